"""Undo and redo: new entries that hold the inverse of what an entry did.

An entry is taken back by one that undoes it, put back by one that undoes that, and so on: each
gesture heads a chain of entries, and the newest tells how things stand. The stack is read from the
journal, so it outlives a restart: a window takes back the newest gesture of its seat that stands,
and puts back what it took back last, until it does something new. What the same seat does in
another window meanwhile is that window's; what others did is taken back from the journal alone, by
those who run the meeting.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from jagtui.model.rules.roles import decides
from jagtui.model.seat import Seat
from jagtui.model.terms import MinutesState, SeatRole
from jagtui.store.committed import Committed, merged
from jagtui.store.entry import Heading
from jagtui.store.files import HEAD
from jagtui.store.invert import by_whom, invert
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
    """Take back this window's newest gesture that stands: of one meeting, or since an entry."""
    with _undoing(store, seat) as held:
        scope = _scope(meeting_id, since)
        for gesture in held.connection.execute(_gestures(_of(seat), *scope)):
            newest = _newest_of_chain(held.connection, gesture)
            if newest.kind != UNDO and not store.recorded_elsewhere(gesture.seq):
                return _turn(held, seat, newest)
        raise UndoConflict(_nothing_of_yours(held.connection, seat, scope))


def redo_last(
    store: Store, seat: Seat, *, meeting_id: int | None = None, since: int = 0
) -> Committed:
    """Put back what this seat took back last, unless it has done something new since."""
    with _undoing(store, seat) as held:
        taken_back = _newest_here(
            store,
            held.connection.execute(
                select(journal_entry)
                .where(journal_entry.c.kind == UNDO, ~_is_undone())
                .where(_of(seat), *_scope(meeting_id, since))
                .order_by(journal_entry.c.seq.desc())
            ),
        )
        newest = _newest_here(store, held.connection.execute(_gestures(_of(seat))))
        if taken_back is None or (newest is not None and newest.seq > taken_back.seq):
            raise UndoConflict("There is nothing that you took back last.")
        return _turn(held, seat, taken_back)


def undo_entry(store: Store, seat: Seat, seq: int) -> Committed:
    """Take back an entry wherever it lies: one's own, or any for those who run the meeting."""
    with _undoing(store, seat) as held:
        entry = held.connection.execute(_entry(seq)).one_or_none()
        if entry is None:
            raise NotThere(f"There is no entry {seq}.")
        newest = _newest_of_chain(held.connection, entry)
        if newest.seq != seq:
            raise UndoConflict(f"Entry {seq} stands no more: see entry {newest.seq}.")
        return _turn(held, seat, newest, anybodys=decides(seat))


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


def _turn(held: Writing, seat: Seat, newest: Entry, *, anybodys: bool = False) -> Committed:
    """Undo the newest entry of a chain; of a batch, the newest entries of all its chains."""
    together = [newest] if newest.batch is None else _batch(held.connection, newest)
    for entry in together:
        if entry.seat != seat.id and not anybodys:
            raise UndoConflict(_somebody_elses(held.connection, seat, entry))
        _refuse(held.connection, entry)
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


def _nothing_of_yours(connection: Connection, seat: Seat, scope: list[ColumnElement[bool]]) -> str:
    """There is nothing to take back; where somebody recorded something, where that is done."""
    nothing = "There is nothing of yours to take back."
    for gesture in connection.execute(_gestures(*scope)):
        newest = _newest_of_chain(connection, gesture)
        if newest.kind != UNDO:
            return f"{nothing} {_somebody_elses(connection, seat, newest)}"
    return nothing


def _somebody_elses(connection: Connection, seat: Seat, entry: Entry) -> str:
    """Whose an entry is that this window cannot take back, and who can."""
    if entry.seat == seat.id:
        return f"Entry {entry.seq} is of another window of yours: take it back there."
    whose = f"Entry {entry.seq} was recorded by {by_whom(connection, entry.seat)}"
    if decides(seat):
        return f"{whose}: it can be taken back from the Journal."
    return f"{whose}; they, or those who run the meeting, can take it back."


def _newest_here(store: Store, entries: Iterable[Entry]) -> Entry | None:
    return next((one for one in entries if not store.recorded_elsewhere(one.seq)), None)


def _refuse(connection: Connection, entry: Entry) -> None:
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


def _gestures(*scope: ColumnElement[bool]) -> Select[Any]:
    """The gestures that changed anything undo could take back, newest first."""
    undoable = (
        select(journal_change.c.n)
        .where(journal_change.c.entry == journal_entry.c.seq)
        .where(journal_change.c.entity.not_in(_KEPT))
    ).exists()
    return (
        select(journal_entry)
        .where(journal_entry.c.undoes.is_(None), undoable)
        .where(*scope)
        .order_by(journal_entry.c.seq.desc())
    )


def _of(seat: Seat) -> ColumnElement[bool]:
    return journal_entry.c.seat == seat.id


def _scope(meeting_id: int | None, since: int) -> list[ColumnElement[bool]]:
    scope: list[ColumnElement[bool]] = []
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
