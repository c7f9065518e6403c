"""Sending minutes out: to whom, and on which day."""

from collections.abc import Sequence
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.rules.past_day import past_day
from jagtui.model.rules.when import day_words, plain_day_words
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.format import listed
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.circulate import CirculationWanted


class Circulate(Dialog[CirculationWanted]):
    """The agencies on the roll, today; Enter records it as it stands."""

    AUTO_FOCUS = "#to"
    save_label, save_key = "They went out", "Enter"

    def __init__(self, held: Meeting, agencies: Sequence[str], today: date) -> None:
        """Take the meeting, whom its minutes usually go to, and the day it is."""
        super().__init__(f"Send out the minutes of {held.reference}")
        self._held, self._agencies, self._today = held, agencies, today

    def body(self) -> ComposeResult:
        """What it means, then whom and when."""
        yield Static(
            "From now on what they say is only corrected, and nothing before this is taken back.",
            classes="asked",
            markup=False,
        )
        yield Field("To", line(listed(list(self._agencies)), id="to"))
        yield Field("On", line(plain_day_words(self._today), id="on"))
        yield Field("", Static("", id="read", markup=False))

    @on(Input.Changed, "#on")
    def read_day(self) -> None:
        """Say how the day is read."""
        day = self._day
        self.query_one("#read", Static).update(day_words(day) if day else "not a day yet")

    @on(Input.Submitted)
    def send(self) -> None:
        """Enter in either line records it."""
        self.action_save()

    def result(self) -> CirculationWanted:
        """To whom, and on which day."""
        day = self._day
        if day is None:
            raise RuleBroken("write the day as today, yesterday or 14 jan.")
        return CirculationWanted(self._held.id, self.query_one("#to", Input).value, day)

    @property
    def _day(self) -> date | None:
        """The day that was typed; they went out, so one without a year has passed."""
        return past_day(self.query_one("#on", Input).value, self._today)
