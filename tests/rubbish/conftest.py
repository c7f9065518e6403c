"""What rubbish is fed to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Ashcombe Vale on a Tuesday at ten."""
    founded = World.found(tmp_path / "vale.db")
    yield founded
    founded.store.close()
