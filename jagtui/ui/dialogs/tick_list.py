"""A list in which each row is ticked or not, and all are settled at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.table import Row, Table

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Tickable(Generic[K]):
    """One row: its key, its words, whether it is ticked at first, and why not if it is not."""

    key: K
    words: str
    ticked: bool = True
    remark: str = ""


class TickList(Dialog[tuple[K, ...]]):
    """Space ticks a row or takes the tick away; Enter takes all that are ticked, in order."""

    AUTO_FOCUS = "Table"
    BINDING_GROUP_TITLE = "In this list"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space", "turn", "Tick", id="ticked.turn", tooltip="Tick it, or take the tick away"
        ),
        Binding("enter", "save", "Take", id="ticked.take", tooltip="Take all that are ticked"),
    ]
    save_key = "Enter"

    def __init__(
        self, title: str, options: Sequence[Tickable[K]], *, asks: str = "", take: str = "Take them"
    ) -> None:
        """Take the rows in order, what is asked above them, and the word on the button."""
        super().__init__(title)
        self._options = tuple(options)
        self._asks = asks
        self._ticked = {at for at, option in enumerate(self._options) if option.ticked}
        self.save_label = take

    def body(self) -> ComposeResult:
        """What is asked, the list, and how to tick."""
        if self._asks:
            yield Static(Content(self._asks), classes="asked")
        remarks = max((len(option.remark) for option in self._options), default=0)
        yield Table([Column(""), Column("", remarks)], empty="There is nothing to tick.")
        yield Static(id="ticked", classes="asked")

    def on_mount(self) -> None:
        """Fill the list."""
        self._show()

    def action_turn(self) -> None:
        """Tick the row under the cursor, or take its tick away."""
        at = self.query_one(Table).cursor
        if isinstance(at, int):
            self._ticked ^= {at}
            self._show()

    @on(Table.RowChosen)
    def take(self, event: Table.RowChosen) -> None:
        """Enter takes them; so does a second click."""
        event.stop()
        self.action_save()

    def result(self) -> tuple[K, ...]:
        """The keys of the rows that are ticked."""
        return tuple(self._options[at].key for at in sorted(self._ticked))

    def _show(self) -> None:
        self.query_one(Table).rows = tuple(
            Row(at, (self._shown(at), option.remark)) for at, option in enumerate(self._options)
        )
        counted = f"{len(self._ticked)} of {len(self._options)} ticked"
        self.query_one("#ticked", Static).update(Content(f"{counted} · Space turns a tick"))

    def _shown(self, at: int) -> str:
        return f"[{'x' if at in self._ticked else ' '}] {self._options[at].words}"
