"""Connections to a file: the only place that knows which database it is."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from jagtui.store.files import reading_uri

WAIT_MS = 50
"""How long a connection waits for another's lock; longer would freeze the screen."""


def connect(
    path: Path, *, writable: bool = True, wait_ms: int = WAIT_MS, synchronous: str = "FULL"
) -> sqlite3.Connection:
    """A connection of the driver's own, for what needs no tables."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw" if writable else reading_uri(path),
        uri=True,
        timeout=wait_ms / 1000,
        isolation_level=None,  # the driver's own BEGIN comes too late and loses updates
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA synchronous = {synchronous}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def open_engine(
    path: Path, *, writable: bool = True, wait_ms: int = WAIT_MS, synchronous: str = "FULL"
) -> Engine:
    """An engine on that file; a connection that `writes` takes the writer's lock as it begins."""
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: connect(path, writable=writable, wait_ms=wait_ms, synchronous=synchronous),
        poolclass=QueuePool,
    )
    event.listen(engine, "begin", _begin)
    return engine


def writing(connection: Connection) -> Connection:
    """The same connection, whose transactions take the writer's lock as they begin."""
    return connection.execution_options(writes=True)


def journal_mode(path: Path, *, shared: bool) -> None:
    """Set how SQLite keeps its own log: apart from the file, unless it lies on a network share."""
    wanted = "delete" if shared else "wal"
    connection = connect(path)
    try:
        (found,) = connection.execute("PRAGMA journal_mode").fetchone()
        if found != wanted:
            connection.execute(f"PRAGMA journal_mode = {wanted}")
    finally:
        connection.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
