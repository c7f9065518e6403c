"""Urgent business for an agenda."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from jagtui.model.errors import RuleBroken
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.agenda_items import UrgentWanted


class Urgent(Dialog[UrgentWanted]):
    """What it is, and why it cannot wait; Enter goes on, then saves."""

    AUTO_FOCUS = "#title"
    save_key = "Enter"

    def __init__(self, meeting_id: int) -> None:
        """Take the meeting."""
        super().__init__("Urgent business")
        self._meeting_id = meeting_id

    def body(self) -> ComposeResult:
        """Two fields."""
        yield Field("What", line(id="title", placeholder="as the agenda lists it"))
        yield Field("Why now", line(id="reason", placeholder="why it cannot wait; it is printed"))

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Enter goes to the reason, then saves."""
        if event.input.id == "title" and not self._typed("reason"):
            self.query_one("#reason").focus()
        else:
            self.action_save()

    def result(self) -> UrgentWanted:
        """The business and the reason."""
        title, reason = self._typed("title"), self._typed("reason")
        if not title:
            raise RuleBroken("say what the business is.")
        if not reason:
            raise RuleBroken("say why it cannot wait; the minutes print the reason.")
        return UrgentWanted(self._meeting_id, title, reason)

    def _typed(self, id: str) -> str:
        return self.query_one(f"#{id}", Input).value.strip()
