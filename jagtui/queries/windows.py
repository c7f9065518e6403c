"""Windows of a list: some neighbouring pages of it are read, however long it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Table, select

from jagtui.model.rules.roles import sees_everything
from jagtui.model.seat import Seat
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.words import rows_with

PAGE = 100
WIDEST = 3
"""So many pages are read at once; who goes further leaves the first of them behind."""
LOOKED_THROUGH = 1_000
"""So many rows more are looked through in each look for those that a seat may see."""


@dataclass(frozen=True, slots=True)
class Window:
    """The pages of a list from one to another, counted from 0."""

    first: int = 0
    last: int = 0
    looks: int = 1
    """How far one looks: twice as far each time that not enough was found to fill them."""

    @classmethod
    def around(cls, before: int) -> "Window":
        """The page that a row is on, by how many stand before it."""
        return cls(before // PAGE, before // PAGE)

    @property
    def skipped(self) -> int:
        """How many rows stand before it."""
        return self.first * PAGE

    @property
    def size(self) -> int:
        """How many rows fill it."""
        return (self.last + 1 - self.first) * PAGE

    def onward(self, found: int) -> "Window":
        """One page further; where so many rows do not fill this one, another look."""
        if found < self.size:
            return replace(self, looks=self.looks * 2)
        last = self.last + 1
        return replace(self, first=max(self.first, last + 1 - WIDEST), last=last)

    def back(self) -> "Window":
        """One page nearer to the beginning."""
        first = max(0, self.first - 1)
        return replace(self, first=first, last=min(self.last, first + WIDEST - 1))

    def rows(self, reader: Reader, chosen: Select[Any]) -> tuple[Sequence[Any], bool]:
        """What of a select is in the window, and whether anything follows."""
        return self.cut(reader.rows(chosen.limit(self.size + 1).offset(self.skipped)))

    def cut(self, rows: Sequence[Any]) -> tuple[Sequence[Any], bool]:
        """So many of these as fill it, and whether others follow."""
        return rows[: self.size], len(rows) > self.size

    def reach(self, seat: Seat | None) -> int:
        """How many rows of all years are looked through: no more than are shown, if all may be."""
        fills_it = self.size + 1
        return self.skipped + (fills_it if sees_everything(seat) else LOOKED_THROUGH * self.looks)


FIRST = Window()
"""The first page."""


def of_all_years(key: Column[int], words: Table, match: str) -> Select[tuple[int]]:
    """The numbers of all rows, or of those whose words match, the newest first; to be limited."""
    if match:
        return rows_with(words, match)
    every = key.table.alias("every")
    return select(every.c[key.name]).order_by(every.c[key.name].desc())


def newest(
    reader: Reader,
    seat: Seat | None,
    window: Window,
    rows: Select[tuple[int]],
    key: Column[int],
    visible: ColumnElement[bool],
) -> tuple[Sequence[int], bool]:
    """Of rows of all years those that a seat may see, and whether older ones may follow.

    So many of them are looked through that it does not matter how many there are.
    """
    chosen = (
        select(key)
        .where(key.in_(rows.limit(window.reach(seat))), visible)
        .order_by(without_index(key).desc())
    )
    found, more = window.rows(reader, chosen)
    return [number for (number,) in found], more or goes_on(reader, seat, window, rows)


def goes_on(reader: Reader, seat: Seat | None, window: Window, rows: Select[tuple[int]]) -> bool:
    """Whether there are rows of all years that were not looked through for what may be seen."""
    if sees_everything(seat):
        return False
    return reader.scalar(rows.limit(1).offset(window.reach(seat))) is not None
