"""The demo of one moment: built once in a run of the tests, copied for each that asks for it."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pendulum
import pytest

from jagtui.demo.build import build_demo
from jagtui.model.meeting import Meeting
from jagtui.model.seat import Seat
from jagtui.model.terms import MeetingState
from jagtui.model.time import Instant
from jagtui.store.store import Store

LOGIN = "mholt"
NOW = pendulum.datetime(2027, 1, 12, 10, 42, 7)


def morning() -> Instant:
    """A Tuesday, some forty minutes into the JAG."""
    return NOW


@dataclass(frozen=True)
class Demo:
    """A copy of the demo, and the moment that it stands at."""

    path: Path
    now: Instant = NOW

    def opened(self) -> Store:
        """The demo's file, at that moment."""
        return Store.open(self.path, clock=lambda: self.now, create=False)

    def under_way(self) -> Meeting:
        """The meeting in progress."""
        store = self.opened()
        with store.read() as reader:
            found = reader.find(Meeting, state=MeetingState.IN_PROGRESS)
        store.close()
        assert found is not None
        return found

    def seat(self) -> Seat:
        """The seat of whoever looks at it."""
        store = self.opened()
        with store.read() as reader:
            found = reader.find(Seat, login=LOGIN)
        store.close()
        assert found is not None
        return found

    def copied(self, folder: Path) -> "Demo":
        """Another file of the same content, to write into."""
        copy = Demo(folder / "demo.db", self.now)
        shutil.copyfile(self.path, copy.path)
        copy.path.chmod(0o600)
        return copy


def made(folders: pytest.TempPathFactory, now: Instant = NOW) -> Demo:
    """The demo of a moment; whichever worker comes first builds it while the others wait."""
    folder = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        # Under xdist each worker has a folder in that of the whole run.
        folder = folder.parent
    path = folder / f"demo-{now:%Y%m%dT%H%M}.db"
    with _alone(path.with_suffix(".lock")):
        if not path.exists():
            build_demo(path, login=LOGIN, clock=lambda: now)
    return Demo(path, now)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
