"""The minutes as they read now."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from jagtui.ui.dialogs.base import Dialog

if TYPE_CHECKING:
    from jagtui.ui.app import JagtuiApp


class MinutesReader(Dialog[bool]):
    """Shows the text as it would be written out; saving writes it to a file."""

    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "save", "Write", id="minutes.write", tooltip="Write them to a file"),
        Binding("v", "leave", "Close", id="minutes.close", tooltip="Back to the desk", show=False),
    ]
    save_label, save_key = "Write to a file", "w"
    leave_label = "Close"

    def __init__(self, title: str, text: str, *, writes: bool = True) -> None:
        """Take the meeting as it is named, its minutes, and whether they may be written out."""
        super().__init__(title)
        self._text = text
        if not writes:
            self.save_label = ""

    def body(self) -> ComposeResult:
        """The text, as plain text; nothing of a rehearsal is written out."""
        if cast("JagtuiApp", self.app).rehearsing:
            self.save_label = ""
        with VerticalScroll(classes="minutes-text"):
            yield Static(self._text, markup=False)

    def result(self) -> bool:
        """Whoever saves wants a file."""
        return True
