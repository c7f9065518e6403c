"""A place that is one list, narrowed by typing."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from jagtui.ui.screen import Place
from jagtui.ui.widgets.columns import Cell
from jagtui.ui.widgets.search import Search
from jagtui.ui.widgets.table import Key, Row, Table

D = TypeVar("D")


class Listing(Place[D]):
    """A line saying what is listed, the search when it is open, and the list."""

    AUTO_FOCUS = "Table"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "show_all",
            "All",
            id="list.all",
            tooltip="Show everything again",
            show=False,
        ),
    ]

    def __init__(self) -> None:
        """Nothing is looked for yet."""
        super().__init__()
        self._wanted: Key | None = None

    def body(self) -> ComposeResult:
        """What is listed, the search, the list."""
        yield Static(id="listed")
        yield Search()
        yield self.table()

    @abstractmethod
    def table(self) -> Table:
        """The list with its columns."""

    @abstractmethod
    def rows(self, data: D, words: str) -> Iterable[Row]:
        """The rows that hold the words."""

    def listed(self, data: D) -> Content:
        """What is listed now, in words."""
        raise NotImplementedError

    def show(self, data: D) -> None:
        """Fill the list, and put the cursor where it was asked to be."""
        self.query_one("#listed", Static).update(self.listed(data))
        table = self.query_one(Table)
        table.rows = tuple(self.rows(data, self.query_one(Search).words))
        if self._wanted is not None:
            table.cursor = self._wanted
            if table.cursor == self._wanted:
                self._wanted = None

    def refill(self) -> None:
        """Show what was seen in another way."""
        if self.data is not None:
            self.show(self.data)

    def select(self, key: Key) -> None:
        """Put the cursor on a row, now or once it is there."""
        self.query_one(Search).action_leave()
        self._wanted = key
        self.refill()

    @property
    def chosen(self) -> Any:  # noqa: ANN401  the key of a row
        """The key of the row under the cursor; None where there is no row."""
        return self.query_one(Table).cursor

    def action_search(self) -> None:
        """Open the line that narrows the list."""
        self.query_one(Search).open()

    def action_show_all(self) -> None:
        """Look for nothing any more."""
        self.query_one(Search).action_leave()

    @on(Search.Changed)
    def narrow(self) -> None:
        """Show only what holds the words."""
        self.refill()

    @on(Search.Left)
    def back_to_list(self) -> None:
        """The keys go to the list."""
        self.query_one(Table).focus()


def holds(words: str, *texts: str) -> bool:
    """Whether every word stands somewhere in the texts."""
    heap = " ".join(texts).casefold()
    return all(word in heap for word in words.casefold().split())


def plain(cell: Cell) -> str:
    """The words of a cell."""
    return cell if isinstance(cell, str) else cell.plain
