"""Files of every revision that was released open in this program with all that they held.

``released/`` keeps one small file a revision: a meeting of Ashcombe Vale played to its end, its
minutes checked and written out, and a planning that was taken back.
"""

import gzip
import json
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from jagtui.model.attendance import Attendance
from jagtui.model.minutes import MinutesVersion
from jagtui.store.check import check
from jagtui.store.upgrade import upgrade
from tests.store.keeping import frozen, opened
from tests.store.test_upgrade import rows_in, schema_of

RELEASED = sorted((Path(__file__).parent / "released").glob("*.db.gz"))
GROWS = {"journal_entry", "alembic_version", "sqlite_sequence"}

each_released = pytest.mark.parametrize("kept", RELEASED, ids=lambda kept: str(kept.name)[:4])


@pytest.fixture
def old(kept: Path, path: Path) -> Path:
    """The released file, as somebody has it on their machine."""
    path.write_bytes(gzip.decompress(kept.read_bytes()))
    path.chmod(0o600)
    return path


def counts(path: Path) -> dict[str, int]:
    """How many rows each table of a file holds."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {name: len(rows_in(path, name)) for (name,) in tables.fetchall()}


def columns(path: Path, table: str) -> dict[int, dict[str, object]]:
    """The rows of a table by their ids, each by its columns."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            row["id"]: dict(row)
            for row in connection.execute(f"SELECT * FROM {table}")  # noqa: S608
        }


@each_released
def test_every_row_of_a_released_file_is_there_after_the_upgrade(old: Path) -> None:
    before = counts(old)
    held = {
        table: columns(old, table) for table in before if not table.startswith(("journal", *GROWS))
    }
    upgrade(old, clock=frozen)
    after = counts(old)
    assert {name: after[name] for name in before if name not in GROWS} == {
        name: count for name, count in before.items() if name not in GROWS
    }
    for table, rows in held.items():
        now = columns(old, table)
        for id, row in rows.items():
            assert row.items() <= now[id].items(), (table, id)
    assert after["journal_entry"] == before["journal_entry"] + 1
    assert check(old) == ()


@each_released
def test_a_released_file_comes_to_the_schema_of_a_new_one(old: Path, tmp_path: Path) -> None:
    upgrade(old, clock=frozen)
    new = tmp_path / "new.db"
    opened(new).close()
    assert schema_of(old) == schema_of(new)


@each_released
def test_ids_that_were_given_out_before_an_upgrade_are_not_given_out_again(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        (last,) = connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = 'attendance'"
        ).fetchone()
    assert last > max(columns(old, "attendance"))  # the rows of a planning that was taken back
    upgrade(old, clock=frozen)
    store = opened(old)
    with store.change("test", None) as change:
        added = change.add(Attendance(meeting_id=1, name="A visitor"))
        change.says("Somebody came")
    assert added.id == last + 1
    store.close()


@each_released
def test_minutes_that_were_kept_before_an_upgrade_read_the_same(old: Path) -> None:
    before = columns(old, "minutes_version")[1]["restricted"]
    upgrade(old, clock=frozen)
    assert columns(old, "minutes_version")[1]["restricted"] == before
    store = opened(old)
    with store.read() as reader:
        assert "Minutes of the last meeting" in reader.get(MinutesVersion, 1).restricted
    store.close()


@pytest.mark.slow
def test_an_upgrade_that_is_killed_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    given = tmp_path / "given.db"
    given.write_bytes(gzip.decompress(RELEASED[0].read_bytes()))
    given.chmod(0o600)
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.upgrading", str(given), str(tmp_path), "60"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    kills = [json.loads(line) for line in done.stdout.splitlines()]
    assert {kill["ended"] for kill in kills} == {signal.SIGKILL}
    assert {kill["found"] for kill in kills} == {"old", "new"}
    assert {kill["again"] for kill in kills} == {"new"}
    assert [kill["wrong"] for kill in kills if kill["wrong"]] == []
    # The copy is whole as soon as it has its name, and is there before anything is changed.
    assert all(set(kill["copies"]) <= {"old"} for kill in kills)
    assert all(kill["copies"] == ["old"] for kill in kills if kill["found"] == "new")
