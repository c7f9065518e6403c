"""Reading: rows as values, and whatever else a query selects."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, cached_property
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    bindparam,
    select,
)
from sqlalchemy.sql.selectable import TypedReturnsRows

from jagtui.model.time import Instant, london_day
from jagtui.store.schema.entity import ENTITIES, TABLES
from jagtui.store.trouble import NotThere

T = TypeVar("T")


class Reader:
    """What the file holds at one moment."""

    def __init__(self, connection: Connection, now: Instant) -> None:
        self.connection = connection
        self.now = now

    @cached_property
    def today(self) -> date:
        """The day it is in London."""
        return london_day(self.now)

    def get(self, of: type[T], id: int) -> T:
        """The row of that number, which must be there."""
        row = self.connection.execute(_by_id(TABLES[of]), {"row": id}).one_or_none()
        if row is None:
            raise not_there(TABLES[of])
        return _value(of, row)

    def find(self, of: type[T], *where: ColumnElement[bool], **equal: Any) -> T | None:  # noqa: ANN401
        """The first row, by number, of which that holds; or None."""
        return next(iter(self.all(of, *where, limit=1, **equal)), None)

    def all(
        self,
        of: type[T],
        *where: ColumnElement[bool],
        order_by: ColumnElement[Any] | Sequence[ColumnElement[Any]] = (),
        limit: int | None = None,
        **equal: Any,  # noqa: ANN401  as each column holds
    ) -> list[T]:
        """Every row of which that holds, by number unless another order is asked for."""
        table = TABLES[of]
        columns = order_by if isinstance(order_by, Sequence) else (order_by,)
        chosen = (
            select(table)
            .where(*where, *(table.columns[name] == value for name, value in equal.items()))
            .order_by(*columns, table.columns.id)
            .limit(limit)
        )
        return [_value(of, row) for row in self.connection.execute(chosen)]

    def rows(self, chosen: TypedReturnsRows[*tuple[Any, ...]]) -> Sequence[Row[Any]]:
        """Everything a query selects."""
        return self.connection.execute(chosen).all()

    def scalar(self, chosen: Select[Any]) -> Any:  # noqa: ANN401  whatever the column holds
        """The one thing a query selects; None where it finds nothing."""
        return self.connection.execute(chosen).scalar()


def table_words(table: Table) -> str:
    """What a row of a table is called in a sentence: agenda item."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", ENTITIES[table.name].__name__).lower()


def not_there(table: Table) -> NotThere:
    """A row of that table was looked for in vain."""
    return NotThere(
        f"This {table_words(table)} is not there any more; it may have been taken back. "
        "Nothing was recorded."
    )


def _value(of: type[T], row: Row[Any]) -> T:
    return of(**row._mapping)  # noqa: SLF001  the documented way


@cache
def _by_id(table: Table) -> Select[Any]:
    return select(table).where(table.columns.id == bindparam("row"))
