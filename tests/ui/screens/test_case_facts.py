"""Putting a case's facts right, from its own screen and from the desk."""

from dataclasses import replace

from jagtui.model.case import Case, CaseCategory
from jagtui.model.partnership import Category
from jagtui.model.terms import CaseSubjectKind, SeatRole
from jagtui.usecases.course import MeetingChosen, open_meeting
from jagtui.usecases.raise_case import RaisingWanted, raise_case
from jagtui.usecases.walk import Going, take_up_item
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import app_on, press, running
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on


def case_now(history: History, case_id: int) -> Case:
    with history.world.store.read() as reader:
        return reader.get(Case, case_id)


def categories(history: History, case_id: int) -> list[str]:
    with history.world.store.read() as reader:
        had = [one.category_id for one in reader.all(CaseCategory, case_id=case_id)]
        return sorted(reader.get(Category, one).name for one in had)


async def test_the_facts_of_a_case_look_as_agreed(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "end", "enter", "e", "tab", "tab", "tab", "b", "space")
        looks_as_agreed(pilot.app, "case-facts")


async def test_label_subject_and_categories_are_put_right_on_the_case(history: History) -> None:
    case = history.mill_lane
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "end", "enter", "e", *"Person A", "tab", "tab", "p")
        await press(pilot, "tab", "b", "space", "right", "space", "c", "c", "space", "f10")
        shown = screen_text(pilot.app)
        assert "AV-0001  Person A" in shown
        assert "person · Burglary · Car meets · Cuckooing" in shown
        assert f"{case.reference} facts put right" in shown
    now = case_now(history, case.id)
    assert (now.label, now.subject) == ("Person A", CaseSubjectKind.PERSON)
    assert now.lead_agency_id == case.lead_agency_id


async def test_saving_what_is_right_already_changes_nothing(history: History) -> None:
    before = case_now(history, history.mill_lane.id)
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "end", "enter", "e", "enter")
        assert "Nothing to change." in screen_text(pilot.app)
    assert case_now(history, before.id) == before


async def test_a_case_without_a_label_stays_in_the_dialog(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "end", "enter", "e", "backspace", "f10")
        assert "a case needs a label" in screen_text(pilot.app)


async def test_a_raised_case_gets_its_facts_on_the_desk_and_undo_takes_them(
    history: History,
) -> None:
    at_case(history)
    world, meeting_id = history.world, history.second.id
    item_id = raise_case(world.store, world.seat, RaisingWanted(meeting_id, "Weir Bridge"))
    take_up_item(world.store, world.seat, Going(meeting_id, item_id))
    async with desk_on(history) as pilot:
        shown = screen_text(pilot.app)
        assert "no lead" in shown
        assert "location" not in shown
        await press(pilot, "f", "tab", "tab", "l", "tab", "tab", "f", "f10")
        assert "location · lead Fire" in screen_text(pilot.app)
        await press(pilot, "u")
        assert "no lead" in screen_text(pilot.app)
        await press(pilot, "ctrl+p", *"facts", "enter")
        assert "The facts of AV-0004" in screen_text(pilot.app)


async def test_an_item_that_is_no_case_has_no_facts(history: History) -> None:
    open_meeting(history.world.store, history.world.seat, MeetingChosen(history.second.id))
    async with desk_on(history) as pilot:
        await press(pilot, "f")
        assert "This item is no case" in screen_text(pilot.app)


async def test_an_officer_is_told_who_puts_facts_right(history: History) -> None:
    world = history.world
    with world.store.change("test", world.seat) as change:
        change.put(replace(world.seat, role=SeatRole.OFFICER))
        change.says("Another role")
    async with running(app_on(world)) as pilot:
        await press(pilot, "3", "end", "enter", "e")
        assert "put right by the chair" in screen_text(pilot.app)


async def test_a_case_is_added_with_several_categories(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "a", *"Canal towpath", "tab", "tab", "tab")
        await press(pilot, "b", "space", "f", "space", "f", "space", "f10")
    with history.world.store.read() as reader:
        added = reader.find(Case, reference="AV-0004")
    assert added is not None
    assert added.subject is None
    assert categories(history, added.id) == ["Burglary", "Fly tipping", "Fraud"]
