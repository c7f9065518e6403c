"""A minute to be read aloud, and what the room says to it."""

from enum import Enum
from typing import ClassVar

from rich.markdown import Markdown
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from jagtui.ui.dialogs.base import Dialog


class Heard(Enum):
    """What the room said to the minute that was read out."""

    AGREED = "agreed"
    PUT_RIGHT = "put right"


class ReadOut(Dialog[Heard]):
    """Shows the minute as it will stand; Enter keeps that it was read and agreed."""

    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", "Agreed", id="read_out.agreed", tooltip="Read aloud and agreed"),
        Binding("e", "put_right", "Edit", id="read_out.edit", tooltip="Put one of its lines right"),
        Binding("o", "leave", "Close", id="read_out.close", tooltip="Back to the desk", show=False),
    ]
    save_label, save_key = "Read and agreed", "Enter"
    leave_label = "Close"

    def __init__(self, item: str, text: str) -> None:
        """Take the item as it is named, and its minute in Markdown."""
        super().__init__(f"{item}: to be read aloud · e puts a line right")
        self._text = text

    def body(self) -> ComposeResult:
        """The minute as a reader of the minutes will see it."""
        with VerticalScroll(classes="minutes-text"):
            yield Static(Markdown(self._text))

    def action_put_right(self) -> None:
        """Something in it is wrong."""
        self.close(Heard.PUT_RIGHT)

    def result(self) -> Heard:
        """Whoever saves has heard the room agree."""
        return Heard.AGREED
