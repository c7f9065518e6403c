"""A place that is one list, read a window at a time and narrowed by typing."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar, Protocol, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from jagtui.queries import windows
from jagtui.queries.windows import FIRST, Window
from jagtui.store.reader import Reader
from jagtui.ui.screen import Place
from jagtui.ui.widgets.search import Search
from jagtui.ui.widgets.table import Key, Row, Table


class Windowed(Protocol):
    """What is in a window of a list."""

    @property
    def window(self) -> Window:
        """The pages that were read."""

    @property
    def more(self) -> bool:
        """Whether others may follow."""


D = TypeVar("D", bound=Windowed)

NOTHING_FOUND = "Nothing here holds these words: Esc shows all."
NOTHING_SO_FAR = "Nothing so far: ↓ looks further back."


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

    nothing: ClassVar[str] = "Nothing here."
    """What stands there where the list is empty without having been narrowed."""

    def __init__(self) -> None:
        """Nothing is looked for yet, and the list begins at its beginning."""
        super().__init__()
        self.words = ""
        """What is looked for."""
        self.window = FIRST
        self.wanted: Key | None = None
        """The row to go to; the window is put where it stands."""
        self._going_to: Key | None = None
        self._to_the_top = False

    def body(self) -> ComposeResult:
        """What is listed, the search, the list."""
        yield Static(id="listed")
        yield Search()
        yield self.table()

    @abstractmethod
    def table(self) -> Table:
        """The list with its columns."""

    def look(self, reader: Reader) -> D:
        """What holds the words, as far as it is in the window."""
        self.words = self.query_one(Search).words
        data = self.read(reader)
        self._going_to, self.wanted = self.wanted, None
        return data

    def read(self, reader: Reader) -> D:
        """Run this list's one query."""
        raise NotImplementedError

    @abstractmethod
    def rows(self, data: D) -> Iterable[Row]:
        """The rows of the window."""

    def listed(self, data: D) -> Content:
        """What is listed now, in words."""
        raise NotImplementedError

    def row_of(self, wanted: Key, data: D) -> Key | None:  # noqa: ARG002  some lists know more
        """The key of the row that was asked for, if there is one."""
        return wanted

    def show(self, data: D) -> None:
        """Fill the list, and put the cursor where it was asked to be."""
        self.window = data.window
        self.query_one("#listed", Static).update(self.listed(data))
        table = self.query_one(Table)
        table.empty = self._nothing(data)
        table.rows = tuple(self.rows(data))
        if self._to_the_top:
            table.go_to(None)
        elif self._going_to is not None:
            table.go_to(self.row_of(self._going_to, data))
        self._to_the_top = False
        if not table.count and self.window.first:
            self.turn(FIRST)

    def _nothing(self, data: D) -> str:
        if data.more:
            return NOTHING_SO_FAR
        return NOTHING_FOUND if self.words else self.nothing

    def select(self, key: Key) -> None:
        """Put the cursor on a row, wherever in the list it stands."""
        self.query_one(Search).action_leave()
        self.data = None  # even the same window is shown again, for its cursor
        self.go_to(key)

    def go_to(self, key: Key | None) -> None:
        """Look again, at the window that holds a row."""
        self.wanted = key
        self.turn(FIRST)

    def turn(self, window: Window) -> None:
        """Look at another window of the list."""
        self.window = window
        self.look_again()

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
    def narrow(self, event: Search.Changed) -> None:
        """Show only what holds the words, from its beginning; all again, around what was found."""
        if event.words != self.words:
            self.go_to(None if event.words else self.wanted or self.chosen)

    @on(Search.Left)
    def back_to_list(self) -> None:
        """The keys go to the list."""
        self.query_one(Table).focus()

    @on(Table.RowHighlighted)
    def fetch_more(self, event: Table.RowHighlighted) -> None:
        """Near either end of the window, look at the page beyond it."""
        near, table = max(1, windows.PAGE // 8), event.table
        if self.data is None:
            return
        if self.data.more and table.count - table.position <= near:
            self.turn(self.data.window.onward(table.count))
        elif self.data.window.first and table.position < near:
            self.turn(self.data.window.back())

    @on(Table.EndAsked)
    def go_on(self, event: Table.EndAsked) -> None:
        """Beyond the end of the window there may be more; before its beginning stands the top."""
        if self.data is None:
            return
        if event.towards > 0 and self.data.more:
            self.turn(self.data.window.onward(event.table.count))
        elif event.towards < 0 and self.data.window.first:
            self._to_the_top = True
            self.turn(FIRST)
