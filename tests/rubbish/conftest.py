"""What rubbish is fed to."""

from pathlib import Path

import pytest

from tests.cli.conftest import Caller
from tests.world import World


@pytest.fixture
def caller(world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Caller:
    """A file in which a meeting is planned, called from a folder of its own."""
    world.plan()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("JAGTUI_DB", raising=False)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return Caller(world.store.path, world.clock)
