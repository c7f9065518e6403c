"""Undo and redo: new entries that hold the inverse of what an entry did.

An entry is taken back by one that undoes it, put back by one that undoes that, and so on: each
gesture heads a chain of entries, and the newest tells how things stand. The stack is read from the
journal, so it outlives a restart: a seat takes back its newest gesture that stands, and puts back
what it took back last, until it does something new.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from jagtui.model.seat import Seat
from jagtui.model.terms import MinutesState, SeatRole
from jagtui.store.committed import Committed, merged
from jagtui.store.entry import Heading
from jagtui.store.files import HEAD
from jagtui.store.invert import invert
from jagtui.store.schema.entity import TABLES, Keeping, keeping_of
from jagtui.store.schema.journal import journal_change, journal_entry
from jagtui.store.schema.meeting import meeting
from jagtui.store.schema.minutes import circulation, minutes_version
from jagtui.store.store import Store, Writing
from jagtui.store.trouble import NotThere, RuleOfTheFile, UndoConflict

UNDO, REDO = "undo", "redo"
SAID = {UNDO: "Took back", REDO: "Put back"}

_OUT_OF_THE_HOUSE = (
    MinutesState.CIRCULATED,
    MinutesState.APPROVED,
    MinutesState.APPROVED_AMENDED,
)
_KEPT = [table.name for table in TABLES.values() if keeping_of(table) is not Keeping.JOURNALLED]

Entry = Row[Any]


def undo_last(
    store: Store, seat: Seat, *, meeting_id: int | None = None, since: int = 0
) -> Committed:
    """Take back this seat's newest gesture that stands: of one meeting, or since an entry."""
    with _undoing(store, seat) as held:
        for gesture in held.connection.execute(_gestures(seat, meeting_id, since)):
            newest = _newest_of_chain(held.connection, gesture)
            if newest.kind != UNDO:
                return _turn(held, seat, newest)
        raise UndoConflict("There is nothing of yours to take back.")


def redo_last(
    store: Store, seat: Seat, *, meeting_id: int | None = None, since: int = 0
) -> Committed:
    """Put back what this seat took back last, unless it has done something new since."""
    with _undoing(store, seat) as held:
        taken_back = held.connection.execute(
            select(journal_entry)
            .where(journal_entry.c.kind == UNDO, ~_is_undone())
            .where(*_scope(seat, meeting_id, since))
            .order_by(journal_entry.c.seq.desc())
        ).first()
        newest = held.connection.execute(_gestures(seat, None, 0)).first()
        if taken_back is None or (newest is not None and newest.seq > taken_back.seq):
            raise UndoConflict("There is nothing that you took back last.")
        return _turn(held, seat, taken_back)


def undo_entry(store: Store, seat: Seat, seq: int) -> Committed:
    """Take back an entry of this seat, wherever in its stack it lies."""
    with _undoing(store, seat) as held:
        entry = held.connection.execute(_entry(seq)).one_or_none()
        if entry is None:
            raise NotThere(f"There is no entry {seq}.")
        newest = _newest_of_chain(held.connection, entry)
        if newest.seq != seq:
            raise UndoConflict(f"Entry {seq} stands no more: see entry {newest.seq}.")
        return _turn(held, seat, newest)


@contextmanager
def _undoing(store: Store, seat: Seat) -> Iterator[Writing]:
    if seat.role is SeatRole.VIEWER:
        raise UndoConflict("A viewer takes nothing back. Nothing was changed.")
    try:
        with store.writing() as held:
            yield held
    except RuleOfTheFile as refusal:
        raise UndoConflict(
            "What was recorded since rests on this, so it stays as it is. Nothing was changed."
        ) from refusal


def _turn(held: Writing, seat: Seat, newest: Entry) -> Committed:
    """Undo the newest entry of a chain; of a batch, the newest entries of all its chains."""
    together = [newest] if newest.batch is None else _batch(held.connection, newest)
    for entry in together:
        _refuse(held.connection, seat, entry)
        kind = REDO if entry.kind == UNDO else UNDO
        gesture = _gesture_of(held.connection, entry)
        changes = invert(held.connection, entry.seq)
        if not changes:
            raise UndoConflict(f"Entry {entry.seq} changed nothing that could be taken back.")
        heading = Heading(
            at=held.now,
            seat_id=seat.id,
            kind=kind,
            sentence=f"{SAID[kind]}: {gesture.sentence}",
            group_id=entry.group_id,
            meeting_id=entry.meeting_id,
            case_id=entry.case_id,
            batch=entry.batch,
            undoes=entry.seq,
        )
        held.record(heading, changes)
    news = merged(held.entries)
    if news is None:
        raise UndoConflict("There is nothing to take back.")
    return news


def _refuse(connection: Connection, seat: Seat, entry: Entry) -> None:
    if entry.seat != seat.id:
        raise UndoConflict(
            f"Entry {entry.seq} was recorded by somebody else, who alone can take it back."
        )
    if entry.schema != HEAD:
        raise UndoConflict(
            f"Entry {entry.seq} was recorded before the file was upgraded. It stays as it is; "
            "correct it by hand."
        )
    state = connection.execute(
        select(meeting.c.minutes_state, meeting.c.reference).where(meeting.c.id == entry.meeting_id)
    ).one_or_none()
    if state is None or state.minutes_state not in _OUT_OF_THE_HOUSE:
        return
    issued = _issued_last(connection, entry.meeting_id)
    # What was recorded since, as a correction that is only proposed, is in no paper yet.
    if issued is None or entry.seq <= issued:
        raise UndoConflict(
            f"The minutes of {state.reference} have been circulated, so entry {entry.seq} stays as "
            "it is. Have the next meeting correct them."
        )


def _issued_last(connection: Connection, meeting_id: int) -> int | None:
    """The newest entry that kept a version of a meeting's minutes or sent one out."""
    versions = select(minutes_version.c.id).where(minutes_version.c.meeting_id == meeting_id)
    sent = select(circulation.c.id).where(circulation.c.version_id.in_(versions))
    of_version = (journal_change.c.entity == "minutes_version") & journal_change.c.entity_id.in_(
        versions
    )
    of_sending = (journal_change.c.entity == "circulation") & journal_change.c.entity_id.in_(sent)
    newest: int | None = connection.execute(
        select(func.max(journal_change.c.entry)).where(of_version | of_sending)
    ).scalar()
    return newest


def _batch(connection: Connection, newest: Entry) -> list[Entry]:
    """The newest entries of a batch that stand as that one does: last in, first out."""
    undone = newest.kind == UNDO
    entries = connection.execute(
        select(journal_entry)
        .where(journal_entry.c.batch == newest.batch, ~_is_undone())
        .order_by(journal_entry.c.seq.desc())
    ).all()
    return [entry for entry in entries if (entry.kind == UNDO) is undone]


def _newest_of_chain(connection: Connection, entry: Entry) -> Entry:
    while True:
        later = connection.execute(
            select(journal_entry).where(journal_entry.c.undoes == entry.seq)
        ).one_or_none()
        if later is None:
            return entry
        entry = later


def _gesture_of(connection: Connection, entry: Entry) -> Entry:
    while entry.undoes is not None:
        entry = connection.execute(_entry(entry.undoes)).one()
    return entry


def _gestures(seat: Seat, meeting_id: int | None, since: int) -> Select[Any]:
    """This seat's gestures that changed anything undo could take back, newest first."""
    undoable = (
        select(journal_change.c.n)
        .where(journal_change.c.entry == journal_entry.c.seq)
        .where(journal_change.c.entity.not_in(_KEPT))
    ).exists()
    return (
        select(journal_entry)
        .where(journal_entry.c.undoes.is_(None), undoable)
        .where(*_scope(seat, meeting_id, since))
        .order_by(journal_entry.c.seq.desc())
    )


def _scope(seat: Seat, meeting_id: int | None, since: int) -> list[ColumnElement[bool]]:
    scope = [journal_entry.c.seat == seat.id]
    if meeting_id is not None:
        scope.append(journal_entry.c.meeting_id == meeting_id)
    if since:
        scope.append(journal_entry.c.seq > since)
    return scope


def _entry(seq: int) -> Select[Any]:
    return select(journal_entry).where(journal_entry.c.seq == seq)


def _is_undone() -> ColumnElement[bool]:
    later = journal_entry.alias("later")
    return select(later.c.seq).where(later.c.undoes == journal_entry.c.seq).exists()
