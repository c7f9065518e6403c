"""The line that says what happened."""

from textual.app import App, ComposeResult

from jagtui.ui.widgets.notice import Notice, NoticeBar, Tone
from tests.ui.screen_text import screen_text

LONG = "There is no room left on the disk that holds the file. " * 2


class Early(App[None]):
    """Says something before anything has a place on the screen."""

    def compose(self) -> ComposeResult:
        yield NoticeBar()

    def on_mount(self) -> None:
        self.query_one(NoticeBar).notice = Notice(LONG, Tone.WARNED)


async def test_what_is_said_while_the_screen_is_put_up_stands_there_whole() -> None:
    async with Early().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert f"Note: {LONG}".split() == screen_text(pilot.app).split()
