"""Making undone what an entry did to the rows, where nothing recorded since stands in the way."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Connection, select
from sqlalchemy.exc import IntegrityError

from jagtui.store.entry import RowChange, changes_of
from jagtui.store.reader import table_words
from jagtui.store.rows import StoredRow, delete_row, insert_row, read_row, update_row
from jagtui.store.schema.entity import Keeping, keeping_of, metadata
from jagtui.store.schema.journal import journal_change, journal_entry
from jagtui.store.schema.seat import seat
from jagtui.store.trouble import UndoConflict

_ORDER = {"delete": 0, "update": 1, "create": 2}
_SPOKEN = ("reference", "handle", "short")
_ENDINGS = {"_id": "", "_on": " day", "_at": " time"}
_WAY_OUT = "so it stays as it is. Nothing was changed: take that back first, or correct it by hand."


def invert(connection: Connection, seq: int) -> list[RowChange]:
    """Put rows back as they were before that entry; answers what became of each."""
    changes = [
        change.inverse() for change in reversed(changes_of(connection, seq)) if is_undoable(change)
    ]
    changes.sort(key=lambda change: _ORDER[change.op])
    for change in changes:
        _refuse_if_moved(connection, seq, change)
    for change in changes:
        try:
            _apply(connection, change)
        except IntegrityError as error:
            raise _in_the_way(connection, seq, change) from error
    for change in changes:
        _refuse_if_needed(connection, seq, change)
        _refuse_if_homeless(connection, seq, change)
    return changes


def is_undoable(change: RowChange) -> bool:
    """Whether undo takes a change back, or leaves it alone."""
    return keeping_of(metadata.tables[change.entity]) is Keeping.JOURNALLED


def _apply(connection: Connection, change: RowChange) -> None:
    if change.after is None:
        delete_row(connection, change.entity, change.entity_id)
    elif change.before is None:
        insert_row(connection, change.entity, change.after, change.entity_id)
    else:
        update_row(connection, change.entity, change.entity_id, change.after)


def _refuse_if_moved(connection: Connection, seq: int, change: RowChange) -> None:
    if change.before is None:
        return
    found = read_row(connection, change.entity, change.entity_id)
    if found is None:
        later = _later(connection, seq, change.entity, change.entity_id)
        raise UndoConflict(f"{_named(change)} was removed by {later}, {_WAY_OUT}")
    for column, left in change.before.items():
        if found[column] != left:
            later = _later(connection, seq, change.entity, change.entity_id, column)
            raise UndoConflict(
                f"{_named(change, found)}’s {_column_words(column)} was changed again by {later}, "
                f"{_WAY_OUT}"
            )


def _refuse_if_needed(connection: Connection, seq: int, change: RowChange) -> None:
    """Refuse where a row that is gone now is still referred to."""
    if change.after is not None:
        return
    for column in _columns_that_refer_to(change.entity):
        table = column.table
        holder = connection.execute(
            select(table.c.id).where(column == change.entity_id).limit(1)
        ).scalar()
        if holder is not None:
            later = _later(connection, seq, table.name, holder)
            raise UndoConflict(
                f"{_named(change)} is needed by {_article(table_words(table))} of {later}, "
                f"{_WAY_OUT}"
            )


def _refuse_if_homeless(connection: Connection, seq: int, change: RowChange) -> None:
    """Refuse where a row would refer to one that was removed since."""
    for column, target in _references_of(change.entity):
        wanted = (change.after or {}).get(column)
        if isinstance(wanted, int) and read_row(connection, target, wanted) is None:
            later = _later(connection, seq, target, wanted)
            owner = _article(table_words(metadata.tables[target]))
            raise UndoConflict(
                f"{_named(change)} belonged to {owner} that was removed by {later}, {_WAY_OUT}"
            )


def _in_the_way(connection: Connection, seq: int, change: RowChange) -> UndoConflict:
    later = _later(connection, seq, change.entity)
    return UndoConflict(
        f"{_named(change)} cannot be put back beside what was recorded since, last by {later}, "
        f"{_WAY_OUT}"
    )


def _later(
    connection: Connection,
    seq: int,
    entity: str,
    entity_id: int | None = None,
    column: str | None = None,
) -> str:
    """The newest entry after that one that touched a table, a row or a column of it, in words."""
    found = (
        select(journal_entry.c.seq, journal_entry.c.sentence, journal_entry.c.seat)
        .join(journal_change, journal_change.c.entry == journal_entry.c.seq)
        .where(journal_change.c.entity == entity, journal_change.c.entry > seq)
        .order_by(journal_entry.c.seq.desc())
        .limit(1)
    )
    if entity_id is not None:
        found = found.where(journal_change.c.entity_id == entity_id)
    if column is not None:
        found = found.where(journal_change.c.after.contains(f'"{column}":', autoescape=True))
    entry = connection.execute(found).one_or_none()
    if entry is None:
        return "something outside the journal"
    whose = f"entry {entry.seq} of {by_whom(connection, entry.seat)}"
    # What was recorded beside it may be about a case that not everybody may see.
    return whose if entity_id is None else f"{whose} ({entry.sentence})"


def by_whom(connection: Connection, seat_id: int | None) -> str:
    """Who recorded an entry, by role and never by name."""
    role = connection.execute(select(seat.c.role).where(seat.c.id == seat_id)).scalar()
    return "nobody’s seat" if role is None else f"the {role.words}"


def _named(change: RowChange, found: StoredRow | None = None) -> str:
    row: StoredRow = {**(change.after or {}), **(change.before or {}), **(found or {})}
    spoken = next((row[name] for name in _SPOKEN if row.get(name)), None)
    return str(spoken or f"The {table_words(metadata.tables[change.entity])}")


def _column_words(column: str) -> str:
    for ending, words in _ENDINGS.items():
        if column.endswith(ending):
            column = column.removesuffix(ending) + words
    return column.replace("_", " ")


def _article(words: str) -> str:
    return f"an {words}" if words[0] in "aeiou" else f"a {words}"


def _columns_that_refer_to(name: str) -> Iterator[Column[Any]]:
    for table in metadata.tables.values():
        for column in table.columns:
            if any(key.column.table.name == name for key in column.foreign_keys):
                yield column


def _references_of(name: str) -> Iterator[tuple[str, str]]:
    for column in metadata.tables[name].columns:
        for key in column.foreign_keys:
            yield column.name, key.column.table.name
