"""What screens are tested with: the small partnership, and the app opened on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Ashcombe Vale on a Tuesday at ten; the app under test opens its file as the chair."""
    founded = World.found(tmp_path / "jagtui.db")
    yield founded
    founded.store.close()
