"""A yes or no."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jagtui.ui.dialogs.base import Dialog


class Confirm(Dialog[bool]):
    """Asks before something that is not done every minute; leaving means no."""

    AUTO_FOCUS = "#dialog-leave"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "save", "Yes", id="confirm.yes", tooltip="Go ahead"),
        Binding("n", "leave", "No", id="confirm.no", tooltip="Leave it as it is"),
    ]

    def __init__(self, title: str, question: str, *, yes: str = "Yes", no: str = "No") -> None:
        """Take the whole question, and words for the two answers."""
        super().__init__(title)
        self._question = question
        self.save_label, self.save_key = yes, "y"
        self.leave_label, self.leave_key = no, "n"

    def body(self) -> ComposeResult:
        """The question."""
        yield Static(self._question, markup=False)

    def result(self) -> bool:
        """Whoever saves has said yes."""
        return True
