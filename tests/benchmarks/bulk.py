"""Writing to a file in bulk: past its triggers, which stand again when it is whole."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from jagtui.store.engine import connect, open_engine, writing
from jagtui.store.triggers import recreate
from jagtui.store.words import rebuild
from tests.benchmarks.ledger import Ledger

_CACHE_KIB = 256 * 1024


@contextmanager
def in_bulk(path: Path) -> Iterator[Ledger]:
    """Continue a file that nobody else has open, and that nobody misses if this fails."""
    with closing(connect(path, synchronous="OFF")) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        for (name,) in names.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("BEGIN")
        ledger = Ledger(connection)
        yield ledger
        ledger.write()
        rebuild(connection)
        connection.execute("COMMIT")
    _complete(path)


def _complete(path: Path) -> None:
    """Let the triggers stand again; what they keep up must be there before them."""
    engine = open_engine(path)
    try:
        with writing(engine.connect()) as connection, connection.begin():
            recreate(connection)
    finally:
        engine.dispose()
