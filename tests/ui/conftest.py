"""What screens are tested with: the small partnership, and the app opened on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.idle import until_idle
from tests.world import World


@pytest.fixture(autouse=True)
def _waits_by_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the pilot wait until the app has nothing to do, not for so many milliseconds."""
    for module in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{module}.wait_for_idle", until_idle)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Ashcombe Vale on a Tuesday at ten; the app under test opens its file as the chair."""
    founded = World.found(tmp_path / "jagtui.db")
    yield founded
    founded.store.close()
