"""What stands under a path, told before anything heavy is loaded."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from jagtui.store.backup import back_up
from jagtui.store.files import HEAD, FileState, look, make_folder, refusal_to_open
from jagtui.store.store import Store
from jagtui.store.trouble import (
    DamagedFile,
    FileMissing,
    FolderMissing,
    NewerFile,
    NotOurFile,
    OlderFile,
    ReadOnlyFile,
)
from tests.store.keeping import NOW, frozen, opened


def revised(path: Path, schema: str, said: str = "") -> None:
    """Have the file say that it is of another schema."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [schema])
        if said:
            for name in ("journal_entry_stays", "journal_entry_comes_next"):
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute("UPDATE journal_entry SET sentence = ?", [said])


@pytest.fixture
def closed(path: Path) -> Path:
    opened(path).close()
    return path


def test_a_new_file_is_its_owners_alone(path: Path) -> None:
    before = os.umask(0)
    try:
        store = opened(path)
    finally:
        os.umask(before)
    beside = [path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")]
    assert [file.stat().st_mode & 0o777 for file in beside] == [0o600] * 3
    store.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_folder_is_its_owners_alone(tmp_path: Path) -> None:
    make_folder(tmp_path / "jagtui")
    assert (tmp_path / "jagtui").stat().st_mode & 0o777 == 0o700


def test_a_file_that_is_not_there_is_new(path: Path) -> None:
    assert look(path).state is FileState.NEW
    path.touch()
    assert look(path).state is FileState.NEW
    with pytest.raises(FileMissing, match="There is no file"):
        Store.open(path, clock=frozen, create=False)


def test_a_file_of_this_schema_is_current(closed: Path) -> None:
    found = look(closed)
    assert (found.state, found.schema, found.writable) == (FileState.CURRENT, HEAD, True)


def test_an_open_file_is_current_too(store: Store) -> None:
    assert look(store.path).state is FileState.CURRENT


def test_an_older_file_is_to_be_upgraded(closed: Path) -> None:
    revised(closed, "0000")
    assert look(closed).state is FileState.BEHIND
    with pytest.raises(OlderFile, match="jagtui upgrade"):
        opened(closed)


def test_a_look_at_a_file_of_ours_does_not_go_through_its_journal(closed: Path) -> None:
    assert look(closed).made_by is None


def test_a_newer_file_says_which_version_it_needs(closed: Path) -> None:
    revised(closed, "0099", "Schema 0099 by jagtui 3.1.4")
    assert look(closed).state is FileState.AHEAD
    with pytest.raises(NewerFile, match=r"Install jagtui 3\.1\.4 or later"):
        opened(closed)


def test_something_else_is_left_as_it_is(path: Path) -> None:
    path.write_text("Dear Ms Lane,\n")
    with pytest.raises(NotOurFile, match="not a jagtui file"):
        opened(path)
    assert path.read_text() == "Dear Ms Lane,\n"


def test_another_programs_database_is_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE contacts (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(NotOurFile):
        opened(path)
    assert path.read_bytes() == before


def test_a_folder_is_no_file_of_ours(tmp_path: Path) -> None:
    with pytest.raises(NotOurFile):
        opened(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing, match=f"The folder {tmp_path}/nowhere does not exist"):
        opened(tmp_path / "nowhere" / "ashcombe.db")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_points_at_its_newest_backup(closed: Path) -> None:
    copy = back_up(closed, NOW)
    closed.write_bytes(b"\x00" * 4096)
    with pytest.raises(DamagedFile) as refused:
        opened(closed)
    assert f"open its newest backup: {copy}" in str(refused.value)
    opened(copy).close()


def test_a_damaged_file_without_a_backup_says_so(closed: Path) -> None:
    content = bytearray(closed.read_bytes())
    content[100:4096] = b"\xff" * 3996
    closed.write_bytes(content)
    with pytest.raises(DamagedFile, match="there is no backup"):
        opened(closed)


def test_damage_met_while_working_is_told_in_the_same_words(closed: Path) -> None:
    back_up(closed, NOW)
    store = opened(closed)
    content = bytearray(closed.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    closed.write_bytes(content)
    with pytest.raises(DamagedFile, match="newest backup"), store.change("x", None) as change:
        change.number("case")
    store.close()


def test_looking_lets_go_of_no_lock(store: Store) -> None:
    """Another process that closes the file last would take the log away from under this one."""
    look(store.path)
    subprocess.run(
        [sys.executable, "-c", LAST_TO_CLOSE, str(store.path)], check=True, capture_output=True
    )
    assert store.path.with_name(f"{store.path.name}-wal").exists()


LAST_TO_CLOSE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT * FROM agency").fetchall()
connection.close()
"""


def test_looking_changes_nothing(closed: Path) -> None:
    before = closed.read_bytes(), closed.stat().st_mtime_ns
    assert refusal_to_open(look(closed)) is None
    assert (closed.read_bytes(), closed.stat().st_mtime_ns) == before
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


AS_SOMEBODY_ELSE = """
import os, sys
from pathlib import Path
from jagtui.model.errors import Refusal
from jagtui.model.agency import Agency
from jagtui.store import upgrade
from jagtui.store.store import Store

if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
"""

READ = (
    AS_SOMEBODY_ELSE
    + """
store = Store.open(Path(sys.argv[1]))
with store.read() as reader:
    print(reader.all(Agency))
try:
    with store.change("x", None):
        pass
except Refusal as refusal:
    print(type(refusal).__name__, refusal)
store.drafts.save("w", 1, "not kept")
store.close()
"""
)

MAKE = (
    AS_SOMEBODY_ELSE
    + """
try:
    Store.open(Path(sys.argv[1]))
except Refusal as refusal:
    print(type(refusal).__name__, refusal)
"""
)


def printed(program: str, path: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout.splitlines()


@pytest.fixture
def for_all_to_read(closed: Path) -> Iterator[Path]:
    """A file and a folder that nobody but root may write, whoever runs the tests."""
    closed.chmod(0o444)
    folders = [folder for folder in closed.parents if folder.stat().st_uid == os.getuid()]
    modes = [folder.stat().st_mode & 0o777 for folder in folders]
    if os.getuid() == 0:
        for folder, mode in zip(folders, modes, strict=True):
            folder.chmod(mode | 0o005)
    closed.parent.chmod(0o555)
    yield closed
    for folder, mode in zip(folders, modes, strict=True):
        folder.chmod(mode)


def test_a_file_that_may_only_be_read_is_read(for_all_to_read: Path) -> None:
    rows, refusal = printed(READ, for_all_to_read)
    assert rows == "[]"
    assert refusal.startswith("ReadOnlyFile")
    assert "may only be read" in refusal


def test_nothing_new_is_made_where_nothing_may_be_written(for_all_to_read: Path) -> None:
    (refusal,) = printed(MAKE, for_all_to_read.with_name("new.db"))
    assert refusal.startswith("ReadOnlyFile")


def test_a_read_only_store_says_so_before_anything_happens(closed: Path) -> None:
    store = Store(closed, clock=frozen, writable=False)
    with pytest.raises(ReadOnlyFile), store.change("x", None):
        pytest.fail("nothing may begin")
    store.close()


LOADED = """
import sys
from pathlib import Path
from jagtui.store.{module} import {name}
{name}(Path(sys.argv[1]))
print(*sorted({{"sqlalchemy", "alembic"}} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("module", "name", "loaded"),
    [
        ("files", "look", ""),
        ("store", "Store.open", "sqlalchemy"),
    ],
)
def test_no_more_is_loaded_than_a_current_file_needs(
    closed: Path, module: str, name: str, loaded: str
) -> None:
    program = LOADED.replace("import {name}", f"import {name.partition('.')[0]}")
    done = subprocess.run(
        [sys.executable, "-c", program.format(module=module, name=name), str(closed)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.stdout.strip() == loaded
