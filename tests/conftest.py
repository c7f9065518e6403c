"""What every test stands on."""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.demo_made import Demo
    from tests.world import World

# A slow machine is no fault in the program, so no test is held to a time.
settings.register_profile(
    "jagtui", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", settings.get_profile("jagtui"), max_examples=2_000)
# By name in the environment, since some conftest modules import tests before options are read.
settings.load_profile(os.environ.get("JAGTUI_PROFILE", "jagtui"))


IN_MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30  # noqa: S108  only where the files of tests go


def pytest_configure() -> None:
    """Where there is room, keep the files of tests in memory: gestures wait for a disk."""
    if IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Half as many again as there are processors: many tests wait for a terminal."""
    return -(-3 * (os.cpu_count() or 1) // 2)


@pytest.fixture(scope="session")
def built_demo(tmp_path_factory: pytest.TempPathFactory) -> "Demo":
    """The demo, for tests that only read it."""
    from tests.demo_made import made

    return made(tmp_path_factory)


@pytest.fixture
def demo(built_demo: "Demo", tmp_path: Path) -> "Demo":
    """The demo, for tests that write to it."""
    return built_demo.copied(tmp_path)


@pytest.fixture
def world(tmp_path: Path) -> "Iterator[World]":
    """Ashcombe Vale on a Tuesday at ten, its file open."""
    from tests.world import World

    founded = World.found(tmp_path / "vale.db")
    yield founded
    founded.store.close()
