"""Moving an action's day, with the reason."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.when import When, whole_when
from jagtui.queries.action_lines import ActionLine
from jagtui.ui.action_words import due_words
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.answer import RedatingWanted


class Redate(Dialog[RedatingWanted]):
    """A day as people say it, and why; the first one stays on record."""

    AUTO_FOCUS = "#day"
    save_label = "Move it"

    def __init__(self, one: ActionLine, today: date) -> None:
        """Take the action, and the day that days are counted from."""
        super().__init__(f"Move the date of {one.reference}")
        self._one = one
        self._today = today

    def body(self) -> ComposeResult:
        """The task, the new day as typed and as read, the reason."""
        now = f"now due {due_words(self._one, self._today)}; a new day needs the chair’s approval"
        yield Static(Content(f"{self._one.task}\n{now}"), classes="asked")
        yield Field("New day", line(id="day", placeholder="fri, +7, 2w, eom, 12 feb"))
        yield Field("", Static("", id="read", markup=False))
        yield Field("Reason", line(id="reason", placeholder="printed with the action"))

    @on(Input.Changed, "#day")
    def read_day(self) -> None:
        """Say how the day is read."""
        when = self._when
        words = "not a day yet" if when is None else when.words
        remark = f" · {when.remark}" if when and when.remark else ""
        self.query_one("#read", Static).update(words + remark)

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Enter goes to the reason, then saves."""
        if event.input.id == "day" and not self.query_one("#reason", Input).value.strip():
            self.query_one("#reason").focus()
        else:
            self.action_save()

    def result(self) -> RedatingWanted:
        """The new day and the reason."""
        when = self._when
        if when is None or when.day is None:
            raise RuleBroken("name a day, as in fri, +7, 2w or 12 feb.")
        reason = self.query_one("#reason", Input).value.strip()
        if not reason:
            raise RuleBroken("say why the day moves; it is printed with the action.")
        return RedatingWanted(self._one.id, when.day, reason)

    @property
    def _when(self) -> When | None:
        return whole_when(self.query_one("#day", Input).value.split(), self._today)
