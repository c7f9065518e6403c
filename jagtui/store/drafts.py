"""Drafts: what is being typed, kept outside the journal so that no crash loses it.

Each window has one line, and so one draft. Saving does not wait: a thread of its own writes the
newest text, through a connection of its own. The gesture that records the line carries its token:
that takes the draft away in the gesture's own transaction, and nothing is saved under it again.
"""

import itertools
import secrets
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, fields
from pathlib import Path
from threading import Lock
from typing import TypeVar

from jagtui.model.errors import Refusal
from jagtui.model.time import Clock
from jagtui.store.engine import connect
from jagtui.store.files import which_file
from jagtui.store.process import is_alive, this_process
from jagtui.store.schema.draft import Draft
from jagtui.store.trouble import fault, file_gone, in_words
from jagtui.store.types import instant_text, text_instant

R = TypeVar("R")

_WAIT_MS = 2000  # nobody waits for this thread

_SAVE = """
INSERT INTO draft (window, process, serial, token, seat_id, item_id, text, saved_at)
SELECT :window, :process, :serial, :token, :seat_id, :item_id, :text, :saved_at
WHERE NOT EXISTS (SELECT 1 FROM journal_entry WHERE token = :token)
ON CONFLICT (token) DO UPDATE SET
    serial = excluded.serial, seat_id = excluded.seat_id, item_id = excluded.item_id,
    text = excluded.text, saved_at = excluded.saved_at
WHERE excluded.serial > serial AND excluded.process = process
"""
_TAKE = """
UPDATE draft SET window = :window, process = :process, serial = 0
WHERE token = :token AND process = :left_by
"""
_LEAVE = "UPDATE draft SET process = '' WHERE process = :process AND window = :window"
_DROP = "DELETE FROM draft WHERE token = :token"
_ALL = f"SELECT {', '.join(field.name for field in fields(Draft))} FROM draft ORDER BY saved_at, id"  # noqa: S608


class Drafts:
    """The drafts of a file."""

    def __init__(self, path: Path, *, clock: Clock, writable: bool) -> None:
        self.trouble: Refusal | None = None
        """Why something that was typed is not saved yet, if anything is not."""
        self._path = path
        self._opened = which_file(path)
        self._clock = clock
        self._writable = writable
        self._process = this_process()
        self._tokens: dict[str, str] = {}
        self._serials = itertools.count(1)
        self._waiting: dict[str, Draft] = {}
        self._lock = Lock()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drafts")
        self._connection: sqlite3.Connection | None = None
        self._will_save = False
        self._closed = False

    def token(self, window: str) -> str:
        """What the gesture that records the window's line has to carry; new after each."""
        return self._tokens.setdefault(window, secrets.token_hex(16))

    def spent(self, token: str) -> None:
        """A gesture has recorded the line of that token, so the next line gets another."""
        self._tokens = {window: held for window, held in self._tokens.items() if held != token}
        with self._lock:
            self._waiting.pop(token, None)

    def save(
        self, window: str, item_id: int | None, text: str, *, seat_id: int | None = None
    ) -> None:
        """Keep what stands in the window's line; an emptied line leaves nothing behind."""
        if not self._writable:
            return
        saving = Draft(
            window=window,
            process=self._process,
            serial=next(self._serials),
            token=self.token(window),
            seat_id=seat_id,
            item_id=item_id,
            text=text,
            saved_at=self._clock(),
        )
        with self._lock:
            self._waiting[saving.token] = saving
        self._save_soon()

    def again(self) -> None:
        """Try to save what could not be saved before; nobody waits for it."""
        if self.trouble is not None:
            self._save_soon()

    def flush(self) -> None:
        """Wait until all that was typed is kept; refuses in words where it cannot be."""
        self._in_thread(self._save_all)
        if self.trouble is not None:
            raise self.trouble

    def left(self) -> list[Draft]:
        """What windows that are gone left in their lines, oldest first."""
        return [draft for draft in self._in_thread(self._all) if self._is_left(draft)]

    def take(self, draft: Draft, window: str) -> bool:
        """Make a draft this window's own; False where another window was quicker."""
        taken = self._in_thread(
            lambda: self._run(
                _TAKE,
                {
                    "window": window,
                    "process": self._process,
                    "token": draft.token,
                    "left_by": draft.process,
                },
            )
        )
        if taken:
            self._tokens[window] = draft.token
        return bool(taken)

    def drop(self, draft: Draft) -> None:
        """Throw a draft away."""
        self._in_thread(lambda: self._run(_DROP, {"token": draft.token}))

    def close(self) -> None:
        """Save what waits and leave it to whoever opens the file next."""
        if self._closed:
            return
        self._closed = True
        if self._writable:
            self._thread.submit(self._leave)
        self._thread.shutdown()
        self._disconnect()

    def _is_left(self, draft: Draft) -> bool:
        alive = is_alive(draft.process)
        if alive is None:  # another machine's, which cannot be asked: by tomorrow it is gone
            return (self._clock() - draft.saved_at).total_seconds() > 24 * 60 * 60
        return not alive

    def _in_thread(self, work: Callable[[], R]) -> R:
        return self._thread.submit(work).result()

    def _all(self) -> list[Draft]:
        with in_words(self._path):
            rows = self._connected().execute(_ALL).fetchall()
        names = [field.name for field in fields(Draft)]
        found = (dict(zip(names, row, strict=True)) for row in rows)
        return [Draft(**{**row, "saved_at": text_instant(row["saved_at"])}) for row in found]

    def _save_soon(self) -> None:
        """Have the thread save; while it waits for a lock, no more than one turn queues up."""
        with self._lock:
            queued, self._will_save = self._will_save, True
        if not queued:
            self._thread.submit(self._save_all)

    def _save_all(self) -> None:
        with self._lock:
            self._will_save = False
            waiting, self._waiting = self._waiting, {}
        trouble: Refusal | None = None
        for saving in waiting.values():
            try:
                self._save(saving)
            except Exception as error:  # noqa: BLE001  whatever it is, the line must not be lost
                trouble = error if isinstance(error, Refusal) else fault(self._path, str(error))
                with self._lock:
                    self._waiting.setdefault(saving.token, saving)
        self.trouble = trouble

    def _save(self, saving: Draft) -> None:
        if not saving.text:
            self._run(_DROP, {"token": saving.token})
            return
        values = asdict(saving)
        values["saved_at"] = instant_text(saving.saved_at)
        self._run(_SAVE, values)

    def _leave(self) -> None:
        self._save_all()
        try:
            for window in self._tokens:
                self._run(_LEAVE, {"process": self._process, "window": window})
        except Refusal as refusal:
            self.trouble = refusal  # the draft is offered all the same once this process is gone

    def _run(self, statement: str, values: dict[str, object]) -> int:
        try:
            with in_words(self._path):
                if which_file(self._path) != self._opened:
                    raise file_gone(self._path)
                return self._connected().execute(statement, values).rowcount
        except Refusal:
            # One that was opened while the file could only be read would stay so for ever.
            self._disconnect()
            raise

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = connect(
                self._path, writable=self._writable, wait_ms=_WAIT_MS, synchronous="NORMAL"
            )
        return self._connection
