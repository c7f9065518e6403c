"""A case raised in the room: what is asked of it, and what waits in the list of what is missing."""

import pytest

from jagtui.model.meeting import AgendaItem
from tests.history import History
from tests.ui.running import LARGE, press
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on, up_now


async def test_the_reason_may_be_skipped_and_waits_behind_m(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "*", *"Weir Close underpass", "enter")
        assert "Skip  Esc" in screen_text(pilot.app)
        await press(pilot, "escape", "escape", "m")
        await press(pilot, *"wait")
        assert "not said why it could not wait" in screen_text(pilot.app)
        await press(pilot, "enter")
        await press(pilot, *"a child was hurt", "enter", "m", *"wait")
        assert "not said why it could not wait" not in screen_text(pilot.app)
    assert up_now(history) == "7a"
    with history.world.store.read() as reader:
        (raised,) = reader.all(AgendaItem, title="Weir Close underpass")
    assert raised.urgent_reason == "a child was hurt"


@pytest.mark.parametrize("typed", ["@police+council joint patrol"])
async def test_who_helps_stands_beside_the_owner(history: History, typed: str) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *typed, "enter")
        assert "Police with Council · joint patrol" in screen_text(pilot.app)


async def test_titles_use_the_room_beside_them_where_no_risk_stands(history: History) -> None:
    at_case(history)
    async with desk_on(history, LARGE) as pilot:
        assert "Minutes of the last meeting" in screen_text(pilot.app)
