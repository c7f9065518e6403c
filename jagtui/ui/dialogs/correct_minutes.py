"""Correcting minutes: what a record should read, and why."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static, TextArea

from jagtui.model.errors import RuleBroken
from jagtui.queries.corrections import Correctable
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.correct import CorrectionWanted


class CorrectMinutes(Dialog[CorrectionWanted]):
    """The words as they stand, to be put right; the reason is kept beside them."""

    AUTO_FOCUS = "#reads"
    save_label = "Correct"

    def __init__(self, meeting_id: int, one: Correctable, reason: str, *, follows: str) -> None:
        """Take what is corrected, a reason to begin with, and what becomes of the correction."""
        super().__init__(f"Correct {one.where}")
        self._meeting_id, self._one, self._reason = meeting_id, one, reason
        self._follows = follows

    def body(self) -> ComposeResult:
        """What stands there, what should, and why."""
        now = f"Reads now: {self._one.was}" if self._one.was else "Words to be added."
        yield Static(f"{now}\n{self._follows}", classes="asked", markup=False)
        if "\n" in self._one.was:
            yield TextArea(self._one.was, id="reads", compact=True, tab_behavior="focus")
        else:
            yield Field("To read", line(self._one.was, id="reads"))
        yield Field("Because", line(self._reason, id="reason"))

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Enter goes to the reason, then saves."""
        if event.input.id == "reads":
            self.query_one("#reason").focus()
        else:
            self.action_save()

    def result(self) -> CorrectionWanted:
        """The correction as it stands in the fields."""
        field = self.query_one("#reads")
        reads = field.text if isinstance(field, TextArea) else self.query_one("#reads", Input).value
        if reads.strip() == self._one.was.strip():
            raise RuleBroken("nothing is different yet.")
        reason = self.query_one("#reason", Input).value.strip()
        if not reason:
            raise RuleBroken("say why; the reason is kept with the correction.")
        return CorrectionWanted(
            self._meeting_id,
            reads.strip(),
            reason,
            item_id=self._one.item_id,
            line_id=self._one.line_id,
            action_id=self._one.action_id,
            was=self._one.was,
        )
