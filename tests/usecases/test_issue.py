"""An agenda that goes out: its numbers and its text stay, whatever is added."""

import hashlib

import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaIssue, AgendaItem, Meeting
from jagtui.model.terms import MeetingState
from jagtui.outputs.agenda import agenda_text, write_agenda
from jagtui.queries.prepare import preparation
from jagtui.store.undo import undo_last
from jagtui.usecases.agenda import AcceptingWanted, DropWanted, accept_case, drop_case
from jagtui.usecases.agenda_items import PaperWanted, UrgentWanted, add_paper, add_urgent
from jagtui.usecases.agenda_order import MoveWanted, move_item
from jagtui.usecases.case import ReviewWanted, set_review
from jagtui.usecases.course import MeetingChosen, open_meeting
from jagtui.usecases.issue import IssuingWanted, issue_agenda
from tests.usecases.deeds.agenda import cases_of
from tests.world import World


def issue(world: World, meeting: Meeting) -> int:
    return issue_agenda(world.store, world.seat, IssuingWanted(meeting.id, write_agenda))


def numbers(world: World, meeting: Meeting) -> dict[str, str | None]:
    with world.store.read() as reader:
        return {one.title: one.number for one in reader.all(AgendaItem, meeting_id=meeting.id)}


def now(world: World, meeting: Meeting) -> Meeting:
    with world.store.read() as reader:
        return reader.get(Meeting, meeting.id)


def test_issuing_freezes_the_numbers_and_keeps_the_text(world: World) -> None:
    meeting = world.plan()
    assert set(numbers(world, meeting).values()) == {None}
    assert issue(world, meeting) == 1
    assert numbers(world, meeting)["Mill Lane car park"] == "7a"
    assert now(world, meeting).state is MeetingState.AGENDA_ISSUED
    assert now(world, meeting).issued_at == world.clock.now
    with world.store.read() as reader:
        (kept,) = reader.all(AgendaIssue)
        assert agenda_text(reader, world.seat, meeting.id) == kept.text
    assert "| 7a | AV-0001 Mill Lane car park (risk high) |" in kept.text
    assert "DRAFT" not in kept.text
    assert kept.digest == hashlib.sha256(kept.text.encode()).hexdigest()


def test_what_is_added_later_takes_the_next_numbers_and_goes_out_again(world: World) -> None:
    meeting = world.plan()
    issue(world, meeting)
    before = numbers(world, meeting)
    world.clock.forward(minutes=30)
    case = world.add_case("Ferry Road")
    accept_case(world.store, world.seat, AcceptingWanted(meeting.id, case.id))
    add_urgent(world.store, world.seat, UrgentWanted(meeting.id, "The flood", "last night"))
    after = numbers(world, meeting)
    assert {title: after[title] for title in before} == before
    assert (after["Ferry Road"], after["The flood"]) == ("7d", "11")

    assert issue(world, meeting) == 2
    with world.store.read() as reader:
        first, second = reader.all(AgendaIssue)
    assert "Ferry Road" not in first.text
    assert "Ferry Road" in second.text
    assert "10:30, issue 2" in second.text
    assert now(world, meeting).issued_at == first.issued_at


def test_a_paper_that_comes_in_afterwards_is_late(world: World) -> None:
    meeting = world.plan()
    mill_lane = cases_of(world, meeting)[0].id
    add_paper(world.store, world.seat, PaperWanted(mill_lane, "Plan"))
    issue(world, meeting)
    world.clock.forward(minutes=1)
    add_paper(world.store, world.seat, PaperWanted(mill_lane, "Photographs"))
    with world.store.read() as reader:
        case = preparation(reader, world.seat, meeting.id).cases[0]
        text = write_agenda(reader, meeting.id)
    assert [(paper.title, paper.late) for paper in case.papers] == [
        ("Plan", False),
        ("Photographs", True),
    ]
    assert "| 7a | Plan | Tue 12 Jan 2027 |" in text
    assert "| 7a | Photographs (late paper) | Tue 12 Jan 2027 |" in text


def test_the_order_and_the_cases_of_what_went_out_stay(world: World) -> None:
    meeting = world.plan()
    issue(world, meeting)
    first = cases_of(world, meeting)[0].id
    with pytest.raises(RuleBroken, match="has gone out"):
        drop_case(world.store, world.seat, DropWanted(first, "no time"))
    with pytest.raises(RuleBroken, match="has gone out"):
        move_item(world.store, world.seat, MoveWanted(first, 1))


def test_reasons_are_brought_up_to_date_as_it_goes_out(world: World) -> None:
    meeting = world.plan()
    item = cases_of(world, meeting)[1]
    set_review(world.store, world.seat, ReviewWanted(item.case_id or 0, meeting.held_on))
    issue(world, meeting)
    assert cases_of(world, meeting)[1].why == "review due"


def test_undo_takes_an_issue_back_whole(world: World) -> None:
    meeting = world.plan()
    issue(world, meeting)
    undo_last(world.store, world.seat)
    assert now(world, meeting) == meeting
    assert set(numbers(world, meeting).values()) == {None}
    with world.store.read() as reader:
        assert reader.all(AgendaIssue) == []


def test_numbers_that_went_out_stay_when_the_meeting_begins(world: World) -> None:
    meeting = world.plan()
    issue(world, meeting)
    before = numbers(world, meeting)
    open_meeting(world.store, world.seat, MeetingChosen(meeting.id))
    assert numbers(world, meeting) == before
    with pytest.raises(RuleBroken, match="in progress"):
        issue(world, meeting)
