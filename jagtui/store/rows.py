"""Rows as they are stored, by table and id, without the types that make values of them.

The journal keeps what is stored, so writing, undoing and replaying all go through here.
"""

from collections.abc import Mapping
from functools import cache

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    Select,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.types import TypeDecorator

from jagtui.store.schema.entity import metadata
from jagtui.store.types import Stored

StoredRow = dict[str, Stored]
"""The columns of a row but its id."""


def read_row(connection: Connection, name: str, row_id: int) -> StoredRow | None:
    """What is stored in that row, or None where there is none."""
    row = connection.execute(_one(name), {"row": row_id}).one_or_none()
    return None if row is None else dict(row._mapping)  # noqa: SLF001  the documented way


def insert_row(
    connection: Connection, name: str, values: Mapping[str, Stored], row_id: int | None = None
) -> int:
    """Store a new row, under a new id or the one it had before; answers the id."""
    given = dict(values) if row_id is None else {"id": row_id, **values}
    key = connection.execute(insert(_plain(name)), given).inserted_primary_key
    if key is None:
        raise RuntimeError("the file gave the new row no number")
    return int(key[0])


def update_row(
    connection: Connection, name: str, row_id: int, values: Mapping[str, Stored]
) -> None:
    """Store other values in some columns of a row."""
    table = _plain(name)
    connection.execute(update(table).where(table.c.id == row_id).values(values))


def delete_row(connection: Connection, name: str, row_id: int) -> None:
    """Take a row out of its table."""
    table = _plain(name)
    connection.execute(delete(table).where(table.c.id == row_id))


@cache
def _plain(name: str) -> Table:
    columns = metadata.tables[name].columns
    # SQLAlchemy gives a name as a str of its own kind, which the cache tells from a plain one.
    return Table(name, MetaData(), *(_plain_column(column) for column in columns))


def _plain_column(column: Column[object]) -> Column[object]:
    kind = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
    stored_as = Integer() if isinstance(kind, Integer) else Text()
    return Column(column.name, stored_as, primary_key=column.primary_key)


@cache
def _one(name: str) -> Select[tuple[object, ...]]:
    table = _plain(name)
    columns = (column for column in table.columns if column.name != "id")
    return select(*columns).where(table.c.id == bindparam("row"))
