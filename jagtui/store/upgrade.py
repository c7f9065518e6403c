"""Bringing a file to the newest schema, whole or not at all; a new file takes the same path."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

import jagtui
from jagtui.model.time import Clock, Instant
from jagtui.store import triggers, words
from jagtui.store.backup import copy_to, folder_of
from jagtui.store.engine import journal_mode, open_engine, writing
from jagtui.store.entry import Heading, write_entry
from jagtui.store.files import (
    APPLICATION_ID,
    HEAD,
    FileLook,
    FileState,
    look,
    make_file,
    program_version,
    refusal_to_open,
)
from jagtui.store.network import on_network_share
from jagtui.store.progress import Progress, stage, tell_nobody
from jagtui.store.schema import everything  # noqa: F401  so that every table is known
from jagtui.store.sharing import keep_shared
from jagtui.store.trouble import damaged, in_words, read_only

_WAIT_MS = 5000
_COPIED, _DERIVED = 0.4, 0.95
"""The shares behind it once a copy is kept, and once what follows from the tables is made anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgraded:
    """What an upgrade did."""

    before: str | None
    """The schema the file had; None for a new file."""
    after: str
    copy: Path | None = None
    """The copy kept of the file as it was."""


def upgrade(path: Path, *, clock: Clock, progress: Progress = tell_nobody) -> Upgraded:
    """Bring a file to the newest schema, keeping a copy first; make it where there is none."""
    found = look(path)
    if found.state not in {FileState.NEW, FileState.BEHIND, FileState.CURRENT}:
        refusal = refusal_to_open(found)
        if refusal is not None:
            raise refusal
    if not found.writable:
        raise read_only(path)
    with in_words(path):
        return _brought_up(found, clock(), progress)


def migrations() -> Path:
    """Where the revisions of the schema lie: in the package, or beside it in a checkout."""
    package = Path(jagtui.__file__).parent
    inside = package / "migrations"
    return inside if inside.is_dir() else package.parent / "migrations"


def config(connection: Connection) -> Config:
    """Alembic's settings, to work through that connection."""
    settings = Config()
    settings.set_main_option("script_location", str(migrations()).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings


def _brought_up(found: FileLook, now: Instant, progress: Progress) -> Upgraded:
    path, copy = found.path, None
    if found.state is FileState.BEHIND:
        copy = _kept_copy(found, now, stage(progress, 0, _COPIED))
    deriving = stage(progress, _COPIED, _DERIVED)
    made = not path.exists()
    if made:
        make_file(path)
    try:
        journal_mode(path, shared=on_network_share(path))
        with _locked(path) as connection:
            if _schema(connection) == HEAD:  # it was so, or another window was quicker
                _derive(connection, deriving)
            else:
                _upgrade_within(connection, path, now, deriving)
    except BaseException:
        if made:
            _unmake(path)
        raise
    progress(1)
    return Upgraded(before=found.schema, after=HEAD, copy=copy)


def _upgrade_within(connection: Connection, path: Path, now: Instant, deriving: Progress) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    words.remove(_driver(connection))  # what they hang on may change its columns
    command.upgrade(config(connection), "head")
    _derive(connection, deriving)
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if dangling is not None:
        raise damaged(path, f"a row of {dangling[0]} belongs to a row that is not there")
    sentence = f"Schema {HEAD} by jagtui {program_version()}"
    write_entry(
        connection, Heading(at=now, seat_id=None, kind="schema.upgraded", sentence=sentence), []
    )


def _derive(connection: Connection, progress: Progress) -> None:
    """Make anew whatever follows from the tables."""
    words.rebuild(_driver(connection), progress)
    triggers.recreate(connection)


@contextmanager
def _locked(path: Path) -> Iterator[Connection]:
    engine = open_engine(path, wait_ms=_WAIT_MS)
    try:
        with engine.connect() as connection:
            # Only outside a transaction; rebuilding a table would empty those that refer to it.
            _driver(connection).execute("PRAGMA foreign_keys = OFF")
            with writing(connection).begin():
                yield connection
    finally:
        engine.dispose()


def _driver(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection, within the same transaction."""
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    return driver


def _schema(connection: Connection) -> str | None:
    tables = connection.exec_driver_sql("SELECT name FROM sqlite_schema").scalars().all()
    if "alembic_version" not in tables:
        return None
    schema: str | None = connection.exec_driver_sql(
        "SELECT version_num FROM alembic_version"
    ).scalar()
    return schema


def _kept_copy(found: FileLook, now: Instant, progress: Progress) -> Path:
    folder = folder_of(found.path)
    folder.mkdir(mode=0o700, exist_ok=True)
    # Named apart from the daily backups, which push each other out.
    name = f"{found.path.stem}.schema-{found.schema}.{now:%Y-%m-%dT%H%M%S}{found.path.suffix}"
    copy = copy_to(found.path, folder / name, progress)
    keep_shared(found.path, folder, copy)
    return copy


def _unmake(path: Path) -> None:
    for beside in ("", "-wal", "-shm", "-journal"):
        path.with_name(f"{path.name}{beside}").unlink(missing_ok=True)
