"""The day on which a case is looked at again, in the words people use for days."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.when import When, day_words, plain_day_words, whole_when
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line


class ReviewDay(Dialog[date]):
    """Asks for one day; Enter takes the one that is proposed."""

    AUTO_FOCUS = "#review"
    save_key = "Enter"

    def __init__(self, about: str, proposed: date, today: date) -> None:
        """Take the case as it is named, and the day that its risk proposes."""
        super().__init__(f"{about}: next review")
        self._proposed, self._today = proposed, today

    def body(self) -> ComposeResult:
        """The day, and how it is read."""
        yield Field("Review on", line(plain_day_words(self._proposed), id="review"))
        yield Field("", Static(day_words(self._proposed), id="read", markup=False))

    @on(Input.Changed, "#review")
    def read(self, event: Input.Changed) -> None:
        """Say how it is read."""
        self.query_one("#read", Static).update(reading(event.value, self._today))

    @on(Input.Submitted)
    def take(self) -> None:
        """Enter takes it."""
        self.action_save()

    def result(self) -> date:
        """The day that was named."""
        return review_day_in(self.query_one("#review", Input).value, self._today)


def reading(typed: str, today: date) -> str:
    """How a typed day is read, with what there is to notice about it."""
    when = whole_when(typed.split(), today)
    if when is None or when.day is None:
        return "not a day yet: 4w, 9 feb, +14, eom"
    return _words(when)


def review_day_in(typed: str, today: date) -> date:
    """The day a review is set to; it has to be ahead."""
    when = whole_when(typed.split(), today)
    if when is None or when.day is None:
        raise RuleBroken("write the review as 4w, 9 feb, +14 or eom.")
    if when.day <= today:
        raise RuleBroken(f"{when.words} is not ahead; a review comes later than today.")
    return when.day


def _words(when: When) -> str:
    return f"{when.words} · {when.remark}" if when.remark else when.words
