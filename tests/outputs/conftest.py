"""What outputs are tested on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.history import History, lived_in
from tests.outputs.situations import under_way
from tests.story import Playing
from tests.world import World


@pytest.fixture
def playing(world: World) -> Playing:
    """A meeting under way, whose roll was taken a minute ago; six agencies are there."""
    return under_way(world)


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """Ashcombe Vale a fortnight on, on the morning of its second meeting."""
    lived = lived_in(tmp_path / "vale.db")
    yield lived
    lived.world.store.close()
