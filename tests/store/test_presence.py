"""Who has the file open: each window says it, and what a crash left is swept."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pendulum
import pytest

from jagtui.store.backup import copy_to
from jagtui.store.engine import connect
from jagtui.store.store import Store
from tests.store.keeping import opened, rows_of_everything
from tests.world import TickingClock

WINDOW = """
import sys
from pathlib import Path
from jagtui.store.store import Store

store = Store.open(Path(sys.argv[1]))
store.presences.here(seat_id=1, meeting_id=5, item_id=7)
store.presences.claim()
store.presences.flush()
print(store.presences.window, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(store: Store) -> Iterator[Store]:
    other = opened(store.path)
    yield other
    other.close()


def here(store: Store, meeting_id: int | None = None, item_id: int | None = None) -> None:
    store.presences.here(seat_id=1, meeting_id=meeting_id, item_id=item_id)
    store.presences.flush()


def drivers(store: Store) -> list[str]:
    return [one.window for one in store.presences.all() if one.drives]


def written(path: Path) -> list[tuple[str, str]]:
    with closing(connect(path)) as connection:
        found = connection.execute("SELECT process, seen_at FROM presence ORDER BY id")
        return [(process, seen) for process, seen in found]


def test_each_window_sees_the_others_and_what_they_look_at(store: Store, other: Store) -> None:
    here(store, 5, 7)
    here(other)
    (seen,) = other.presences.others()
    assert (seen.window, seen.meeting_id, seen.item_id) == (store.presences.window, 5, 7)
    here(store, 5, 8)
    assert [one.item_id for one in other.presences.others()] == [8]


def test_who_leaves_is_gone(store: Store, other: Store) -> None:
    here(store)
    here(other)
    other.close()
    assert store.presences.others() == ()
    assert len(written(store.path)) == 1


def test_it_stands_outside_the_journal(store: Store) -> None:
    before = rows_of_everything(store)
    here(store, 5, 7)
    assert rows_of_everything(store) == before
    assert store.news() is None


def test_a_window_where_nothing_happens_writes_nothing_but_a_slow_sign_of_life(
    path: Path, store: Store
) -> None:
    clock = TickingClock()
    with closing(Store.open(path, clock=clock)) as window:
        here(window, 5, 7)
        first = written(path)
        clock.forward(seconds=29)
        here(window, 5, 7)
        assert written(path) == first
        clock.forward(seconds=1)
        here(window, 5, 7)
        assert written(path) != first
    assert written(store.path) == []


def test_what_a_killed_window_left_is_swept_by_the_next_look(store: Store) -> None:
    window = subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(store.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    with window:
        assert window.stdout is not None
        name = window.stdout.readline().strip()
        assert drivers(store) == [name]
        window.kill()
    assert store.presences.others() == ()
    store.presences.here(seat_id=1, meeting_id=5)
    store.presences.claim()
    store.presences.flush()
    assert drivers(store) == [store.presences.window]


def test_a_window_of_another_machine_is_gone_when_it_has_long_said_nothing(
    path: Path, store: Store
) -> None:
    clock = TickingClock()
    with closing(connect(path)) as connection:
        connection.execute(
            "INSERT INTO presence (window, process, drives, seen_at) VALUES (?, ?, 0, ?)",
            ("theirs", "another-machine:1:1", "2027-01-12T10:00:00.000000Z"),
        )
    with closing(Store.open(path, clock=clock)) as window:
        clock.now = pendulum.datetime(2027, 1, 12, 10, 1, 29)
        assert [one.window for one in window.presences.others()] == ["theirs"]
        clock.forward(seconds=1)
        assert window.presences.others() == ()
    assert written(store.path) == []


def test_one_window_drives_and_hands_over(store: Store, other: Store) -> None:
    here(store, 5)
    here(other, 5)
    store.presences.claim()
    store.presences.flush()
    other.presences.claim()
    other.presences.flush()
    assert drivers(store) == [store.presences.window]
    store.presences.hand(5, other.presences.window)
    store.presences.flush()
    assert drivers(store) == [other.presences.window]


def test_who_goes_to_another_meeting_leaves_the_wheel_there(store: Store) -> None:
    here(store, 5)
    store.presences.claim()
    here(store, 6)
    assert drivers(store) == []


def test_nobody_sits_at_a_copy(store: Store, tmp_path: Path) -> None:
    here(store)
    assert written(copy_to(store.path, tmp_path / "copy.db")) == []


def test_a_file_that_may_only_be_read_is_not_written(store: Store) -> None:
    here(store, 5, 7)
    store.path.chmod(0o400)
    reading = Store(store.path, clock=store.clock, writable=False)
    reading.presences.here(seat_id=1, meeting_id=5)
    reading.presences.claim()
    reading.presences.flush()
    assert [one.window for one in reading.presences.others()] == [store.presences.window]
    reading.close()
    store.path.chmod(0o600)
    assert len(written(store.path)) == 1
