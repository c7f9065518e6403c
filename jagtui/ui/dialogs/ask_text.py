"""A line or a paragraph of text."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Label, TextArea

from jagtui.model.errors import RuleBroken
from jagtui.ui.dialogs.base import Dialog


class AskText(Dialog[str]):
    """Asks for one text; Enter saves a line, F10 saves a paragraph."""

    AUTO_FOCUS = "Input, TextArea"

    def __init__(
        self,
        title: str,
        label: str,
        value: str = "",
        *,
        multiline: bool = False,
        required: bool = True,
        leave: str = "Cancel",
    ) -> None:
        """Take the words above the field and what stands in it at first."""
        super().__init__(title)
        self._label = label
        self._value = value
        self._multiline = multiline
        self._required = required
        self.leave_label = leave
        self.save_key = "F10" if multiline else "Enter"

    def body(self) -> ComposeResult:
        """Label and field."""
        yield Label(self._label, markup=False)
        if self._multiline:
            yield TextArea(self._value, compact=True, tab_behavior="focus")
        else:
            yield Input(self._value, compact=True, select_on_focus=False)

    def on_mount(self) -> None:
        """A still cursor, at the end of what is there."""
        for field in self.query(Input):
            field.cursor_blink = False
        for area in self.query(TextArea):
            area.cursor_blink = False
            area.move_cursor(area.document.end)

    def result(self) -> str:
        """What was typed, without the space around it."""
        field = self.query_one("Input, TextArea")
        text = field.text if isinstance(field, TextArea) else self.query_one(Input).value
        if self._required and not text.strip():
            raise RuleBroken("nothing has been typed yet.")
        return text.strip()

    @on(Input.Submitted)
    def save_line(self) -> None:
        """Enter in a line saves it."""
        self.action_save()
