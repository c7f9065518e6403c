"""A change: rows written within one transaction, and what the journal will say of them."""

from dataclasses import fields, replace
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Table

from jagtui.model.seat import Seat
from jagtui.model.time import Instant
from jagtui.store.entry import RowChange
from jagtui.store.reader import Reader, not_there
from jagtui.store.rows import StoredRow, delete_row, insert_row, read_row, update_row
from jagtui.store.schema.entity import TABLES, Keeping, keeping_of
from jagtui.store.schema.numbering import Numbering
from jagtui.store.types import stored

T = TypeVar("T")


class Change(Reader):
    """Reads and writes as one gesture does: all of it is stored, under one entry, or nothing."""

    def __init__(self, connection: Connection, now: Instant, seat: Seat | None) -> None:
        super().__init__(connection, now)
        self._seat = seat
        self._before: dict[tuple[str, int], StoredRow | None] = {}
        self._after: dict[tuple[str, int], StoredRow | None] = {}
        self.sentence = ""
        self.group_id: int | None = None
        self.meeting_id: int | None = None
        self.case_id: int | None = None

    @property
    def seat(self) -> Seat:
        """Who is at the keyboard; nobody is while a file is founded."""
        if self._seat is None:
            raise RuntimeError("nobody is at the keyboard yet")
        return self._seat

    def add(self, entity: T) -> T:
        """Store a new row; it comes back with its number."""
        name = _journalled(entity).name
        if _id_of(entity):
            raise ValueError(f"this {name} has the number {_id_of(entity)} already")
        values = _stored_row(entity)
        row_id = insert_row(self.connection, name, values)
        self._note((name, row_id), None, values)
        return replace(entity, id=row_id)  # type: ignore[type-var]  # each is a dataclass

    def put(self, entity: T) -> T:
        """Store what is different in a row; where nothing is, nothing happens."""
        name, row_id = _journalled(entity).name, _id_of(entity)
        before = self._read(entity)
        after = _stored_row(entity)
        different = {column: value for column, value in after.items() if before[column] != value}
        if different:
            update_row(self.connection, name, row_id, different)
            self._note((name, row_id), before, after)
        return entity

    def remove(self, entity: object) -> None:
        """Take a row out of its table; the journal keeps what it held."""
        name, row_id = _journalled(entity).name, _id_of(entity)
        before = self._read(entity)
        delete_row(self.connection, name, row_id)
        self._note((name, row_id), before, None)

    def number(self, scope: str, year: int = 0) -> int:
        """The next spoken number of a scope; none is ever given twice, even after an undo."""
        given = self.find(Numbering, scope=scope, year=year)
        if given is None:
            given = self.add(Numbering(scope=scope, year=year, last=0))
        return self.put(replace(given, last=given.last + 1)).last

    def says(
        self,
        sentence: str,
        *,
        group_id: int | None = None,
        meeting_id: int | None = None,
        case_id: int | None = None,
    ) -> None:
        """What the entry will say; references only, never names of people nor typed words."""
        if self.sentence:
            raise RuntimeError(f"this change says “{self.sentence}” already")
        self.sentence = sentence
        self.group_id, self.meeting_id, self.case_id = group_id, meeting_id, case_id

    def unsaid(self) -> str:
        """Take back what was said, for one sentence that sums several gestures up."""
        said, self.sentence = self.sentence, ""
        return said

    def row_changes(self) -> list[RowChange]:
        """What became of each row between the beginning of the change and now."""
        changes = (
            _difference(key, before, self._after[key]) for key, before in self._before.items()
        )
        return [change for change in changes if change is not None]

    def _read(self, entity: object) -> StoredRow:
        row = read_row(self.connection, TABLES[type(entity)].name, _id_of(entity))
        if row is None:
            raise not_there(TABLES[type(entity)])
        return row

    def _note(
        self, key: tuple[str, int], before: StoredRow | None, after: StoredRow | None
    ) -> None:
        self._before.setdefault(key, before)
        self._after[key] = after


def _difference(
    key: tuple[str, int], before: StoredRow | None, after: StoredRow | None
) -> RowChange | None:
    if before == after:
        return None
    if before is not None and after is not None:
        moved = [column for column in before if before[column] != after[column]]
        before = {column: before[column] for column in moved}
        after = {column: after[column] for column in moved}
    return RowChange(entity=key[0], entity_id=key[1], before=before, after=after)


def _journalled(entity: object) -> Table:
    table = TABLES[type(entity)]
    if keeping_of(table) is Keeping.SCRATCH:
        raise ValueError(f"a {table.name} is not journalled")
    return table


def _id_of(entity: Any) -> int:  # noqa: ANN401  every entity has one
    row_id: int = entity.id
    return row_id


def _stored_row(entity: object) -> StoredRow:
    of: Any = type(entity)
    columns = TABLES[of].columns
    return {name: stored(columns[name], getattr(entity, name)) for name in _names(of)}


@cache
def _names(of: Any) -> tuple[str, ...]:  # noqa: ANN401  a dataclass
    return tuple(field.name for field in fields(of) if field.name != "id")
