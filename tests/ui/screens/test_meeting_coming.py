"""The meetings to come: chosen, moved, cancelled and planned in a series, by keys."""

from datetime import date

import pytest

from jagtui.model.meeting import Meeting
from jagtui.model.terms import MeetingKind, MeetingState
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text

NEXT = date(2027, 2, 9)


def meeting(history: History, reference: str) -> Meeting:
    with history.world.store.read() as reader:
        found = reader.find(Meeting, reference=reference)
    assert found is not None
    return found


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_several_to_come_look_as_agreed(history: History, size: tuple[int, int]) -> None:
    history.world.plan(NEXT)
    history.world.plan(date(2027, 2, 23))
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "2", "right", "M", *"12 feb", "enter", *"the hall is flooded", "enter")
        looks_as_agreed(pilot.app, "coming-several")


async def test_right_and_left_choose_the_meeting_that_is_shown(history: History) -> None:
    history.world.plan(NEXT)
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "right")
        assert "JAG-3  Tue 9 Feb at 10:00" in screen_text(pilot.app)
        await press(pilot, "right", "left")
        assert "JAG-2  today at 10:00" in screen_text(pilot.app)


async def test_enter_on_a_meeting_of_today_shows_that_one(history: History) -> None:
    history.world.plan(NEXT)
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "1", "down", "down", "enter")
        assert "JAG-3  Tue 9 Feb at 10:00" in screen_text(pilot.app)


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_moving_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    history.world.plan(NEXT)
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "2", "M", *"thu", "enter")
        looks_as_agreed(pilot.app, "moving")


async def test_a_moved_meeting_says_so_here_and_on_today(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "M", *"thu", "enter", *"the hall is flooded", "enter")
        assert "JAG-2 moved to 28 Jan 2027" in screen_text(pilot.app)
        assert "moved from Tue 26 Jan: the hall is flooded" in screen_text(pilot.app)
        await press(pilot, "1")
        assert "was Tue 26 Jan" in screen_text(pilot.app)
    assert meeting(history, "JAG-2").held_on == date(2027, 1, 28)


async def test_a_move_without_a_reason_stays_in_the_dialog(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "M", *"thu", "enter", "enter", "f10")
        assert "say why it is moved" in screen_text(pilot.app)
    assert meeting(history, "JAG-2").held_on == date(2027, 1, 26)


async def test_k_cancels_with_a_reason_and_no_stray_enter_does(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "K", *"half of us are ill", "enter")
        assert meeting(history, "JAG-2").state is MeetingState.PLANNED
        await press(pilot, "f10")
        assert "No meeting is planned." in screen_text(pilot.app)
    assert meeting(history, "JAG-2").cancelled_why == "half of us are ill"


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_planning_a_series_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    history.world.plan(date(2027, 5, 3))
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "2", "P", *"19 apr", *["tab"] * 6, *"31 may")
        looks_as_agreed(pilot.app, "series")


async def test_a_series_is_planned_by_one_enter_and_undone_by_one_key(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "P", *["tab"] * 6, *"4", "enter")
        assert "Series planned: 4, JAG-3 to JAG-6" in screen_text(pilot.app)
        assert meeting(history, "JAG-6").held_on == date(2027, 3, 23)
        await press(pilot, "u")
    with history.world.store.read() as reader:
        assert reader.find(Meeting, reference="JAG-3") is None


async def test_an_extraordinary_meeting_in_public_is_planned_as_such(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "P", *"thu", *["tab"] * 4, "right", "tab", "space", "f10", "right")
        assert "Extraordinary meeting · in public" in screen_text(pilot.app)
    planned = meeting(history, "JAG-3")
    assert (planned.kind, planned.in_public) == (MeetingKind.EXTRAORDINARY, True)


async def test_an_extraordinary_series_is_refused_in_words(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "P", *["tab"] * 4, "right", "tab", "tab", *"3", "enter")
        assert "belongs to no series" in screen_text(pilot.app)
