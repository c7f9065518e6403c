"""A table of any length that draws only the lines in sight."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style as VisualStyle

from jagtui.ui.widgets.columns import GAP, Cell, Column, fit, text_of, widths

Key: TypeAlias = Hashable
Kind: TypeAlias = Literal["row", "heading"]

MARK = 2
"""Cells on the left for the mark of the row under the cursor."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row's key and its cells, one a column; a heading's first cell takes the whole width."""

    key: Key
    cells: tuple[Cell, ...]
    kind: Kind = "row"


class Table(ScrollView, can_focus=True):
    """Rows under a header, with a cursor that stays on its row whatever comes and goes."""

    BINDING_GROUP_TITLE = "In the table"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "table--header",
        "table--heading",
        "table--empty",
        "table--cursor",
        "table--cursor-blurred",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "up", "move(-1)", "Up", id="table.up", tooltip="The row above", show=False, system=True
        ),
        Binding(
            "down",
            "move(1)",
            "Down",
            id="table.down",
            tooltip="The row below",
            show=False,
            system=True,
        ),
        Binding(
            "pageup",
            "page(-1)",
            "Page up",
            id="table.pageup",
            tooltip="A page up",
            show=False,
            system=True,
        ),
        Binding(
            "pagedown",
            "page(1)",
            "Page down",
            id="table.pagedown",
            tooltip="A page down",
            show=False,
            system=True,
        ),
        Binding(
            "home",
            "end(-1)",
            "First",
            id="table.home",
            tooltip="The first row",
            show=False,
            system=True,
        ),
        Binding(
            "end", "end(1)", "Last", id="table.end", tooltip="The last row", show=False, system=True
        ),
        Binding(
            "enter",
            "choose",
            "Open",
            id="table.choose",
            tooltip="Open this row",
            show=False,
            system=True,
        ),
    ]

    rows: reactive[tuple[Row, ...]] = reactive((), init=False)
    cursor: reactive[Key | None] = reactive(None, init=False, repaint=False)
    """The key of the row under the cursor; None while there is no row."""
    empty: reactive[str] = reactive("Nothing here.", init=False)
    """What stands there while there are no rows."""

    @dataclass
    class _About(Message):
        table: "Table"
        key: Key

        @property
        def control(self) -> "Table":
            """The table it happened in."""
            return self.table

    class RowHighlighted(_About):
        """The cursor came to another row."""

    class RowChosen(_About):
        """Enter or a second click on a row."""

    @dataclass
    class EndAsked(Message):
        """The first row was asked for, or one beyond the last: these may not be all there are."""

        table: "Table"
        towards: int

        @property
        def control(self) -> "Table":
            """The table it happened in."""
            return self.table

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        empty: str = "Nothing here.",
        header: bool = True,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """Take the columns, and what to say while there are no rows."""
        super().__init__(id=id, classes=classes)
        self.columns = tuple(columns)
        self.set_reactive(Table.empty, empty)
        self._top = 1 if header and any(column.title for column in columns) else 0
        self._keys: list[Key] = []
        self._at: dict[Key, int] = {}
        """At which line each row stands, among them the headings."""
        self._positions: dict[Key, int] = {}

    @property
    def count(self) -> int:
        """How many rows there are, without headings."""
        return len(self._keys)

    @property
    def position(self) -> int:
        """How many rows stand before the cursor."""
        return self._positions.get(self.cursor, 0)

    def validate_rows(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """Any sequence will do."""
        return tuple(rows)

    def watch_rows(self, old: tuple[Row, ...], rows: tuple[Row, ...]) -> None:
        """Keep the cursor on its row; when that has gone, on the one that took its place."""
        was = self._at.get(self.cursor, 0)
        self._at = {row.key: line for line, row in enumerate(rows) if row.kind == "row"}
        self._keys = [*self._at]
        self._positions = {key: position for position, key in enumerate(self._keys)}
        self.virtual_size = Size(0, len(rows) + self._top)
        if self.cursor not in self._at:
            self.cursor = self._nearest(was)
        elif old:
            self._keep_in_sight(self._at[self.cursor] - was)
        self.refresh()

    def watch_cursor(self, was: Key | None, key: Key | None) -> None:
        """Bring the row into sight and tell of it; the two rows are drawn anew."""
        for one in (was, key):
            if one in self._at:
                self.refresh_line(self._at[one] + self._top)
        if key is not None:
            self._keep_in_sight()
            self.post_message(self.RowHighlighted(self, key))

    def validate_cursor(self, key: Key | None) -> Key | None:
        """A key that is not there moves nothing."""
        return key if key is None or key in self._at else self.cursor

    def _nearest(self, line: int) -> Key | None:
        """The row at a line, or the next one to it, the one above before the one below."""
        if not self._keys:
            return None
        after = bisect_left(self._keys, line, key=self._at.__getitem__)
        around = self._keys[max(0, after - 1) : after + 1]
        return min(around, key=lambda key: abs(self._at[key] - line))

    def _keep_in_sight(self, moved: int = 0) -> None:
        """Show the row under the cursor; where it moved, in the same place if one has scrolled."""
        index = self._at.get(self.cursor)
        page = self.size.height - self._top
        if index is None or page <= 0:
            return
        first = index - 1 if index and self.rows[index - 1].kind == "heading" else index
        top = self.scroll_offset.y
        wanted = max(min(top + moved if top else top, first), index - page + 1)
        if wanted != top:
            self.scroll_to(y=wanted, animate=False)

    def action_move(self, by: int) -> None:
        """One row up or down."""
        self._seek(self.position + by)

    def action_page(self, by: int) -> None:
        """One page up or down."""
        self._seek(self.position + by * max(1, self.size.height - self._top - 1))

    def action_end(self, towards: int) -> None:
        """The first or the last row."""
        if towards < 0:
            self._go(0)
            self.post_message(self.EndAsked(self, towards))
        else:
            self._seek(self.count)

    def go_to(self, key: Key | None) -> None:
        """Put the cursor on a row, or on the first where that one is not there."""
        if key in self._at:
            self.cursor = key
        else:
            self._go(0)

    def action_choose(self) -> None:
        """Open the row under the cursor."""
        if self.cursor is not None:
            self.post_message(self.RowChosen(self, self.cursor))

    def _seek(self, position: int) -> None:
        """The row that so many stand before; who goes beyond the last asks for more."""
        if position >= self.count:
            self.post_message(self.EndAsked(self, 1))
        self._go(position)

    def _go(self, position: int) -> None:
        if self._keys:
            self.cursor = self._keys[max(0, min(position, self.count - 1))]

    def on_click(self, event: events.Click) -> None:
        """A click marks a row, a second one opens it."""
        at = event.get_content_offset(self)
        if at is None or at.y < self._top:
            return
        index = at.y - self._top + self.scroll_offset.y
        if index >= len(self.rows) or self.rows[index].kind == "heading":
            return
        self.cursor = self.rows[index].key
        if event.chain > 1:
            self.action_choose()

    def on_resize(self) -> None:
        """Columns are measured anew by each line; only the cursor may have gone out of sight."""
        self.virtual_size = Size(0, len(self.rows) + self._top)
        self._keep_in_sight()

    def on_focus(self) -> None:
        """The cursor shows where the keys go."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor shows that the keys go elsewhere."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the window: the header, a row, or nothing."""
        width = self.scrollable_content_region.width
        if y < self._top:
            return self._header(width)
        index = y - self._top + self.scroll_offset.y
        if not self.rows and index == 0:
            return self._strip([Content(self.empty)], width, "table--empty")
        if index >= len(self.rows):
            return Strip.blank(width, self.visual_style.rich_style)
        return self._row(self.rows[index], width)

    def _header(self, width: int) -> Strip:
        shown = widths(self.columns, width - MARK)
        cells = [fit(column.title, column, wide) for column, wide in shown]
        return self._strip(cells, width, "table--header")

    def _row(self, row: Row, width: int) -> Strip:
        if row.kind == "heading":
            return self._strip([text_of(row.cells[0])], width, "table--heading")
        shown = self.room_for(row, width - MARK)
        cells = [
            fit(cell, column, shown[column])
            for column, cell in zip(self.columns, row.cells, strict=True)
            if column in shown
        ]
        if row.key != self.cursor:
            return self._strip(cells, width)
        cursor = "table--cursor" if self.has_focus else "table--cursor-blurred"
        return self._strip(cells, width, cursor, mark="▶ ", over=self.has_focus)

    def room_for(self, row: Row, room: int) -> dict[Column, int]:  # noqa: ARG002  derived ones ask
        """The columns that a row shows in so much room, and how wide each is."""
        return dict(widths(self.columns, room))

    def _strip(
        self,
        cells: list[Content],
        width: int,
        component: str = "",
        *,
        mark: str = " " * MARK,
        over: bool = False,
    ) -> Strip:
        """Put cells side by side; ``over`` lets the component's colours win over the cells'."""
        style = self._style(component) if component else self.visual_style
        line = Content(mark) + Content(" " * GAP).join(cells)
        segments = line.truncate(width, pad=True).render_segments(style)
        if over:
            rich = style.rich_style
            front = Style(color=rich.color, bgcolor=rich.bgcolor)
            segments = list(Segment.apply_style(segments, post_style=front))
        return Strip(segments, width)

    def _style(self, component: str) -> VisualStyle:
        style = self.get_visual_style(component)
        # Textual 8.2 leaves reverse out of it, which is all that shows a cursor without colour.
        reverse = self.get_component_styles(component).text_style.reverse
        return style + VisualStyle(reverse=True) if reverse else style
