"""The app on a fortnight of history."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.history import History, lived_in


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """Ashcombe Vale a fortnight on."""
    history = lived_in(tmp_path / "jagtui.db")
    yield history
    history.world.store.close()
