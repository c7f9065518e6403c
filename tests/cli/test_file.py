"""jagtui check, backup and upgrade, and files that cannot be used."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Caller


def test_a_file_in_order(call: Caller) -> None:
    done = call("check")
    assert (done.stdout, done.exit_code) == (f"{call.path} is in order.\n", 0)


def test_an_altered_file_is_found_out(call: Caller) -> None:
    with closing(sqlite3.connect(call.path)) as connection, connection:
        connection.execute("UPDATE minute_line SET text = 'something else' WHERE id = 1")
    done = call("check")
    assert done.exit_code == 1
    assert "FAULT  Of minute_line, row 1 is not what the journal says" in done.stdout
    assert "  To do: " in done.stdout


def test_a_backup_beside_the_file(call: Caller) -> None:
    done = call("backup")
    assert done.exit_code == 0
    (copy,) = (call.path.parent / "backups").iterdir()
    assert done.stdout == f"Copied to {copy}\n"
    assert Caller(copy, call.clock)("minutes", "last").stdout == call("minutes", "last").stdout


def test_a_backup_elsewhere_overwrites_nothing(call: Caller) -> None:
    folder = call.path.parent / "stick"
    folder.mkdir()
    assert call("backup", str(folder)).exit_code == 0
    copy = folder / "vale.db"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    again = call("backup", str(folder))
    assert again.exit_code == 1
    assert "nothing was overwritten" in again.stderr


def test_a_current_file_needs_no_upgrade(call: Caller) -> None:
    done = call("upgrade")
    assert done.exit_code == 0
    assert "is up to date" in done.stdout


COMMANDS = (
    ["meetings"],
    ["minutes", "last"],
    ["actions"],
    ["action", "JAG/27/001", "--done", "x"],
    ["cases"],
    ["check"],
    ["backup"],
    ["upgrade"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_missing_file_is_not_made(held: Caller, tmp_path: Path, command: list[str]) -> None:
    missing = tmp_path / "missing.db"
    done = Caller(missing, held.clock)(*command)
    assert done.exit_code == 1
    assert str(missing) in done.output
    assert not missing.exists()
    assert "Traceback" not in done.output


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_file_of_another_kind_is_left_alone(
    held: Caller, tmp_path: Path, command: list[str]
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all,", encoding="utf-8")
    done = Caller(letter, held.clock)(*command)
    assert done.exit_code == 1
    assert "is not a jagtui file" in done.output
    assert letter.read_text(encoding="utf-8") == "Dear all,"


def test_a_newer_file_is_refused_with_what_it_needs(call: Caller) -> None:
    with closing(sqlite3.connect(call.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    done = call("meetings")
    assert done.exit_code == 1
    assert "later jagtui (schema 9999" in done.stderr
    assert done.stderr.count("\n") == 1


def test_another_window_that_keeps_writing_is_named(
    call: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    with closing(sqlite3.connect(call.path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        done = call("action", "JAG/27/005", "--done", "visited")
        connection.execute("ROLLBACK")
    assert done.exit_code == 1
    assert "Another window is writing" in done.stderr
