"""Writing an entry of the journal."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from jagtui.model.time import Instant
from jagtui.store import chain
from jagtui.store.committed import Committed
from jagtui.store.files import HEAD
from jagtui.store.rows import StoredRow
from jagtui.store.schema.journal import journal_change, journal_entry
from jagtui.store.types import instant_text


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """What an entry made of one row: the columns it changed, or the whole row."""

    entity: str
    entity_id: int
    before: StoredRow | None
    after: StoredRow | None

    @property
    def op(self) -> str:
        """Whether the row came, changed or went."""
        if self.before is None:
            return "create"
        return "delete" if self.after is None else "update"

    def inverse(self) -> "RowChange":
        """The change that takes this one back."""
        return RowChange(
            entity=self.entity, entity_id=self.entity_id, before=self.after, after=self.before
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What an entry says of itself."""

    at: Instant
    seat_id: int | None
    kind: str
    sentence: str
    group_id: int | None = None
    meeting_id: int | None = None
    case_id: int | None = None
    token: str | None = None
    batch: str | None = None
    undoes: int | None = None


def write_entry(
    connection: Connection, heading: Heading, changes: Sequence[RowChange]
) -> Committed:
    """Write the next entry with its changes, chained to the one before it."""
    entry, rows = entry_rows(*_after_the_newest(connection), heading, changes)
    connection.execute(_NEW_ENTRY, entry | {"at": heading.at})
    if rows:
        connection.execute(_NEW_CHANGE, rows)
    return Committed(
        seq=entry["seq"],
        kind=heading.kind,
        sentence=heading.sentence,
        touched=frozenset(change.entity for change in changes),
        meeting_id=heading.meeting_id,
    )


def entry_rows(
    seq: int, previous: str, heading: Heading, changes: Sequence[RowChange]
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """An entry of that number and its changes as they are stored, chained to the link before."""
    rows = [_change_row(seq, n, change) for n, change in enumerate(changes, start=1)]
    entry = _entry_row(seq, heading, changes)
    entry["chain"] = chain.link(
        previous,
        chain.header(entry),
        entry["digest"],
        ((row["entity"], row["entity_id"], row["op"], row["digest"]) for row in rows),
    )
    return entry, rows


def committed_of(entry: Row[Any], *, external: bool = False) -> Committed:
    """The news that a row of the journal was."""
    return Committed(
        seq=entry.seq,
        kind=entry.kind,
        sentence=entry.sentence,
        touched=frozenset(entry.touched.split(",")) - {""},
        meeting_id=entry.meeting_id,
        external=external,
    )


def changes_of(connection: Connection, seq: int) -> list[RowChange]:
    """What an entry made of which rows."""
    rows = connection.execute(
        select(journal_change).where(journal_change.c.entry == seq).order_by(journal_change.c.n)
    )
    return [
        RowChange(
            entity=row.entity,
            entity_id=row.entity_id,
            before=_columns(row.before),
            after=_columns(row.after),
        )
        for row in rows
    ]


def _columns(payload: str | None) -> StoredRow | None:
    columns: StoredRow | None = None if payload is None else json.loads(payload)
    return columns


def _after_the_newest(connection: Connection) -> tuple[int, str]:
    newest = connection.execute(_NEWEST).one_or_none()
    return (1, chain.START) if newest is None else (newest.seq + 1, newest.chain)


def _entry_row(seq: int, heading: Heading, changes: Sequence[RowChange]) -> dict[str, Any]:
    salt = chain.new_salt()
    return {
        "seq": seq,
        "at": instant_text(heading.at),
        "seat": heading.seat_id,
        "group_id": heading.group_id,
        "meeting_id": heading.meeting_id,
        "case_id": heading.case_id,
        "kind": heading.kind,
        "sentence": heading.sentence,
        "touched": ",".join(sorted({change.entity for change in changes})),
        "token": heading.token,
        "batch": heading.batch,
        "undoes": heading.undoes,
        "schema": HEAD,
        "salt": salt,
        "digest": chain.digest(salt, heading.sentence),
    }


def _change_row(seq: int, n: int, change: RowChange) -> dict[str, Any]:
    before, after = (
        None if columns is None else chain.canonical(columns)
        for columns in (change.before, change.after)
    )
    salt = chain.new_salt()
    return {
        "entry": seq,
        "n": n,
        "entity": change.entity,
        "entity_id": change.entity_id,
        "op": change.op,
        "before": before,
        "after": after,
        "salt": salt,
        "digest": chain.digest(salt, chain.payload(before, after)),
    }


_NEWEST = (
    select(journal_entry.c.seq, journal_entry.c.chain).order_by(journal_entry.c.seq.desc()).limit(1)
)
_NEW_ENTRY = insert(journal_entry)
_NEW_CHANGE = insert(journal_change)
