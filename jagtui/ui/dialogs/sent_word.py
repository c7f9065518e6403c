"""What somebody sent in, and when."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.past_day import past_day
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line


class SentWord(Dialog[tuple[str, date]]):
    """What was sent in, and the day on which it was sent."""

    AUTO_FOCUS = "#words"

    def __init__(self, who: str, today: date) -> None:
        """Take whom it is from, and the day that days are counted from."""
        super().__init__(f"Sent by {who}")
        self._today = today

    def body(self) -> ComposeResult:
        """The words first; they were sent today unless a day is named."""
        yield Field("What was sent", line(id="words", placeholder="printed with the apologies"))
        yield Field("When", line("today", id="day"), "yesterday, fri, 8 jan")

    @on(Input.Submitted)
    def sent(self) -> None:
        """Enter in either line records it."""
        self.action_save()

    def result(self) -> tuple[str, date]:
        """What was sent, and when."""
        words = self.query_one("#words", Input).value.strip()
        if not words:
            raise RuleBroken("nothing has been typed yet.")
        day = past_day(self.query_one("#day", Input).value, self._today)
        if day is None:
            raise RuleBroken("name a day that has been, as in yesterday, fri or 8 jan.")
        return words, day
