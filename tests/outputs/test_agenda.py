"""The agenda that goes out, and what an agency is told to bring."""

from jagtui.outputs.agenda import write_agenda
from jagtui.outputs.bring import bring_text
from jagtui.usecases.agenda_items import PartWanted, UrgentWanted, add_urgent, set_part
from tests.history import History


def written(history: History) -> str:
    with history.world.store.read() as reader:
        return write_agenda(reader, history.second.id)


def brought(history: History, handle: str) -> str:
    world = history.world
    with world.store.read() as reader:
        agency_id = world.agency(handle).id
        return bring_text(reader, world.seat, history.second.id, agency_id)


def test_it_says_when_where_who_and_why(history: History) -> None:
    text = written(history)
    assert text.startswith("**OFFICIAL-SENSITIVE · RESTRICTED EDITION · DRAFT**")
    for line in (
        "- **Date:** Tuesday 26 January 2027",
        "- **Time:** 10:00 to 11:00",
        "- **Place:** Committee Room 2",
        "- **Issued:** not yet; due by Mon 25 Jan 2027",
        "| 7b | AV-0003 Market Square (risk high) | risk medium→high · deferred last time | 6 |",
    ):
        assert line in text.splitlines()


def test_urgent_business_and_the_second_part_are_set_apart(history: History) -> None:
    world = history.world
    flood = UrgentWanted(history.second.id, "The flood", "It was last night")
    item_id = add_urgent(world.store, world.seat, flood)
    assert "| The flood | urgent: It was last night |" in written(history)
    set_part(world.store, world.seat, PartWanted(item_id, confidential=True))
    first, _, second = written(history).partition("## Second part, confidential")
    assert "The flood" not in first
    assert "The flood" in second


def test_a_list_holds_the_agencys_own_tasks_and_references_only(history: History) -> None:
    housing, police = brought(history, "housing"), brought(history, "police")
    assert "| Letter to residents | Tue 19 Jan 2027, overdue 7 d | nothing yet |" in housing
    assert "Patrol plan" not in housing
    assert "done; the meeting accepts it" in police
    assert "| 7a | AV-0001 |" in police
    assert "Mill Lane" not in police
