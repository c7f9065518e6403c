"""The cases that will not be reached, to be put off with one reason."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from jagtui.ui.dialogs.tick_list import Tickable, TickList
from jagtui.ui.widgets.field import Field, line


class LeaveOut(TickList[int]):
    """Enter defers what is ticked; the reason stands ready and can be put in other words."""

    BINDING_GROUP_TITLE = "Leaving out"

    def __init__(self, cases: Sequence[Tickable[int]]) -> None:
        """Take the cases, those of high risk last and not ticked."""
        super().__init__("Will not be reached", cases, take="Defer them")

    def body(self) -> ComposeResult:
        """The cases, then why."""
        yield from super().body()
        yield Field("Because of", line("time", id="reason"))

    @property
    def reason(self) -> str:
        """Why they are deferred, as the minutes print it."""
        return self.query_one("#reason", Input).value

    @on(Input.Submitted)
    def take_with_reason(self) -> None:
        """Enter in the reason takes them too."""
        self.action_save()
