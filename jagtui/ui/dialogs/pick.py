"""One out of a list, found by typing."""

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from jagtui.model.errors import RuleBroken
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.columns import Cell, Column
from jagtui.ui.widgets.table import Row, Table

K = TypeVar("K")


class Pick(Dialog[K]):
    """Offers (key, label) pairs; typing narrows them, Enter takes the marked one."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next", id="pick.down", tooltip="Mark the next one"),
        Binding("up", "move(-1)", "Previous", id="pick.up", tooltip="Mark the one before"),
        Binding("pagedown", "page(1)", "Page down", id="pick.pagedown", tooltip="A page down"),
        Binding("pageup", "page(-1)", "Page up", id="pick.pageup", tooltip="A page up"),
    ]
    save_label, save_key = "Choose", "Enter"

    def __init__(
        self, title: str, options: Sequence[tuple[K, Cell]], *, marked: K | None = None
    ) -> None:
        """Take what can be chosen, in order, and which one is marked at first."""
        super().__init__(title)
        self._options = tuple(options)
        self._marked = marked

    def body(self) -> ComposeResult:
        """The filter and the list under it."""
        yield Input(placeholder="type to narrow the list", compact=True)
        yield Table([Column("")], empty="Nothing matches.")

    def on_mount(self) -> None:
        """Fill the list; the filter keeps the focus."""
        self.query_one(Input).cursor_blink = False
        table = self.query_one(Table)
        table.can_focus = False
        self._list("")
        table.cursor = next(
            (at for at, (key, _) in enumerate(self._options) if key == self._marked), table.cursor
        )

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Keep what holds every word typed."""
        self._list(event.value)

    @on(Input.Submitted)
    @on(Table.RowChosen)
    def take(self) -> None:
        """Enter or a second click takes the marked one."""
        self.action_save()

    def action_move(self, by: int) -> None:
        """Move the mark without leaving the filter."""
        self.query_one(Table).action_move(by)

    def action_page(self, by: int) -> None:
        """Move the mark by a page."""
        self.query_one(Table).action_page(by)

    def result(self) -> K:
        """The key of the marked one."""
        at = self.query_one(Table).cursor
        if not isinstance(at, int):
            raise RuleBroken("nothing in the list matches what was typed.")
        return self._options[at][0]

    def _list(self, typed: str) -> None:
        words = typed.casefold().split()
        self.query_one(Table).rows = tuple(
            Row(at, (label,))
            for at, (_, label) in enumerate(self._options)
            if all(word in str(label).casefold() for word in words)
        )
