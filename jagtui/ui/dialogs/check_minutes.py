"""The minutes as the chair reads them before they go out."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from jagtui.ui.dialogs.base import Dialog
from jagtui.usecases.minutes import CheckWanted


class CheckMinutes(Dialog[CheckWanted]):
    """Shows them as they would stand; saving says that the chair has checked them."""

    AUTO_FOCUS = "VerticalScroll"
    save_label = "The chair has checked them"
    leave_label = "Close"

    def __init__(self, reference: str, wanted: CheckWanted, *, may_check: bool) -> None:
        """Take the meeting, its minutes, and whether they may be checked now."""
        super().__init__(f"Minutes of {reference}")
        self._wanted = wanted
        if not may_check:
            self.save_label = ""

    def body(self) -> ComposeResult:
        """The text, as plain text."""
        with VerticalScroll():
            yield Static(self._wanted.restricted, markup=False)

    def result(self) -> CheckWanted:
        """The minutes as the chair read them."""
        return self._wanted
