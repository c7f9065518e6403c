"""What the tests of the store share."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from jagtui.model.seat import Seat
from jagtui.store.store import Store
from tests.store.keeping import opened, seated


@pytest.fixture
def path(tmp_path: Path) -> Path:
    tmp_path.chmod(0o700)
    return tmp_path / "ashcombe.db"


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new file, made once: making one takes ten times as long as opening it."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    opened(path).close()
    return path


@pytest.fixture
def store(path: Path, empty_file: Path) -> Iterator[Store]:
    shutil.copy(empty_file, path)
    store = opened(path)
    yield store
    store.close()


@pytest.fixture
def seat(store: Store) -> Seat:
    return seated(store)
