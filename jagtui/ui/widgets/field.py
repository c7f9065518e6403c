"""A labelled field on one line."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Label


class Field(Horizontal):
    """A label, and beside it what is typed or chosen."""

    def __init__(self, label: str, control: Widget, hint: str = "") -> None:
        """Take what stands on the left, the control, and a quiet word on the right."""
        super().__init__()
        self._parts = label, control, hint

    def compose(self) -> ComposeResult:
        """Side by side."""
        label, control, hint = self._parts
        yield Label(label, classes="field-label", markup=False)
        yield control
        if hint:
            yield Label(hint, classes="field-hint", markup=False)


def line(value: str = "", *, id: str, placeholder: str = "") -> Input:
    """A line to type in, with a still cursor."""
    field = Input(value, id=id, placeholder=placeholder, compact=True, select_on_focus=True)
    field.cursor_blink = False
    return field
