"""The line of keys at the bottom."""

from typing import Any

from textual.app import App

from jagtui.ui.dialogs.keys_help import KeysHelp
from jagtui.ui.widgets.keys_bar import KeysBar
from tests.ui.running import app_on, press, running, settled
from tests.ui.screen_text import screen_text
from tests.world import World


def last_line(app: App[Any]) -> str:
    return screen_text(app).splitlines()[-1]


async def test_a_click_on_a_key_presses_it(world: World) -> None:
    async with running(app_on(world)) as pilot:
        await pilot.click(KeysBar, offset=(last_line(pilot.app).index("? Keys"), 0))
        await settled(pilot)
        assert isinstance(pilot.app.screen, KeysHelp)


async def test_the_pointer_is_told_more_about_a_key(world: World) -> None:
    async with running(app_on(world)) as pilot:
        await pilot.hover(KeysBar, offset=(last_line(pilot.app).index("u Undo"), 0))
        assert pilot.app.screen.query_one(KeysBar).tooltip == "Take back your last gesture"
        await pilot.hover(KeysBar, offset=(79, 0))
        assert pilot.app.screen.query_one(KeysBar).tooltip is None


async def test_it_follows_from_place_to_place(world: World) -> None:
    async with running(app_on(world)) as pilot:
        assert "p Plan a meeting" in last_line(pilot.app)
        await press(pilot, "3")
        assert "a Add" in last_line(pilot.app)
