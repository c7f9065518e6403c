"""The attendance panel, by keys alone."""

from typing import Any

import pytest
from textual.pilot import Pilot

from jagtui.model.meeting import Meeting
from jagtui.queries.attendance import Sheet, sheet
from jagtui.ui.dialogs.attendance import AttendancePanel
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text
from tests.world import World


def roll(world: World, meeting: Meeting) -> Sheet:
    with world.store.read() as reader:
        return sheet(reader, world.seat, meeting.id)


def stands(world: World, meeting: Meeting) -> dict[str, str]:
    return {row.who or row.agency: row.stands for row in roll(world, meeting).rows}


def shown(pilot: Pilot[Any]) -> str:
    return screen_text(pilot.app)


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(world: World, size: tuple[int, int]) -> None:
    world.open()
    async with running(app_on(world), size) as pilot:
        await press(pilot, "t")
        looks_as_agreed(pilot.app, "attendance-expected")
        await press(pilot, "enter", "down", "r", "down", "a", "down", "o")
        world.clock.forward(minutes=7)
        await press(pilot, "down", "l", "home", "s", "y", "0")
        looks_as_agreed(pilot.app, "attendance")


async def test_enter_takes_the_roll_once_and_then_marks_one_present(world: World) -> None:
    meeting = world.open()
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", "enter")
        assert roll(world, meeting).roll_taken
        assert "6 of 6 agencies · quorate" in shown(pilot)
        await press(pilot, "a")
        assert stands(world, meeting)["Priya Lane"] == "apologies"
        await press(pilot, "enter")
        assert stands(world, meeting)["Priya Lane"] == "present"


async def test_each_key_does_what_stands_beside_the_roll(world: World) -> None:
    meeting = world.open()
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", "enter", "down")
        for key, words in (
            ("x", "not here"),
            ("p", "present"),
            ("l", "left"),
            ("c", "present"),
            ("r", "remote"),
            ("s", "out for 1"),
        ):
            await press(pilot, key)
            assert stands(world, meeting)["Ida Frost"] == words
        await press(pilot, "c", "h")
        assert "in the chair" in shown(pilot)
        await press(pilot, "n")
        assert roll(world, meeting).rows[1].capacity == "in attendance"
        await press(pilot, "m")
        assert roll(world, meeting).rows[1].capacity == "member"
        await press(pilot, "y", "0")
        assert "statement read 10:00" in shown(pilot)
        assert "none declared" in shown(pilot).splitlines()[1]


async def test_undo_works_in_the_panel(world: World) -> None:
    meeting = world.open()
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", "enter", "down", "a", "u")
        assert stands(world, meeting)["Ida Frost"] == "present"
        assert "Took back: Fire apologies" in shown(pilot)
        await press(pilot, "u")
        assert not roll(world, meeting).roll_taken
        await press(pilot, "U")
        assert roll(world, meeting).roll_taken


async def test_a_deputy_is_asked_for_by_name_or_not_at_all(world: World) -> None:
    meeting = world.open()
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", "enter", "down", "d", *"Joe Ash", "enter")
        assert stands(world, meeting)["Joe Ash"] == "present"
        assert stands(world, meeting)["Ida Frost"] == "apologies"
        await press(pilot, "home", "d", "enter")
        deputies = [row for row in roll(world, meeting).rows if row.capacity == "deputy"]
        assert [(row.agency, row.who) for row in deputies] == [
            ("Council", ""),
            ("Fire", "Joe Ash"),
        ]


async def test_a_principal_who_comes_after_all_is_questioned_and_not_refused(
    world: World,
) -> None:
    meeting = world.open()
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", "enter", "down", "d", *"Joe Ash", "enter", "p")
        assert stands(world, meeting)["Ida Frost"] == "present"
        words = " ".join(shown(pilot).split())
        assert "Note: Fire, Ida Frost is here and so is a deputy?" in words
        assert "It is recorded; u takes it" in words


async def test_a_walk_on_says_who_and_the_public_how_many(world: World) -> None:
    meeting = world.open()
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", "enter", "w", *"May Hill", "enter")
        assert stands(world, meeting)["May Hill"] == "present"
        await press(pilot, "w", "tab", *["left"], "tab", "p", "tab", "tab", "backspace", "4")
        await press(pilot, "enter")
        assert stands(world, meeting)["4 of the public"] == "present"


async def test_word_sent_instead_of_coming_is_kept(world: World) -> None:
    meeting = world.open()
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", "enter", "down", "i", *"figures by mail", "enter")
        assert stands(world, meeting)["Ida Frost"] == "apologies"


async def test_what_cannot_be_is_said_in_the_panel(world: World) -> None:
    world.open()
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", "h")
        words = " ".join(shown(pilot).split())
        assert "Not done: Only somebody in the room can take the chair" in words
        await press(pilot, "t")
        assert not isinstance(pilot.app.screen, AttendancePanel)
