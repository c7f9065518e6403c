"""Presence: the windows that have the file open now, kept outside the journal.

Each window has one row, written only where something differs, and now and then for windows of
other machines, which cannot ask whether its process still runs. Writing does not wait: a thread
of its own does it, through a connection of its own. Rows that a crash left are swept by whoever
looks next.
"""

import secrets
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, fields, replace
from pathlib import Path

from jagtui.model.errors import Refusal
from jagtui.model.time import Clock
from jagtui.store.engine import connect
from jagtui.store.process import is_alive, this_process
from jagtui.store.schema.presence import Presence
from jagtui.store.trouble import in_words
from jagtui.store.types import instant_text, text_instant

HEARTBEAT = 30
"""Seconds after which a window says again that it is there."""
GONE_AFTER = 3 * HEARTBEAT
"""Seconds of silence after which a window of another machine is taken to be gone."""

_WAIT_MS = 2000  # nobody waits for this thread

_ALL = f"SELECT {', '.join(field.name for field in fields(Presence))} FROM presence ORDER BY id"  # noqa: S608
_HERE = """
INSERT INTO presence (window, process, seat_id, meeting_id, item_id, drives, seen_at)
VALUES (:window, :process, :seat_id, :meeting_id, :item_id, 0, :seen_at)
ON CONFLICT (window) DO UPDATE SET
    seat_id = excluded.seat_id, item_id = excluded.item_id, seen_at = excluded.seen_at,
    drives = CASE WHEN meeting_id IS excluded.meeting_id THEN drives ELSE 0 END,
    meeting_id = excluded.meeting_id
"""
_CLAIM = """
UPDATE presence SET drives = 1 WHERE window = :window AND NOT EXISTS (
    SELECT 1 FROM presence AS driver WHERE driver.meeting_id = presence.meeting_id AND driver.drives
)
"""
_HAND = "UPDATE presence SET drives = (window = :window) WHERE meeting_id = :meeting_id"
_GONE = "DELETE FROM presence WHERE window = :window AND process = :process"


class Presences:
    """Who has a file open; this window among them."""

    def __init__(self, path: Path, *, clock: Clock, writable: bool) -> None:
        self.window = secrets.token_hex(8)
        """How this window is called among the others."""
        self._path = path
        self._clock = clock
        self._writable = writable
        self._process = this_process()
        self._kept: Presence | None = None
        self._seen: tuple[Presence, ...] = ()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="presence")
        self._reads: sqlite3.Connection | None = None
        self._writes: sqlite3.Connection | None = None

    def here(
        self, *, seat_id: int | None, meeting_id: int | None = None, item_id: int | None = None
    ) -> Presence:
        """Say who sits at this window and what it shows; nothing is written while it is known."""
        now = self._clock()
        wanted = Presence(
            window=self.window,
            process=self._process,
            seat_id=seat_id,
            meeting_id=meeting_id,
            item_id=item_id,
            seen_at=now,
        )
        kept = self._kept
        if (
            kept is not None
            and replace(kept, seen_at=now) == wanted
            and (now - kept.seen_at).total_seconds() < HEARTBEAT
        ):
            return kept
        self._kept = wanted
        self._write(_HERE, {**asdict(wanted), "seen_at": instant_text(now)})
        return wanted

    def all(self) -> tuple[Presence, ...]:
        """Every window that is there, the first to open first; what crashed is swept.

        While the file cannot be read for a moment, what was seen last.
        """
        with suppress(sqlite3.Error):
            self._seen = self._alive(self._rows())
        return self._seen

    def others(self) -> tuple[Presence, ...]:
        """Every window but this one."""
        return tuple(one for one in self.all() if one.window != self.window)

    def claim(self) -> None:
        """Drive the meeting that this window shows, unless another window has claimed it."""
        self._write(_CLAIM, {"window": self.window})

    def hand(self, meeting_id: int, window: str) -> None:
        """Have that window drive the meeting from now on, and no other."""
        self._write(_HAND, {"meeting_id": meeting_id, "window": window})

    def flush(self) -> None:
        """Wait until all that was said is written."""
        self._thread.submit(lambda: None).result()

    def close(self) -> None:
        """Leave the file."""
        if self._kept is not None:
            self._write(_GONE, {"window": self.window, "process": self._process})
        self._thread.shutdown()
        for connection in (self._reads, self._writes):
            if connection is not None:
                connection.close()
        self._kept = self._reads = self._writes = None

    def _rows(self) -> list[Presence]:
        if self._reads is None:
            self._reads = connect(self._path, writable=self._writable)
        names = [field.name for field in fields(Presence)]
        found = (dict(zip(names, row, strict=True)) for row in self._reads.execute(_ALL).fetchall())
        return [
            Presence(
                **{**row, "drives": bool(row["drives"]), "seen_at": text_instant(row["seen_at"])}
            )
            for row in found
        ]

    def _alive(self, found: list[Presence]) -> tuple[Presence, ...]:
        alive = tuple(one for one in found if self._is_there(one))
        for one in found:
            if one not in alive:
                self._write(_GONE, {"window": one.window, "process": one.process})
        return alive

    def _is_there(self, one: Presence) -> bool:
        alive = is_alive(one.process)
        if alive is None:
            return (self._clock() - one.seen_at).total_seconds() < GONE_AFTER
        return alive

    def _write(self, statement: str, values: dict[str, object]) -> None:
        if self._writable:
            self._thread.submit(self._in_thread, lambda: self._run(statement, values))

    def _in_thread(self, work: Callable[[], None]) -> None:
        try:
            with in_words(self._path):
                work()
        except Refusal:
            self._kept = None  # said again at the next look
            if self._writes is not None:
                # One that was opened while the file could only be read would stay so for ever.
                self._writes.close()
                self._writes = None

    def _run(self, statement: str, values: dict[str, object]) -> None:
        if self._writes is None:
            self._writes = connect(self._path, wait_ms=_WAIT_MS, synchronous="NORMAL")
        self._writes.execute(statement, values)
