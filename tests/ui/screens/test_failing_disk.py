"""A disk that fails in a meeting: the line keeps its words, and the same key works later."""

import sys
from typing import Any

import pytest
from textual.pilot import Pilot

from jagtui.model.line import Line
from jagtui.store.check import check
from tests.failing_disk import Failure, failing
from tests.history import History
from tests.ui.running import press
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on, up_now

SAID = "the barrier is down again"


def recorded(history: History) -> list[str]:
    with history.world.store.read() as reader:
        return [line.text for line in reader.all(Line, text=SAID)]


def words(pilot: Pilot[Any]) -> str:
    """The words on the screen, as though nothing were wrapped."""
    return " ".join(screen_text(pilot.app).split())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says which descriptor is the log")
@pytest.mark.parametrize(
    ("failure", "what", "way_out"),
    [
        (Failure.NO_ROOM, "There is no room left on the disk", "Make room, then try again."),
        (Failure.WRITE, "could not be read or written just now", "See that the disk is there"),
        (Failure.SYNC, "could not be read or written just now", "See that the disk is there"),
    ],
)
async def test_a_line_waits_for_the_disk_and_is_then_recorded_once(
    history: History, failure: Failure, what: str, way_out: str
) -> None:
    at_case(history)
    path = history.world.store.path
    async with desk_on(history) as pilot:
        await press(pilot, "c", *SAID)
        with failing(path, failure):
            await press(pilot, "enter")
            seen = words(pilot)
            assert f"7a> {SAID}" in seen
            assert "Not done: " in seen
            assert what in seen
            assert way_out in seen
            assert recorded(history) == []
        await press(pilot, "enter")
        assert recorded(history) == [SAID]
        assert f"7a> {SAID}" not in words(pilot)
    assert check(path) == ()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says which descriptor is the log")
async def test_a_step_that_the_disk_refuses_leaves_the_item_up(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        up = up_now(history)
        with failing(history.world.store.path, Failure.SYNC):
            await press(pilot, "p", "o")
            assert up_now(history) == up
            assert "Not done: " in words(pilot)
        await press(pilot, "p", "o")
        assert up_now(history) != up
    assert check(history.world.store.path) == ()
