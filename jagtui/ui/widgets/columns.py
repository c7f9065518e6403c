"""Columns of a table: how wide each is, and how a cell is made to fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from textual.content import Content

Cell: TypeAlias = str | Content

GAP = 2
"""Blank cells between two columns."""

_LINE_BREAKS = str.maketrans("\n\t", "  ")


@dataclass(frozen=True, slots=True)
class Column:
    """A title, a width in cells (None: shares what is left), and which side its cells keep to."""

    title: str
    width: int | None = None
    align: Literal["left", "right"] = "left"
    from_width: int = 0
    """Left out while the table is narrower than this many cells."""


def widths(columns: Sequence[Column], room: int) -> list[tuple[Column, int]]:
    """The columns that are shown in so much room, and how wide each of them is."""
    shown = [column for column in columns if column.from_width <= room]
    flexible = [column for column in shown if column.width is None]
    left = room - GAP * max(len(shown) - 1, 0) - sum(column.width or 0 for column in shown)
    share, over = divmod(max(left, 0), len(flexible) or 1)
    found: list[tuple[Column, int]] = []
    for column in shown:
        if column.width is not None:
            found.append((column, column.width))
        else:
            found.append((column, share + (1 if over > 0 else 0)))
            over -= 1
    return found


def fit(cell: Cell, column: Column, width: int) -> Content:
    """The cell on one line of exactly that width, with an ellipsis where it was cut."""
    text = text_of(cell).truncate(width, ellipsis=True)
    room = width - text.cell_length
    return text.pad_left(room) if column.align == "right" else text.pad_right(room)


def text_of(cell: Cell) -> Content:
    """The cell on one line, never read as markup."""
    if isinstance(cell, Content):
        return Content(cell.plain.translate(_LINE_BREAKS), list(cell.spans))
    return Content(cell.translate(_LINE_BREAKS))
