"""The state of a file, before anything heavier than the standard library is loaded."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from jagtui.model.errors import Refusal
from jagtui.store.backup import newest_backup
from jagtui.store.trouble import (
    NewerFile,
    OlderFile,
    damaged,
    in_words,
    no_folder,
    not_ours,
    read_only,
)

HEAD = "0004"
"""The newest revision of the schema, which this program reads and writes."""

APPLICATION_ID = int.from_bytes(b"JAGT")
"""What marks a file as one of ours."""


class FileState(StrEnum):
    """What stands under a path."""

    NEW = "new"
    CURRENT = "current"
    BEHIND = "behind"
    AHEAD = "ahead"
    NOT_OURS = "not_ours"
    DAMAGED = "damaged"
    NO_FOLDER = "no_folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLook:
    """What one look at a file found."""

    path: Path
    state: FileState
    writable: bool
    schema: str | None = None
    made_by: str | None = None
    """The version of the program that brought it to a schema that this one does not know."""
    fault: str = ""


def look(path: Path) -> FileLook:
    """Look at a file and change nothing."""
    with in_words(path):
        if not path.parent.is_dir():
            return FileLook(path=path, state=FileState.NO_FOLDER, writable=False)
        if path.is_dir():
            return FileLook(path=path, state=FileState.NOT_OURS, writable=False)
        if not path.exists() or not path.stat().st_size:
            writable = os.access(path if path.exists() else path.parent, os.W_OK)
            return FileLook(path=path, state=FileState.NEW, writable=writable)
        try:
            # By SQLite alone: to open and close the file otherwise would let go of every lock
            # that this process holds on it, and another window could then take its log away.
            with closing(sqlite3.connect(_looking_uri(path), uri=True)) as connection:
                return _look_inside(path, connection)
        except sqlite3.DatabaseError as error:
            code = error.sqlite_errorcode & 0xFF
            if code == sqlite3.SQLITE_NOTADB:
                return _no_database(path)
            if code == sqlite3.SQLITE_CORRUPT:
                return _broken(path, str(error))
            raise


def which_file(path: Path) -> tuple[int, int] | None:
    """Which file that is, whatever it is called; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def refusal_to_open(found: FileLook) -> Refusal | None:
    """Why a file cannot be opened as it is, or None."""
    match found.state:
        case FileState.NO_FOLDER:
            refusal: Refusal | None = no_folder(found.path)
        case FileState.NOT_OURS:
            refusal = not_ours(found.path)
        case FileState.DAMAGED:
            refusal = damaged(found.path, found.fault)
        case FileState.AHEAD:
            refusal = _newer(found)
        case FileState.BEHIND:
            refusal = OlderFile(
                f"{found.path} is of an earlier jagtui (schema {found.schema}; this is {HEAD}). "
                "It was left as it is. Run “jagtui upgrade”, which keeps a copy first."
            )
        case FileState.NEW:
            refusal = None if found.writable else read_only(found.path)
        case FileState.CURRENT:
            refusal = None
    return refusal


def make_file(path: Path) -> None:
    """Make an empty file that only its owner may read."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may look into."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def reading_uri(path: Path) -> str:
    """How SQLite opens that file to read and no more."""
    uri = path.absolute().as_uri()
    # In a folder that admits no file beside it, it is read as something that cannot change.
    beside = _beside(path, "-wal").exists() or os.access(path.parent, os.W_OK)
    return f"{uri}?mode=ro" if beside else f"{uri}?mode=ro&immutable=1"


def program_version() -> str:
    """The version of this program."""
    try:
        return version("jagtui")
    except PackageNotFoundError:
        return "unknown"


def _looking_uri(path: Path) -> str:
    uri = path.absolute().as_uri()
    if _beside(path, "-journal").exists():
        return f"{uri}?mode=rw"  # left by a crash, and only a writer may roll it back
    if _beside(path, "-wal").exists():
        return f"{uri}?mode=ro"
    return f"{uri}?mode=ro&immutable=1"  # or the look itself would leave files beside it


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}{ending}")


def _look_inside(path: Path, connection: sqlite3.Connection) -> FileLook:
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    if not tables and application_id in {0, APPLICATION_ID}:
        return FileLook(path=path, state=FileState.NEW, writable=writable)
    if application_id != APPLICATION_ID:
        return FileLook(path=path, state=FileState.NOT_OURS, writable=writable)
    if not {"alembic_version", "journal_entry"} <= tables:
        return _broken(path, "tables that every file has are missing")
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        return _broken(path, "it does not say its schema")
    state = _state_of(row[0])
    return FileLook(
        path=path,
        state=state,
        writable=writable,
        schema=row[0],
        made_by=_made_by(connection) if state is FileState.AHEAD else None,
    )


def _state_of(schema: str) -> FileState:
    if schema == HEAD:
        return FileState.CURRENT
    return FileState.BEHIND if schema < HEAD else FileState.AHEAD


def _made_by(connection: sqlite3.Connection) -> str:
    """Which program brought the file to its schema; it is looked for in the whole journal."""
    row = connection.execute(
        "SELECT sentence FROM journal_entry WHERE kind = 'schema.upgraded' "
        "ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    # The sentence is “Schema 0001 by jagtui 0.1.0”.
    return row[0].rpartition(" ")[2] if row else ""


def _newer(found: FileLook) -> NewerFile:
    needed = f"jagtui {found.made_by} or later" if found.made_by else "the newest jagtui"
    return NewerFile(
        f"{found.path} was brought up to date by a later jagtui (schema {found.schema}; this is "
        f"{program_version()}, schema {HEAD}). It was left as it is. Install {needed} to open it."
    )


def _no_database(path: Path) -> FileLook:
    # Where backups lie beside it, it was one of ours before something happened to it.
    if newest_backup(path):
        return _broken(path, "it does not begin as it should")
    return FileLook(path=path, state=FileState.NOT_OURS, writable=False)


def _broken(path: Path, fault: str) -> FileLook:
    return FileLook(path=path, state=FileState.DAMAGED, writable=False, fault=fault)
