"""An agency's signature under the sharing agreement."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.past_day import past_day
from jagtui.model.rules.room import AgencyHandle
from jagtui.model.rules.when import whole_when
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.agreement import SharingWanted


class AskSigned(Dialog[SharingWanted]):
    """Which agency signed, when, and until when it holds."""

    AUTO_FOCUS = "#signed"

    def __init__(self, agencies: tuple[AgencyHandle, ...], near: int, today: date) -> None:
        """Take the agencies, the likeliest one, and the day that days are counted from."""
        super().__init__("Sharing agreement signed")
        self._agencies = agencies
        self._near = near
        self._today = today

    def body(self) -> ComposeResult:
        """The day first; an agreement may hold until it is ended."""
        agencies = [(one.id, one.shown) for one in self._agencies]
        yield Field("Agency", Choice(agencies, self._near, id="agency"))
        yield Field("Signed", line("today", id="signed"), "yesterday, fri, 8 jan 2026")
        yield Field("Holds until", line(id="until", placeholder="empty while it has no end"))

    @on(Input.Submitted)
    def sign(self) -> None:
        """Enter in either line records it."""
        self.action_save()

    def result(self) -> SharingWanted:
        """The signature, as it stands in the fields."""
        signed_on = past_day(self.query_one("#signed", Input).value, self._today)
        if signed_on is None:
            raise RuleBroken("name the day it was signed, as in today or 8 jan 2026.")
        agency_id: int = self.query_one("#agency", Choice).value
        return SharingWanted(agency_id, signed_on, self._until())

    def _until(self) -> date | None:
        typed = self.query_one("#until", Input).value
        when = whole_when(typed.split(), self._today)
        if typed.strip() and (when is None or when.day is None):
            raise RuleBroken("name the day until which it holds, as in 31 mar 2029, or none.")
        return when.day if when else None
