"""A meeting from its planning to its minutes, and through the death of the program."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.minutes import Disclosure
from jagtui.model.terms import MeetingState, SeatRole
from jagtui.usecases.course import ClosingWanted, close_meeting
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on, up_now


def state(history: History) -> MeetingState:
    with history.world.store.read() as reader:
        return reader.get(Meeting, history.second.id).state


def outcome_of(history: History, case_id: int) -> AgendaItem:
    """The item of a case at the meeting."""
    with history.world.store.read() as reader:
        item = reader.find(AgendaItem, meeting_id=history.second.id, case_id=case_id)
    assert item is not None
    return item


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_before_it_begins_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "2")
        looks_as_agreed(pilot.app, "coming")


async def test_b_and_enter_begin_the_meeting(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "b")
        assert state(history) is MeetingState.PLANNED
        await press(pilot, "enter")
        assert "1 of 10" in screen_text(pilot.app)
        assert "COMMAND" in screen_text(pilot.app)
    assert up_now(history) == "1"


async def test_beginning_can_be_thought_better_of(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "b", "escape")
    assert state(history) is MeetingState.PLANNED


async def test_with_nothing_planned_it_says_how_to_plan(history: History) -> None:
    at_case(history)
    world = history.world
    close_meeting(world.store, world.seat, ClosingWanted(history.second.id))
    async with running(app_on(world)) as pilot:
        await press(pilot, "2")
        assert "No meeting is planned." in screen_text(pilot.app)
        await press(pilot, "P", "enter")
        assert "JAG-3" in screen_text(pilot.app)


async def test_what_is_said_once_is_one_key_at_its_item(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "b", "enter", "j", "3", "enter", "y")
        assert "accepted by all present" in screen_text(pilot.app)
        await press(pilot, "j", "4", "enter", "y")
        assert "Nobody declared an interest" in screen_text(pilot.app)
        await press(pilot, "j", "9", "enter", "y")
    with history.world.store.read() as reader:
        held = reader.get(Meeting, history.second.id)
    assert held.confidentiality_at is not None
    assert held.none_declared


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_ending_shows_what_is_left(history: History, size: tuple[int, int]) -> None:
    at_case(history)
    async with desk_on(history, size) as pilot:
        await press(pilot, "ctrl+e")
        looks_as_agreed(pilot.app, "ending")
        await press(pilot, "t")
        looks_as_agreed(pilot.app, "ending-next")


async def test_a_letter_for_high_risk_then_enter_twice_ends_it_with_the_next_one_planned(
    history: History,
) -> None:
    at_case(history)
    async with desk_on(history, LARGE) as pilot:
        await press(pilot, "ctrl+e", "a", "enter")
        assert state(history) is MeetingState.IN_PROGRESS
        await press(pilot, "enter")
        assert state(history) is MeetingState.CLOSED
        assert "# Joint Action Group: minutes of JAG-2" in screen_text(pilot.app)
        await press(pilot, "escape")
        assert "JAG-2 closed, 4 carried; JAG-3 planned for 9 Feb 2027" in screen_text(pilot.app)
        await press(pilot, "u")
        assert state(history) is MeetingState.IN_PROGRESS
    assert outcome_of(history, history.market_square.id).outcome is None


async def test_a_case_of_high_risk_is_not_passed_over_in_silence(history: History) -> None:
    at_case(history)
    async with desk_on(history, LARGE) as pilot:
        await press(pilot, "ctrl+e", "f10")
        assert "say why 7b AV-0003 was not reached" in screen_text(pilot.app)
        await press(pilot, "a", "f10")
    item = outcome_of(history, history.market_square.id)
    assert item.outcome_reason == "the agency concerned was not here"
    assert outcome_of(history, history.weir_close.id).outcome_reason == "time"


async def test_the_next_meeting_is_another_day_or_none(history: History) -> None:
    at_case(history)
    async with desk_on(history, LARGE) as pilot:
        await press(pilot, "ctrl+e", "t", "enter", "ctrl+u", *"fri", "enter")
        assert "is not ahead" not in screen_text(pilot.app)
    with history.world.store.read() as reader:
        (coming,) = reader.all(Meeting, state=MeetingState.PLANNED)
    assert (coming.held_on, coming.provisional) == (date(2027, 1, 29), False)


async def test_a_day_that_has_been_is_refused_where_it_is_typed(history: History) -> None:
    at_case(history)
    async with desk_on(history, LARGE) as pilot:
        await press(pilot, "ctrl+e", "t", "enter", "ctrl+u", *"today", "enter")
        assert "Tue 26 Jan 2027 is not ahead" in screen_text(pilot.app)
        await press(pilot, "ctrl+u")
        assert "no next meeting is planned" in screen_text(pilot.app)
        await press(pilot, "enter")
    assert state(history) is MeetingState.CLOSED


async def test_the_minutes_are_written_to_a_file_of_ones_own(
    history: History, tmp_path: Path
) -> None:
    at_case(history)
    path = tmp_path / "minutes.md"
    async with desk_on(history) as pilot:
        await press(pilot, "v", "w", "ctrl+u", *str(path), "enter")
        assert "Written to" in screen_text(pilot.app)
        await press(pilot, "v", "w", "ctrl+u", *str(path), "enter")
        assert "there already" in screen_text(pilot.app)
    assert "minutes of JAG-2" in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o777 == 0o600
    with history.world.store.read() as reader:
        assert len(reader.all(Disclosure)) == 1


async def test_it_reopens_on_the_same_item_with_the_draft_in_the_line(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *"half a sentence")
        await press(pilot, "ctrl+q")
    async with desk_on(history) as pilot:
        assert "7a> half a sentence" in screen_text(pilot.app)
        assert "COMMAND" in screen_text(pilot.app)
        await press(pilot, "c", *" more", "enter")
    with history.world.store.read() as reader:
        assert [one.text for one in reader.all(Line, item_id=item.id)] == ["half a sentence more"]
    async with desk_on(history) as pilot:
        assert "7a>\n" in screen_text(pilot.app)


async def test_a_viewer_neither_begins_nor_plans(history: History) -> None:
    app = app_on(history.world)
    async with running(app) as pilot:
        await press(pilot, "2")
        assert app.opening is not None
        app.opening = replace(app.opening, seat=history.seat(SeatRole.VIEWER))
        await press(pilot, "b")
        assert "Meetings are run by the chair" in screen_text(pilot.app)
    assert state(history) is MeetingState.PLANNED
