"""What goes wrong is told in words, and costs nothing that was recorded."""

import errno
import sys
from contextlib import closing
from pathlib import Path

import pytest

from jagtui.model.agency import Officer
from jagtui.model.errors import Refusal
from jagtui.model.seat import Seat
from jagtui.store.check import check
from jagtui.store.engine import connect
from jagtui.store.store import Store
from jagtui.store.trouble import (
    DatabaseBusy,
    DiskFault,
    DiskFull,
    FolderMissing,
    ReadOnlyFile,
    in_words,
)
from tests.failing_disk import Failure, failing
from tests.store.keeping import an_agency, rows_of_everything


def test_a_full_disk_keeps_what_was_recorded(store: Store, seat: Seat) -> None:
    an_agency(store, seat)
    before = rows_of_everything(store)

    def fill() -> None:
        with store.change("officer.add", seat) as change:
            pages = change.connection.exec_driver_sql("PRAGMA page_count").scalar()
            change.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            for _ in range(500):
                change.add(Officer(name="x" * 1000))
            change.says("many come")

    with pytest.raises(DiskFull, match=r"no room left .* Make room, then try again"):
        fill()
    assert rows_of_everything(store) == before
    assert check(store.path) == ()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says which descriptor is the log")
@pytest.mark.parametrize(
    ("failure", "refusal", "way_out"),
    [
        (Failure.NO_ROOM, DiskFull, "Make room, then try again"),
        (Failure.WRITE, DiskFault, "See that the disk is there, then try again"),
        (Failure.SYNC, DiskFault, "See that the disk is there, then try again"),
    ],
)
def test_a_gesture_on_a_failing_disk_is_refused_whole_and_works_after_it(
    store: Store, seat: Seat, failure: Failure, refusal: type[Refusal], way_out: str
) -> None:
    an_agency(store, seat)
    before = rows_of_everything(store)
    with failing(store.path, failure), pytest.raises(refusal, match=way_out):
        an_agency(store, seat, "fire")
    assert rows_of_everything(store) == before
    an_agency(store, seat, "fire")
    assert [row["handle"] for row in rows_of_everything(store)["agency"].values()] == [
        "police",
        "fire",
    ]
    assert check(store.path) == ()


def test_a_lock_held_by_another_is_a_matter_of_waiting(store: Store, seat: Seat) -> None:
    with closing(connect(store.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseBusy, match="Try again in a moment"):
            an_agency(store, seat)
        with store.read() as reader:
            assert reader.all(Seat) == [seat]
        other.execute("ROLLBACK")
    an_agency(store, seat)


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EACCES, ReadOnlyFile),
        (errno.EROFS, ReadOnlyFile),
        (errno.EIO, DiskFault),
        (errno.ENOENT, FolderMissing),
    ],
)
def test_what_the_system_says_is_told_in_words(
    path: Path, code: int, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal), in_words(path):
        raise OSError(code, "as the system puts it")


def test_a_fault_of_the_program_is_not_dressed_up(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), in_words(path):
        raise ZeroDivisionError
