"""Replaying the journal from nothing, which must come to what the tables hold."""

import json
import sqlite3
from collections.abc import Iterator

from jagtui.store.schema import everything
from jagtui.store.schema.entity import ENTITIES, Keeping, keeping_of
from jagtui.store.types import Stored

Tables = dict[str, dict[int, dict[str, Stored]]]
"""Stored rows without their ids, by id, by table."""

JOURNALLED = tuple(
    name for name in ENTITIES if keeping_of(everything.metadata.tables[name]) is not Keeping.SCRATCH
)
"""The tables whose every change has an entry."""


def replayed(connection: sqlite3.Connection) -> Tables:
    """What the journal says that each table holds."""
    tables: Tables = {name: {} for name in JOURNALLED}
    changes = connection.execute(
        "SELECT entity, entity_id, op, after FROM journal_change ORDER BY entry, n"
    )
    for entity, entity_id, op, after in changes:
        rows = tables.setdefault(entity, {})
        if op == "delete":
            rows.pop(entity_id, None)
        elif op in {"create", "update"}:
            rows[entity_id] = rows.get(entity_id, {}) | json.loads(after or "{}")
    return tables


def held(connection: sqlite3.Connection) -> Tables:
    """What each journalled table holds."""
    return {name: dict(_rows(connection, name)) for name in JOURNALLED}


def _rows(connection: sqlite3.Connection, name: str) -> Iterator[tuple[int, dict[str, Stored]]]:
    found = connection.execute(f"SELECT * FROM {name}")  # noqa: S608  a name of our own
    columns = [column[0] for column in found.description]
    for row in found:
        values = dict(zip(columns, row, strict=True))
        yield int(values.pop("id")), values
