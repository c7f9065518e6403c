"""A meeting from its planning to its minutes, and through the death of the program."""

from dataclasses import replace
from pathlib import Path

import pytest

from jagtui.model.line import Line
from jagtui.model.meeting import Meeting
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


async def test_ending_shows_what_is_left_and_then_the_minutes(history: History) -> None:
    at_case(history)
    async with desk_on(history, LARGE) as pilot:
        await press(pilot, "ctrl+e")
        looks_as_agreed(pilot.app, "ending")
        await press(pilot, "enter")
        assert state(history) is MeetingState.IN_PROGRESS
        await press(pilot, "f10")
        assert state(history) is MeetingState.CLOSED
        assert "# Joint Action Group: minutes of JAG-2" in screen_text(pilot.app)


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
