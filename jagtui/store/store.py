"""The store: a file, read at one moment or changed by one gesture at a time."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, delete, select

from jagtui.model.seat import Seat
from jagtui.model.time import Clock, Instant
from jagtui.store.change import Change
from jagtui.store.clock import utc_now
from jagtui.store.committed import Committed, merged
from jagtui.store.drafts import Drafts
from jagtui.store.engine import connect, journal_mode, open_engine, writing
from jagtui.store.entry import Heading, RowChange, committed_of, write_entry
from jagtui.store.files import HEAD, FileLook, FileState, look, refusal_to_open, which_file
from jagtui.store.network import ON_A_SHARE, on_network_share
from jagtui.store.presence import Presences
from jagtui.store.reader import Reader
from jagtui.store.schema import everything  # noqa: F401  so that every table is known
from jagtui.store.schema.draft import draft
from jagtui.store.schema.journal import journal_entry
from jagtui.store.trouble import (
    AlreadyRecorded,
    SchemaMoved,
    file_gone,
    in_words,
    no_file,
    read_only,
)

Hear = Callable[[Committed], None]


@dataclass(slots=True)
class Writing:
    """A transaction that holds the writer's lock, and the entries written in it so far."""

    connection: Connection
    now: Instant
    entries: list[Committed] = field(default_factory=list)

    def record(self, heading: Heading, changes: list[RowChange]) -> Committed:
        """Write an entry; subscribers hear of it once it is committed."""
        committed = write_entry(self.connection, heading, changes)
        self.entries.append(committed)
        return committed


class Store:
    """A jagtui file that is open."""

    def __init__(
        self, path: Path, *, clock: Clock, writable: bool, synchronous: str = "FULL"
    ) -> None:
        """Use `open`, which looks at the file first."""
        self.path = path
        self.clock = clock
        self.writable = writable
        self.warning = ON_A_SHARE if on_network_share(path) else ""
        """What to tell whoever opens this file, if anything."""
        self._opened = which_file(path)
        self._engine: Engine = open_engine(path, writable=writable, synchronous=synchronous)
        self._watch = connect(path, writable=writable)
        self._hearers: list[Hear] = []
        self._lock = Lock()  # imports write in a thread of their own
        self._own: set[int] = set()
        try:
            self._seen = self._opened_after = self._newest()
            self._data_version = self._look_at_data_version()
        except sqlite3.Error:
            self._watch.close()
            raise
        self.drafts = Drafts(path, clock=clock, writable=writable)
        self.presences = Presences(path, clock=clock, writable=writable)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Clock = utc_now,
        create: bool = True,
        synchronous: str = "FULL",
    ) -> "Store":
        """Open a file, made first where there is none; refuses in words what it cannot open.

        Only a file that nobody would miss may be written with less than full `synchronous`.
        """
        found = look(path)
        refusal = refusal_to_open(found)
        if refusal is not None:
            raise refusal
        if found.state is FileState.NEW:
            found = _made(found, clock, create=create)
        with in_words(path):
            if found.writable:
                journal_mode(path, shared=on_network_share(path))
            return cls(path, clock=clock, writable=found.writable, synchronous=synchronous)

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """The file as it stands at this moment."""
        with in_words(self.path), self._engine.connect() as connection, connection.begin():
            _refuse_another_schema(connection)
            yield Reader(connection, self.clock())

    @contextmanager
    def change(
        self, kind: str, seat: Seat | None, *, token: str | None = None, batch: str | None = None
    ) -> Iterator[Change]:
        """One gesture: all that happens inside is stored under one entry, or nothing is.

        A token that an entry carries already raises AlreadyRecorded with that entry, before
        anything happens; whoever retries may take that as done.
        """
        with self.writing(token) as held:
            change = Change(held.connection, held.now, seat)
            yield change
            changes = change.row_changes()
            if changes and not change.sentence:
                raise RuntimeError(f"{kind} changed rows and says nothing")
            if change.sentence:
                heading = Heading(
                    at=held.now,
                    seat_id=None if seat is None else seat.id,
                    kind=kind,
                    sentence=change.sentence,
                    group_id=change.group_id,
                    meeting_id=change.meeting_id,
                    case_id=change.case_id,
                    token=token,
                    batch=batch,
                )
                held.record(heading, changes)

    @contextmanager
    def writing(self, token: str | None = None) -> Iterator[Writing]:
        """A transaction with the writer's lock; committed at the end, then told of."""
        if not self.writable:
            raise read_only(self.path)
        if which_file(self.path) != self._opened:
            # A connection goes on writing to a file that has no name any more, and nobody
            # would find what is recorded there.
            raise file_gone(self.path)
        with in_words(self.path), self._engine.connect() as connection:
            with writing(connection).begin():
                _refuse_another_schema(connection)
                if token is not None:
                    self._take_up(connection, token)
                held = Writing(connection, self.clock())
                yield held
            with self._lock:
                self._own.update(entry.seq for entry in held.entries)
        if token is not None:
            self.drafts.spent(token)
        for committed in held.entries:
            self._tell(committed)

    def subscribe(self, hear: Hear) -> Callable[[], None]:
        """Have every entry told, once committed, in the thread that wrote it; answers the way out.

        What other processes record is told when `news` is asked.
        """
        self._hearers.append(hear)
        return lambda: self._hearers.remove(hear)

    def news(self) -> Committed | None:
        """What other processes recorded since this was last asked; subscribers are told too."""
        with in_words(self.path):
            version = self._look_at_data_version()
            if version == self._data_version:
                return None
            self._data_version = version
            external = merged(self._unseen())
        if external is not None:
            self._tell(external)
        return external

    def recorded_elsewhere(self, seq: int) -> bool:
        """Whether another window recorded an entry while this one had the file open."""
        return seq > self._opened_after and seq not in self._own

    def close(self) -> None:
        """Let go of the file."""
        self.presences.close()
        self.drafts.close()
        self._watch.close()
        self._engine.dispose()

    def _take_up(self, connection: Connection, token: str) -> None:
        row = connection.execute(
            select(journal_entry).where(journal_entry.c.token == token)
        ).one_or_none()
        if row is not None:
            self.drafts.spent(token)
            raise AlreadyRecorded(committed_of(row))
        connection.execute(delete(draft).where(draft.c.token == token))

    def _tell(self, committed: Committed) -> None:
        for hear in tuple(self._hearers):
            try:
                hear(committed)
            except Exception:
                # It is recorded; a screen that fails to redraw must not make it seem otherwise.
                logging.getLogger(__name__).exception("entry %s was not heard", committed.seq)

    def _unseen(self) -> list[Committed]:
        with self._engine.connect() as connection, connection.begin():
            rows = connection.execute(
                select(journal_entry)
                .where(journal_entry.c.seq > self._seen)
                .order_by(journal_entry.c.seq)
            ).all()
        with self._lock:
            self._seen = max([self._seen, *(row.seq for row in rows)])
            return [committed_of(row, external=True) for row in rows if row.seq not in self._own]

    def _newest(self) -> int:
        (seq,) = self._watch.execute("SELECT coalesce(max(seq), 0) FROM journal_entry").fetchone()
        return int(seq)

    def _look_at_data_version(self) -> int:
        (version,) = self._watch.execute("PRAGMA data_version").fetchone()
        return int(version)


def _made(found: FileLook, clock: Clock, *, create: bool) -> FileLook:
    if not create:
        raise no_file(found.path)
    from jagtui.store.upgrade import upgrade

    upgrade(found.path, clock=clock)
    return look(found.path)


def _refuse_another_schema(connection: Connection) -> None:
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if found != HEAD:
        raise SchemaMoved(
            f"Another window has brought this file to schema {found}; this one knows {HEAD}. "
            "Nothing was recorded now, and what you typed is kept as a draft. Close this window "
            "and open the file again with the newer jagtui."
        )
