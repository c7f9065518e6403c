from datetime import date

import pytest

from jagtui.model.meeting import Meeting
from jagtui.model.minutes import MinutesVersion
from jagtui.model.terms import MinutesState
from jagtui.ui.screens.actions import Actions
from jagtui.ui.screens.case import CasePlace
from jagtui.usecases.assign import ActionWanted, OwnerWanted, assign_action
from jagtui.usecases.course import MeetingChosen, open_meeting
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    async with running(app_on(history.world), size) as pilot:
        looks_as_agreed(pilot.app, "today")


async def test_no_label_of_a_case_is_shown(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        shown = screen_text(pilot.app)
    assert "AV-0001" in shown
    assert "Mill Lane" not in shown


async def test_p_plans_a_meeting_on_the_day_that_is_typed(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "p", *"tue", "enter")
        assert "JAG-3 planned" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        planned = reader.find(Meeting, reference="JAG-3")
    assert planned is not None
    assert planned.held_on == date(2027, 2, 2)


async def test_a_day_that_has_passed_stays_in_the_dialog(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "p", *"1 jan 2026", "enter")
        assert "has passed already" in screen_text(pilot.app)
        assert "1 jan 2026" in screen_text(pilot.app)


async def test_enter_on_my_action_goes_to_it(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "down", "down", "enter")
        assert isinstance(pilot.app.screen, Actions)
        assert pilot.app.screen.chosen == history.survey


async def test_enter_on_an_agency_goes_to_what_it_owes(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, *["down"] * 4, "enter")
        assert isinstance(pilot.app.screen, Actions)
        assert pilot.app.screen.chosen == history.letter


async def test_enter_on_a_case_opens_its_chronology(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "end", "up", "enter")
        assert isinstance(pilot.app.screen, CasePlace)
        assert pilot.app.screen.case_id == history.mill_lane.id
        await press(pilot, "escape")
        assert pilot.app.screen.chosen == history.mill_lane.id  # type: ignore[attr-defined]


async def test_a_chair_reads_the_last_minutes_and_says_they_are_checked(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "end", "enter")
        assert "Minutes of JAG-1" in screen_text(pilot.app)
        await press(pilot, "f10")
        assert "JAG-1 minutes checked, version 1" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        assert reader.get(Meeting, history.first.id).minutes_state is MinutesState.CHECKED
        (version,) = reader.all(MinutesVersion)
    assert "DRAFT" not in version.restricted


async def test_a_meeting_that_is_only_expected_is_planned_by_enter(history: History) -> None:
    world = history.world
    open_meeting(world.store, world.seat, MeetingChosen(history.second.id))
    item = world.item(history.second, "1")
    owner = OwnerWanted(world.agency("police").id)
    assign_action(world.store, world.seat, ActionWanted(item.id, "Walk the towpath", owner))
    async with running(app_on(world)) as pilot:
        await press(pilot, "1", "down", "enter", "enter")
        assert "JAG-3 planned" in screen_text(pilot.app)
