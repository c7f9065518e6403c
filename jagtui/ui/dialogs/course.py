"""Starting a meeting and ending it: asked once, with what follows from it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line


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


class EndMeeting(Dialog[str]):
    """Shows what is left, and asks why; F10 ends it, so that a stray Enter ends nothing."""

    AUTO_FOCUS = "#reason"
    CSS_PATH: ClassVar[str] = "../styles/forms.tcss"
    save_label = "End the meeting"

    def __init__(self, title: str, left: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Take headings with what stands under each; empty ones are left out."""
        super().__init__(title)
        self._left = [(heading, lines) for heading, lines in left if lines]

    def body(self) -> ComposeResult:
        """What is left over, then the reason."""
        with VerticalScroll():
            if not self._left:
                yield Static("Everything was reached and nothing is missing.", markup=False)
            for heading, lines in self._left:
                yield Static(f"{heading} ({len(lines)})", classes="heading", markup=False)
                yield Static("\n".join(f"  {one}" for one in lines), markup=False)
        yield Field("Not reached for", line("time", id="reason"))

    def result(self) -> str:
        """The reason that the minutes print."""
        reason = self.query_one("#reason", Input).value.strip()
        if not reason:
            raise RuleBroken("say why what is left was not reached; the minutes print it.")
        return reason
