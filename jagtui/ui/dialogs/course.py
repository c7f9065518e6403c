"""Starting a meeting: asked once, with what follows from it."""

from textual.app import ComposeResult
from textual.widgets import Static

from jagtui.ui.dialogs.base import Dialog


class StartMeeting(Dialog[bool]):
    """Asks whether to start now; Enter starts."""

    AUTO_FOCUS = "#dialog-save"
    save_label, save_key = "Start", "Enter"

    def __init__(self, title: str, words: str) -> None:
        """Take the meeting as it is named, and what starting it does."""
        super().__init__(title)
        self._words = words

    def body(self) -> ComposeResult:
        """What happens next."""
        yield Static(self._words, markup=False)

    def result(self) -> bool:
        """Whoever saves starts."""
        return True
