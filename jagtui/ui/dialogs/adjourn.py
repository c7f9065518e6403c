"""Adjourning a meeting: why, and until when."""

from dataclasses import dataclass
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.when import day_words, whole_when
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line

A_BREAK = "a break; the clock stands still until h resumes"


@dataclass(frozen=True, slots=True)
class Rest:
    """Why a meeting rests, and the day it is put off to; none for a break."""

    reason: str
    resumes_on: date | None


class Adjourn(Dialog[Rest]):
    """Enter adjourns; with nothing typed it is a break."""

    AUTO_FOCUS = "#reason"
    save_label, save_key = "Adjourn", "Enter"

    def __init__(self, meeting: str, today: date) -> None:
        """Take the meeting as it is named, and what day it is."""
        super().__init__(f"Adjourn {meeting}")
        self._today = today

    def body(self) -> ComposeResult:
        """The reason, and the day if it is not for a break only."""
        yield Field("Because of", line(id="reason"))
        yield Field("To the day", line(id="until", placeholder="empty for a break"))
        yield Field("", Static(A_BREAK, id="read", markup=False))

    @on(Input.Changed, "#until")
    def read(self, event: Input.Changed) -> None:
        """Say how the day is read."""
        day = self._day(event.value)
        words = f"to {day_words(day)}; everybody leaves until then" if day else "not a day yet"
        self.query_one("#read", Static).update(words if event.value.strip() else A_BREAK)

    @on(Input.Submitted)
    def take(self) -> None:
        """Enter takes it."""
        self.action_save()

    def result(self) -> Rest:
        """What was typed; a day that cannot be read is asked for again."""
        typed = self.query_one("#until", Input).value
        day = self._day(typed)
        if typed.strip() and day is None:
            raise RuleBroken("write the day as tomorrow, next fri or 9 feb; empty for a break.")
        return Rest(self.query_one("#reason", Input).value.strip(), day)

    def _day(self, typed: str) -> date | None:
        when = whole_when(typed.split(), self._today)
        return when.day if when else None
