"""What is being typed outlives the window that it is typed in, and is recorded once."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pendulum
import pytest

from jagtui.model.seat import Seat
from jagtui.store.backup import copy_to
from jagtui.store.engine import connect
from jagtui.store.process import is_alive, this_process
from jagtui.store.schema.draft import Draft
from jagtui.store.store import Store
from jagtui.store.trouble import AlreadyRecorded, DatabaseBusy, DiskFault, FileMissing
from tests.store.keeping import NOW, opened, rows_of_everything

TYPIST = """
import os, sys, time
from pathlib import Path
from jagtui.store.store import Store

store = Store.open(Path(sys.argv[1]))
store.drafts.save("a window", 7, "police to rev", seat_id=1)
store.drafts.save("a window", 7, "police to review the CC", seat_id=1)
store.drafts.flush()
print(store.drafts.token("a window"), flush=True)
sys.stdin.read()
"""


def texts(path: Path) -> list[str]:
    connection = connect(path, writable=False)
    found = [text for (text,) in connection.execute("SELECT text FROM draft ORDER BY id")]
    connection.close()
    return found


@pytest.fixture
def other(store: Store) -> Iterator[Store]:
    other = opened(store.path)
    yield other
    other.close()


@pytest.fixture
def killed(store: Store) -> str:
    """The token of a line whose window was killed while it was typed."""
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(store.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    with typist:
        assert typist.stdout is not None
        token = typist.stdout.readline().strip()
        assert store.drafts.left() == []  # while its window is there
        typist.kill()
    return token


def test_a_killed_window_leaves_its_draft_to_the_next(store: Store, killed: str) -> None:
    (left,) = store.drafts.left()
    assert (left.text, left.item_id, left.seat_id, left.token) == (
        "police to review the CC",
        7,
        1,
        killed,
    )


def test_a_draft_that_is_taken_is_this_windows_own(store: Store, other: Store, killed: str) -> None:
    (left,) = store.drafts.left()
    assert store.drafts.take(left, "mine")
    assert not other.drafts.take(left, "theirs")
    assert store.drafts.left() == []
    assert store.drafts.token("mine") == killed
    store.drafts.save("mine", 7, "police to review the CCTV")
    store.drafts.flush()
    assert texts(store.path) == ["police to review the CCTV"]


def test_a_draft_can_be_thrown_away(store: Store, killed: str) -> None:
    assert killed
    store.drafts.drop(store.drafts.left()[0])
    assert store.drafts.left() == []


def test_the_gesture_takes_the_draft_away(store: Store, seat: Seat) -> None:
    store.drafts.save("w", 7, "police to review the CCTV")
    store.drafts.flush()
    token = store.drafts.token("w")
    with store.change("line.add", seat, token=token) as change:
        change.says("a note")
    assert texts(store.path) == []
    assert store.drafts.token("w") != token


def test_a_gesture_that_fails_leaves_the_draft(store: Store, seat: Seat) -> None:
    store.drafts.save("w", 7, "police to review the CCTV")
    store.drafts.flush()
    token = store.drafts.token("w")
    with pytest.raises(ZeroDivisionError), store.change("line.add", seat, token=token):
        raise ZeroDivisionError
    assert texts(store.path) == ["police to review the CCTV"]
    assert store.drafts.token("w") == token


def test_a_late_saving_brings_nothing_back(store: Store, other: Store, seat: Seat) -> None:
    other.drafts.save("w", 7, "police to review the CCTV")
    other.drafts.flush()
    token = other.drafts.token("w")
    with store.change("line.add", seat, token=token) as change:
        change.says("a note")
    other.drafts.save("w", 7, "police to review the CCTV")
    other.drafts.flush()
    assert texts(store.path) == []
    with pytest.raises(AlreadyRecorded), other.change("line.add", seat, token=token):
        pass
    assert other.drafts.token("w") != token


def test_an_emptied_line_leaves_no_draft(store: Store) -> None:
    store.drafts.save("w", 7, "police")
    store.drafts.flush()
    store.drafts.save("w", 7, "")
    store.drafts.flush()
    assert texts(store.path) == []


def test_only_the_newest_text_counts(store: Store) -> None:
    for end in range(1, 30):
        store.drafts.save("w", 7, "x" * end)
    store.drafts.flush()
    assert texts(store.path) == ["x" * 29]


def test_each_window_has_its_own(store: Store) -> None:
    store.drafts.save("w", 7, "one")
    store.drafts.save("v", 8, "two")
    store.drafts.flush()
    assert sorted(texts(store.path)) == ["one", "two"]
    assert store.drafts.token("w") != store.drafts.token("v")


def test_a_window_that_closes_leaves_its_draft(store: Store, other: Store) -> None:
    other.drafts.save("w", 7, "not sure yet")
    other.close()
    assert [draft.text for draft in store.drafts.left()] == ["not sure yet"]


def test_drafts_are_no_news_and_no_entry(store: Store, other: Store) -> None:
    before = rows_of_everything(store)
    other.drafts.save("w", 7, "police")
    other.drafts.flush()
    assert store.news() is None
    assert rows_of_everything(store) == before


def test_what_could_not_be_saved_is_saved_with_the_next(
    store: Store, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jagtui.store.drafts._WAIT_MS", 10)
    with store.change("x", seat) as change:
        change.says("taking its time")
        store.drafts.save("w", 7, "police")
        with pytest.raises(DatabaseBusy):
            store.drafts.flush()
    store.drafts.flush()
    assert texts(store.path) == ["police"]


def test_a_draft_from_another_machine_is_left_alone_for_a_day(store: Store) -> None:
    store.drafts.save("w", 7, "police")
    store.drafts.flush()
    connection = connect(store.path)
    connection.execute("UPDATE draft SET process = 'another-machine:1:1'")
    connection.close()
    assert store.drafts.left() == []
    late = Store.open(store.path, clock=lambda: NOW.add(days=1, seconds=1))
    assert [draft.text for draft in late.drafts.left()] == ["police"]
    late.close()


def test_a_process_number_that_is_given_again_is_another_process() -> None:
    assert is_alive(this_process())
    assert not is_alive(this_process() + "0")
    assert not is_alive("")


def test_a_draft_says_when_it_was_saved(store: Store, other: Store) -> None:
    other.drafts.save("w", None, "police")
    other.close()
    (left,) = store.drafts.left()
    assert isinstance(left, Draft)
    assert left.saved_at == pendulum.instance(NOW)


def test_what_could_not_be_saved_is_saved_without_another_key(store: Store) -> None:
    aside = store.path.with_suffix(".aside")
    store.path.rename(aside)
    store.drafts.save("w", 7, "police")
    with pytest.raises(FileMissing):
        store.drafts.flush()
    store.drafts.again()
    with pytest.raises(FileMissing):
        store.drafts.flush()
    aside.rename(store.path)
    store.drafts.again()
    assert store.drafts.left() == []  # asked in the same thread, so the saving is over
    assert store.drafts.trouble is None
    assert texts(store.path) == ["police"]


def test_a_draft_goes_into_no_other_file_of_the_same_name(store: Store) -> None:
    copy = copy_to(store.path, store.path.with_suffix(".copy"))
    store.drafts.save("w", 7, "police")
    store.drafts.flush()
    copy.replace(store.path)
    store.drafts.save("w", 7, "police to review")
    with pytest.raises(FileMissing, match="Put the file back"):
        store.drafts.flush()
    assert "police to review" not in texts(store.path)


def test_what_fails_in_a_way_nobody_thought_of_is_said_and_tried_again(store: Store) -> None:
    with closing(sqlite3.connect(store.path)) as newer:
        newer.execute("ALTER TABLE draft RENAME TO other")
        store.drafts.save("w", 7, "police to review")
        with pytest.raises(DiskFault, match="could not be read or written just now"):
            store.drafts.flush()
        newer.execute("ALTER TABLE other RENAME TO draft")
    store.drafts.again()
    store.drafts.flush()
    assert texts(store.path) == ["police to review"]


def test_keys_pressed_while_another_writes_do_not_queue_up(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = 0
    begun, written = Event(), Event()

    def refused(*_arguments: object, **_how: object) -> sqlite3.Connection:
        nonlocal tries
        tries += 1
        begun.set()
        written.wait()
        raise DatabaseBusy("Another window is writing.")

    monkeypatch.setattr("jagtui.store.drafts.connect", refused)
    store.drafts.save("w", 7, "x")
    begun.wait()
    for end in range(2, 100):
        store.drafts.save("w", 7, "x" * end)
    written.set()
    with pytest.raises(DatabaseBusy):
        store.drafts.left()
    assert tries == 3  # the first key's, one for all the others, and the look at what is left
    monkeypatch.undo()
    store.drafts.flush()
    assert texts(store.path) == ["x" * 99]
