"""Backups are whole, private, and few."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pendulum
import pytest

from jagtui.model.seat import Seat
from jagtui.store.backup import KEPT, back_up, backups, copy_to, due_today, newest_backup
from jagtui.store.store import Store
from tests.store.keeping import NOW, an_agency, opened, rows_of_everything


def test_a_backup_holds_all_that_was_recorded_while_the_file_was_open(
    store: Store, seat: Seat
) -> None:
    an_agency(store, seat)
    with store.change("x", seat) as change:
        change.number("case")
        copy = back_up(store.path, NOW)  # in the middle of somebody's gesture
        change.says("x")
    restored = opened(copy)
    found = rows_of_everything(restored)
    restored.close()
    assert [row["handle"] for row in found["agency"].values()] == ["police"]
    assert found["numbering"] == {}


def test_a_backup_is_of_one_moment_whatever_is_recorded_while_it_is_made(
    store: Store, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jagtui.store.backup._AT_ONCE", 5)
    shares: list[float] = []

    def meanwhile(share: float) -> None:
        if not shares:
            an_agency(store, seat)
        shares.append(share)

    copy = back_up(store.path, NOW, meanwhile)
    restored = opened(copy)
    found = rows_of_everything(restored)
    restored.close()
    assert found["agency"] == {}
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_a_backup_is_one_file_and_its_owners_alone(store: Store) -> None:
    copy = back_up(store.path, NOW)
    assert copy.name == "ashcombe.2027-01-12T104103Z.db"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    assert list(copy.parent.iterdir()) == [copy]


def test_the_oldest_backups_go(store: Store) -> None:
    copies = [back_up(store.path, NOW.add(hours=hour)) for hour in range(KEPT + 3)]
    assert backups(store.path) == copies[: -KEPT - 1 : -1]
    assert newest_backup(store.path) == copies[-1]
    assert not copies[0].exists()


def test_what_else_lies_there_is_left_alone(store: Store) -> None:
    folder = back_up(store.path, NOW).parent
    others = [
        folder / "ashcombe.schema-0001.2027-01-12T104103.db",
        folder / "ashcombe-old.2027-01-12T104103Z.db",
        folder / "notes.txt",
    ]
    for other in others:
        other.touch()
    for hour in range(KEPT + 3):
        back_up(store.path, NOW.add(hours=hour))
    assert all(other.exists() for other in others)


def test_a_backup_is_due_once_a_london_day(store: Store) -> None:
    late = pendulum.datetime(2027, 6, 30, 22, 59)  # a minute to midnight in London
    assert due_today(store.path, late)
    back_up(store.path, late)
    assert not due_today(store.path, late.add(seconds=30))
    assert due_today(store.path, late.add(minutes=2))


def test_a_damaged_file_pushes_no_sound_backup_out(store: Store, seat: Seat) -> None:
    for handle in ("police", "fire"):
        an_agency(store, seat, handle)
    store.close()
    sound = [back_up(store.path, NOW.add(hours=hour)) for hour in range(KEPT)]
    content = bytearray(store.path.read_bytes())
    content[8192:16384] = b"\xff" * 8192
    store.path.write_bytes(content)
    with pytest.raises(sqlite3.DatabaseError):
        back_up(store.path, NOW.add(days=1))
    assert sorted(sound) == sorted(sound[0].parent.iterdir())


def test_a_copy_goes_where_it_is_wanted(store: Store, tmp_path: Path) -> None:
    copy = copy_to(store.path, tmp_path / "elsewhere.db")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM journal_entry").fetchone() == (1,)
    assert copy.stat().st_mode & 0o777 == 0o600
