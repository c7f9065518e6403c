"""What queries are tested on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from jagtui.queries import windows
from jagtui.store.reader import Reader
from tests.history import History, lived_in


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """Ashcombe Vale a fortnight on."""
    history = lived_in(tmp_path / "jagtui.db")
    yield history
    history.world.store.close()


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists are read two rows a page."""
    monkeypatch.setattr(windows, "PAGE", 2)


@contextmanager
def counted(reader: Reader) -> Iterator[list[str]]:
    """Every statement that is run meanwhile."""
    statements: list[str] = []

    def hear(*args: object) -> None:
        statements.append(str(args[2]))

    event.listen(reader.connection, "before_cursor_execute", hear)
    yield statements
    event.remove(reader.connection, "before_cursor_execute", hear)
