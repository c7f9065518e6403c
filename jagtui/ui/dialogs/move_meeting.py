"""Putting a meeting on another day, and cancelling one: each with the reason that is printed."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.rules.when import When, plain_day_words, whole_when
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.format import count
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.move_meeting import MoveWanted


class MoveMeeting(Dialog[MoveWanted]):
    """A day as people say it, a time and why; what goes with the meeting is said first."""

    AUTO_FOCUS = "#day"
    save_label = "Move"

    def __init__(self, held: Meeting, due: int, today: date) -> None:
        """Take the meeting, how many actions are due by it, and the day days are counted from."""
        super().__init__(f"Move {held.reference}")
        self._held, self._due, self._today = held, due, today

    def body(self) -> ComposeResult:
        """What goes with it, the new day as typed and as read, the time, the reason."""
        goes = "Its agenda and whoever is expected stay as they are"
        if self._due:
            goes += f"; {count(self._due, 'action')} due by it will be due by its new day"
        if self._held.issued_at is not None:
            goes += ". The agenda has gone out with the old day; issue it again (I) afterwards"
        yield Static(f"{goes}.", classes="asked", markup=False)
        yield Field("New day", line(plain_day_words(self._held.held_on), id="day"))
        yield Field("", Static("", id="read", markup=False))
        yield Field("Starts", line(self._held.starts, id="starts"))
        yield Field("Reason", line(id="reason", placeholder="the agenda and the minutes print it"))

    @on(Input.Changed, "#day")
    def read_day(self) -> None:
        """Say how the day is read."""
        when = self._when
        words = "not a day yet" if when is None or when.day is None else when.words
        remark = f" · {when.remark}" if when and when.remark else ""
        self.query_one("#read", Static).update(words + remark)

    @on(Input.Submitted)
    def go_on(self) -> None:
        """Enter goes to the reason, then moves it."""
        reason = self.query_one("#reason", Input)
        if reason.value.strip():
            self.action_save()
        else:
            reason.focus()

    def result(self) -> MoveWanted:
        """The new day and time, and the reason."""
        when = self._when
        if when is None or when.day is None:
            raise RuleBroken("write the day as 12 jan, tue, +14 or 2w.")
        reason = self.query_one("#reason", Input).value.strip()
        if not reason:
            raise RuleBroken("say why it is moved; the agenda and the minutes print it.")
        starts = self.query_one("#starts", Input).value.strip()
        return MoveWanted(self._held.id, when.day, starts, reason)

    @property
    def _when(self) -> When | None:
        return whole_when(self.query_one("#day", Input).value.split(), self._today)


class CancelMeeting(Dialog[str]):
    """Says what becomes of what was due by the meeting, and asks why; F10 cancels it."""

    AUTO_FOCUS = "#reason"
    save_label = "Cancel the meeting"
    leave_label = "Keep it"

    def __init__(self, held: Meeting, due: int, cases: int) -> None:
        """Take the meeting, how many actions are due by it, and how many cases it has."""
        super().__init__(f"Cancel {held.reference}")
        self._due, self._cases = due, cases

    def body(self) -> ComposeResult:
        """What follows from it, then the reason."""
        words = [
            f"{count(self._due, 'action')} due by it will be due by the next ordinary meeting.",
            f"{count(self._cases, 'case')} on its agenda will be proposed again.",
        ]
        shown = [one for one, number in zip(words, (self._due, self._cases), strict=True) if number]
        yield Static(" ".join(shown) or "Nothing waits for it.", classes="asked", markup=False)
        yield Field("Reason", line(id="reason", placeholder="it stays on record"))

    def result(self) -> str:
        """The reason."""
        reason = self.query_one("#reason", Input).value.strip()
        if not reason:
            raise RuleBroken("say why it is cancelled; it stays on record.")
        return reason
