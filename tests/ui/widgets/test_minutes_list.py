"""The newest record stays in sight, unless somebody has scrolled back."""

from typing import Any

import pendulum
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Static

from jagtui.model.terms import LineKind
from jagtui.queries.desk_minutes import SaidLine
from jagtui.ui.widgets.minutes_list import MinutesList
from tests.ui.screen_text import screen_text

NEWEST = "meet 19"


class Trial(App[None]):
    """Minutes that fill the screen, and a line below them."""

    CSS = "MinutesList { height: 1fr; } MinutesText { height: auto; } Static { height: auto; }"

    def compose(self) -> ComposeResult:
        yield MinutesList()
        yield Static("said")

    def on_mount(self) -> None:
        self.query_one(MinutesList).recorded = tuple(
            SaidLine(
                id=number,
                kind=LineKind.NOTE,
                said_at=pendulum.datetime(2027, 1, 12, 10, number),
                speaker="",
                text=f"meet {number}",
                withheld=(),
                rank="",
            )
            for number in range(20)
        )


async def three_lines_below(pilot: Pilot[Any]) -> None:
    pilot.app.query_one(Static).update("one\ntwo\nthree")
    await pilot.pause()


async def test_what_grows_below_does_not_cover_the_newest_record() -> None:
    async with Trial().run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        assert NEWEST in screen_text(pilot.app)
        await three_lines_below(pilot)
        assert NEWEST in screen_text(pilot.app)


async def test_who_has_scrolled_back_stays_there() -> None:
    async with Trial().run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        pilot.app.query_one(MinutesList).focus()
        await pilot.press("home")
        await three_lines_below(pilot)
        assert "meet 0" in screen_text(pilot.app)
