"""Replaying the journal from nothing, which must come to what the tables hold."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter

from jagtui.store.schema import everything
from jagtui.store.schema.entity import ENTITIES, Keeping, keeping_of
from jagtui.store.types import Stored

Row = dict[str, Stored]
"""A stored row without its id."""

Tables = dict[str, dict[int, Row]]
"""Stored rows, by id, by table."""

JOURNALLED = tuple(
    name for name in ENTITIES if keeping_of(everything.metadata.tables[name]) is not Keeping.SCRATCH
)
"""The tables whose every change has an entry."""


def replayed(connection: sqlite3.Connection) -> Tables:
    """What the journal says that each table holds."""
    return {name: dict(_said(connection, name)) for name in JOURNALLED}


def held(connection: sqlite3.Connection) -> Tables:
    """What each journalled table holds."""
    return {name: dict(_held(connection, name)) for name in JOURNALLED}


def differing(
    connection: sqlite3.Connection, name: str, walked: Callable[[int], None]
) -> Iterator[int]:
    """The rows of a table that are not what the journal says, by their ids in order.

    The journal's changes and the table are walked side by side, however long they are; each id
    that was walked is told.
    """
    both = merge(_said(connection, name), _held(connection, name), key=itemgetter(0))
    for row_id, found in groupby(both, itemgetter(0)):
        rows = [row for _, row in found]
        if len(rows) == 1 or rows[0] != rows[1]:
            yield row_id
        walked(row_id)


def _said(connection: sqlite3.Connection, name: str) -> Iterator[tuple[int, Row]]:
    """The rows that the journal says a table holds, in the order of their ids."""
    changes = connection.execute(
        "SELECT entity_id, op, after FROM journal_change WHERE entity = ? "
        "ORDER BY entity_id, entry, n",
        (name,),
    )
    for row_id, own in groupby(changes, itemgetter(0)):
        row = _become((op, after) for _, op, after in own)
        if row is not None:
            yield row_id, row


def _become(changes: Iterable[tuple[str, str | None]]) -> Row | None:
    """What a row is after its changes; None where it has gone."""
    row: Row | None = None
    for op, after in changes:
        if op == "delete":
            row = None
        elif op in {"create", "update"}:
            row = (row or {}) | json.loads(after or "{}")
    return row


def _held(connection: sqlite3.Connection, name: str) -> Iterator[tuple[int, Row]]:
    """The rows that a table holds, in the order of their ids."""
    found = connection.execute(f"SELECT * FROM {name} ORDER BY id")  # noqa: S608  a name of our own
    columns = [column[0] for column in found.description]
    for row in found:
        values = dict(zip(columns, row, strict=True))
        yield int(values.pop("id")), values
