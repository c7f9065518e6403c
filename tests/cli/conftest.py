"""A file with one meeting held in it, and somebody who calls the program."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jagtui.cli import main
from jagtui.commands.invocation import Invocation
from jagtui.model.time import Clock
from tests.story import play
from tests.world import World


@dataclass
class Caller:
    """Calls the program on a file, under a user name of that file, at the file's own time."""

    path: Path
    clock: Clock
    login: str = "plane"

    def __call__(self, *arguments: str) -> Result:
        """What the program said with --db and these arguments."""
        return self.bare("--db", str(self.path), *arguments)

    def bare(self, *arguments: str) -> Result:
        """What the program said with these arguments alone."""
        called = Invocation(clock=self.clock, login=self.login)
        return CliRunner().invoke(main, arguments, obj=called)


@pytest.fixture(autouse=True)
def _own_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the program away from the files of whoever runs the tests."""
    monkeypatch.delenv("JAGTUI_DB", raising=False)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Caller:
    """A file in which a meeting was held, for tests that only read it."""
    return _held(tmp_path_factory.mktemp("held"))


@pytest.fixture
def call(tmp_path: Path) -> Caller:
    """A file in which a meeting was held, for tests that write to it."""
    return _held(tmp_path)


def _held(folder: Path) -> Caller:
    world = World.found(folder / "vale.db")
    play(world)
    world.store.close()
    return Caller(world.store.path, world.clock)
