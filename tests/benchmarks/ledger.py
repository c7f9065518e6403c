"""Rows and the journal that tells of them, written as fast as they are thought of.

What is written is what `store.change` would write, row by row and entry by entry; but the driver is
spoken to itself, and nothing is read back: whoever changes a row says what it was before.
"""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from functools import cache, lru_cache, partial
from operator import attrgetter
from typing import Any, Protocol, TypeVar

from sqlalchemy import Column
from sqlalchemy.types import TypeDecorator

from jagtui.store.entry import Heading, RowChange, entry_rows
from jagtui.store.rows import StoredRow
from jagtui.store.schema.entity import TABLES
from jagtui.store.schema.numbering import Numbering
from jagtui.store.types import Stored, stored

_BATCH = 5000
"""So many entries are held before they are written."""
_REMEMBERED = 256
"""So many values of a column are stored again without working out how."""

Storing = Callable[[Any], Stored]


class Entity(Protocol):
    """A value of one of the program's dataclasses."""

    @property
    def id(self) -> int:
        """Its number; 0 until it is stored."""


T = TypeVar("T", bound=Entity)


class Ledger:
    """Continues a file where it stands, gesture by gesture."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ids = dict(connection.execute("SELECT name, seq FROM sqlite_sequence"))
        self.entries: int
        self._link: str
        self.entries, self._link = connection.execute(
            "SELECT seq, chain FROM journal_entry ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        self.changes = 0
        self._numbers = {
            (scope, year): Numbering(id=row_id, scope=scope, year=year, last=last)
            for row_id, scope, year, last in connection.execute(
                "SELECT id, scope, year, last FROM numbering"
            )
        }
        self._own: list[RowChange] = []
        self._journal: dict[str, list[dict[str, Any]]] = {
            "journal_entry": [],
            "journal_change": [],
        }

    def add(self, entity: T) -> T:
        """A new row; it comes back with its number."""
        name, storings = _table(type(entity))
        row_id = self._ids[name] = self._ids.get(name, 0) + 1
        values = _values(entity, storings)
        self._connection.execute(_insertion(name, ("id", *values)), (row_id, *values.values()))
        self._own.append(RowChange(entity=name, entity_id=row_id, before=None, after=values))
        # Nobody holds the value yet, and to copy it would take as long as to store it.
        object.__setattr__(entity, "id", row_id)
        return entity

    def put(self, before: T, after: T) -> T:
        """What is different in a row; where nothing is, nothing happens."""
        name, storings = _table(type(after))
        different = [
            (column, storing)
            for column, storing in storings
            if getattr(before, column) != getattr(after, column)
        ]
        if different:
            was, values = _values(before, different), _values(after, different)
            places = ", ".join(f"{column} = ?" for column in values)
            self._connection.execute(
                f"UPDATE {name} SET {places} WHERE id = ?",  # noqa: S608  names of our own
                (*values.values(), after.id),
            )
            self._own.append(RowChange(entity=name, entity_id=after.id, before=was, after=values))
        return after

    def remove(self, entity: Entity) -> None:
        """A row that goes."""
        name, storings = _table(type(entity))
        self._connection.execute(f"DELETE FROM {name} WHERE id = ?", (entity.id,))  # noqa: S608
        was = _values(entity, storings)
        self._own.append(RowChange(entity=name, entity_id=entity.id, before=was, after=None))

    def number(self, scope: str, year: int = 0) -> int:
        """The next spoken number of a scope."""
        given = self._numbers.get((scope, year))
        if given is None:
            counted = self.add(Numbering(scope=scope, year=year, last=1))
        else:
            counted = self.put(given, replace(given, last=given.last + 1))
        self._numbers[scope, year] = counted
        return counted.last

    def record(self, heading: Heading) -> None:
        """The entry of all that was changed since the one before."""
        entry, changes = entry_rows(self.entries + 1, self._link, heading, self._own)
        self.entries, self._link = self.entries + 1, entry["chain"]
        self.changes += len(changes)
        self._own = []
        self._journal["journal_entry"].append(entry)
        self._journal["journal_change"] += changes
        if len(self._journal["journal_entry"]) >= _BATCH:
            self.write()

    def write(self) -> None:
        """Write what is held of the journal, which nobody reads meanwhile."""
        for name, rows in self._journal.items():
            if rows:
                insertion = _insertion(name, tuple(rows[0]))
                self._connection.executemany(insertion, (tuple(row.values()) for row in rows))
                rows.clear()


def _values(entity: Entity, storings: Iterable[tuple[str, Storing]]) -> StoredRow:
    return {column: storing(getattr(entity, column)) for column, storing in storings}


@cache
def _insertion(name: str, columns: tuple[str, ...]) -> str:
    places = ", ".join("?" * len(columns))
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608


@cache
def _table(of: Any) -> tuple[str, tuple[tuple[str, Storing], ...]]:  # noqa: ANN401  a dataclass
    """The name of a dataclass's table, and how each of its columns stores a value."""
    table = TABLES[of]
    names = map(attrgetter("name"), fields(of))
    # A plain text: SQLAlchemy's names are of a kind that the driver takes long to see through.
    return str(table.name), tuple(
        (name, _storing(table.columns[name])) for name in names if name != "id"
    )


def _storing(column: Column[Any]) -> Storing:
    if isinstance(column.type, TypeDecorator):
        return lru_cache(_REMEMBERED)(partial(stored, column))
    return _as_it_is


def _as_it_is(value: Stored) -> Stored:
    return value
