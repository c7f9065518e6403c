"""What may go wrong with a file, in words: what happened, what was kept, what to do next."""

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jagtui.model.errors import Refusal
from jagtui.store.backup import folder_of, newest_backup
from jagtui.store.committed import Committed


class DatabaseBusy(Refusal):
    """Another window is writing at this moment."""


class UndoConflict(Refusal):
    """Something recorded since stands in the way of taking a gesture back."""


class NotThere(Refusal):
    """A row that was looked for does not exist."""


class AlreadyRecorded(Refusal):
    """The same keystroke was recorded before; nothing is recorded twice."""

    def __init__(self, committed: Committed) -> None:
        """Keep the entry that stands."""
        super().__init__(f"This is recorded already, as entry {committed.seq}.")
        self.committed = committed


class ReadOnlyFile(Refusal):
    """The file may be read but not written."""


class DiskFull(Refusal):
    """There is no room to write."""


class DiskFault(Refusal):
    """The disk or the system failed in reading or writing."""


class FolderMissing(Refusal):
    """The folder that should hold the file is not there."""


class FileMissing(Refusal):
    """There is no file where one was named."""


class NotOurFile(Refusal):
    """The file is something else."""


class NewerFile(Refusal):
    """The file was written by a later version of the program."""


class OlderFile(Refusal):
    """The file was written by an earlier version of the program."""


class DamagedFile(Refusal):
    """The file can no longer be read as it was written."""


class SchemaMoved(Refusal):
    """Another window upgraded the file while this one had it open."""


class RuleOfTheFile(Refusal):
    """The file itself refuses what was to be stored."""


def read_only(path: Path, _how: str = "") -> ReadOnlyFile:
    """The file may only be read."""
    return ReadOnlyFile(
        f"{path} may only be read. Nothing was recorded, and what you typed is kept. "
        "Ask for leave to write to it, or work on a copy."
    )


def damaged(path: Path, how: str) -> DamagedFile:
    """The file is damaged; the newest backup is named."""
    newest = newest_backup(path)
    way_out = (
        f"open its newest backup: {newest}"
        if newest
        else f"there is no backup in {folder_of(path)}, so ask for help before anything else"
    )
    return DamagedFile(
        f"{path} is damaged ({how}). It was left as it is. "
        f"Close every window on it, put it aside, and {way_out}."
    )


def not_ours(path: Path) -> NotOurFile:
    """The file is no file of this program."""
    return NotOurFile(
        f"{path} is not a jagtui file. It was left as it is. Give another file with --db."
    )


def no_file(path: Path) -> FileMissing:
    """There is no file yet."""
    return FileMissing(f"There is no file {path}. Name another with --db, or start jagtui on it.")


def file_gone(path: Path) -> FileMissing:
    """The file is no longer where this window opened it."""
    return FileMissing(
        f"{path} was moved, replaced or deleted while this window had it open. Nothing was "
        "recorded, and what you typed is kept as long as this window stays open. Put the file "
        "back, then try again."
    )


def no_folder(path: Path, _how: str = "") -> FolderMissing:
    """The folder of the file is missing."""
    return FolderMissing(
        f"The folder {path.parent} does not exist. Make it, or give another file with --db."
    )


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what the file or the disk refuses into a refusal that a user can act on."""
    try:
        yield
    except Refusal:
        raise
    except Exception as error:
        # SQLAlchemy wraps the driver's errors; this file must not need it to be loaded.
        cause = getattr(error, "orig", None) or error
        refusal = _refusal(cause, path)
        if refusal is None:
            raise
        raise refusal from error


def must_be_there(path: Path) -> None:
    """Refuse where there is no file, or none can be looked for."""
    with in_words(path):
        if not path.exists():
            raise no_file(path)


def _refusal(cause: BaseException, path: Path) -> Refusal | None:
    if isinstance(cause, sqlite3.Error):
        return _refusal_of_sqlite(cause, path)
    if isinstance(cause, OSError):
        return _refusal_of_system(cause, path)
    return None


def _refusal_of_sqlite(error: sqlite3.Error, path: Path) -> Refusal | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or "malformed" in str(error):
        return damaged(path, str(error))
    told = _BY_CODE.get(code)
    return told(path, str(error)) if told else None


def _refusal_of_system(error: OSError, path: Path) -> Refusal | None:
    told = _BY_ERRNO.get(error.errno or 0)
    return told(path, error.strerror or str(error)) if told else None


def _busy(path: Path, _how: str) -> DatabaseBusy:
    return DatabaseBusy(
        f"Another window is writing to {path.name}. Nothing was recorded, and what you typed is "
        "kept. Try again in a moment."
    )


def _not_admitted(_path: Path, how: str) -> RuleOfTheFile:
    return RuleOfTheFile(
        f"The file does not admit this ({how}). Nothing was recorded, and what you typed is kept."
    )


def _full(path: Path, _how: str) -> DiskFull:
    return DiskFull(
        f"There is no room left on the disk that holds {path}. Nothing was recorded now; all "
        "that was recorded before is kept, and so is what you typed. Make room, then try again."
    )


def fault(path: Path, how: str) -> DiskFault:
    """The disk, the system or something nobody thought of failed."""
    return DiskFault(
        f"{path} could not be read or written just now ({how}). Nothing was recorded, and what "
        "you typed is kept. See that the disk is there, then try again."
    )


def _no_name(path: Path, how: str) -> FileMissing:
    return FileMissing(f"There can be no file {path}: {how}. Give another file.")


_BY_CODE: dict[int, Callable[[Path, str], Refusal]] = {
    sqlite3.SQLITE_BUSY: _busy,
    sqlite3.SQLITE_LOCKED: _busy,
    sqlite3.SQLITE_READONLY: read_only,
    sqlite3.SQLITE_PERM: read_only,
    sqlite3.SQLITE_FULL: _full,
    sqlite3.SQLITE_IOERR: fault,
    sqlite3.SQLITE_CANTOPEN: fault,
    sqlite3.SQLITE_PROTOCOL: fault,
    sqlite3.SQLITE_CONSTRAINT: _not_admitted,
}

_BY_ERRNO: dict[int, Callable[[Path, str], Refusal]] = {
    errno.ENOSPC: _full,
    errno.EDQUOT: _full,
    errno.EACCES: read_only,
    errno.EPERM: read_only,
    errno.EROFS: read_only,
    errno.ENOENT: no_folder,
    errno.ENOTDIR: no_folder,
    errno.EIO: fault,
    errno.ENAMETOOLONG: _no_name,
}
