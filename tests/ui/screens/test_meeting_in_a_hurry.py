"""Keys that come in one burst, as over a slow line: each acts in its turn."""

from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem
from tests.history import History
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on, up_now


async def burst(pilot: Pilot[Any], *keys: str) -> None:
    """Post all keys before any of them is dealt with."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
    for _ in range(20):
        await pilot.pause(0.02)


def said_under(history: History, text: str) -> str | None:
    """The number of the item a note was recorded under."""
    with history.world.store.read() as reader:
        (said,) = reader.all(Line, text=text)
        return reader.get(AgendaItem, said.item_id).number


@pytest.mark.parametrize("step", ["n", "pagedown"])
async def test_a_line_typed_right_after_the_step_belongs_to_the_item_that_comes(
    history: History, step: str
) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await burst(pilot, step, "c", *"none on Sunday", "enter")
        assert up_now(history) == "7b"
        assert "none on Sunday" in screen_text(pilot.app)
    assert said_under(history, "none on Sunday") == "7b"


async def test_a_slip_of_the_finger_on_n_is_asked_about_all_the_same(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await burst(pilot, "n", "n")
        assert "COMMAND" in screen_text(pilot.app)
    assert up_now(history) == item.number


async def test_a_letter_right_after_s_is_for_the_list_that_opens(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await burst(pilot, "s", "m")
        assert "▶ m  monitor" in screen_text(pilot.app)


async def test_without_colours_too_the_desk_stays_in_sight_behind_a_question(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    at_case(history)
    async with desk_on(history) as pilot:
        await burst(pilot, "n")
        assert "no decision" in screen_text(pilot.app)
        assert "7a AV-0001  Mill Lane" in screen_text(pilot.app)
        await burst(pilot, "escape")
        await burst(pilot, "j")
        assert "Jump to" in screen_text(pilot.app)
        assert "7a>" in screen_text(pilot.app)
