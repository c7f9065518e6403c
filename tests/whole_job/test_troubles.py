"""What goes wrong with the file while a window is open, and what people type."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from jagtui.store.engine import connect
from tests.whole_job.conftest import FIRST_ITEM, Windows
from tests.whole_job.files import answer, drafts, in_progress, minutes
from tests.whole_job.terminal import PROGRAM, Terminal, closing_at_end

TYPED = "police: the barrier is down"
PRINTED = "Police: the barrier is down"


def try_to_record(desk: Terminal, text: str = TYPED) -> None:
    """Type a line and press Enter, whatever comes of it."""
    desk.press("c")
    desk.type(text)
    desk.wait_for_line("1", text)
    desk.press("enter")


def record_at_last(desk: Terminal, file: Path) -> None:
    """Press Enter on what is still in the line; it is recorded, once."""
    desk.wait_for_line("1", TYPED)
    desk.press("enter")
    desk.wait_for_line("1", "")
    desk.wait_for(PRINTED)
    assert minutes(file).count(PRINTED) == 1
    assert answer(file, "check").stdout.endswith("is in order.\n")


def test_another_writer_is_waited_for_while_the_keys_go_on(desk: Terminal, file: Path) -> None:
    with closing(connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        try_to_record(desk)
        desk.wait_for("another window is writing")
        desk.type("fire: and up again")
        desk.wait_for_line("1", "fire: and up again")
        other.execute("ROLLBACK")
    desk.wait_for(PRINTED)
    desk.press("enter")
    desk.wait_for("Fire: and up again")
    told = minutes(file)
    assert told.count(PRINTED) == 1
    assert told.count("Fire: and up again") == 1


def test_another_writer_that_never_ends_leaves_the_line_as_it_was(
    desk: Terminal, file: Path
) -> None:
    with closing(connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        try_to_record(desk)
        desk.wait_for("Not done: Another window is writing to vale.db")
        other.execute("ROLLBACK")
    record_at_last(desk, file)


def test_a_file_upgraded_under_the_window_is_written_no_more(
    desk: Terminal, window: Windows, file: Path
) -> None:
    with closing(sqlite3.connect(file)) as newer, newer:
        (known,) = newer.execute("SELECT version_num FROM alembic_version").fetchone()
        newer.execute("UPDATE alembic_version SET version_num = '9000'")
    try_to_record(desk)
    desk.wait_for("Not done: Another window has brought this file to schema 9000")
    desk.wait_for_line("1", TYPED)
    desk.until(lambda: drafts(file) == [TYPED], "the draft on disk")
    desk.press("ctrl+q")
    assert desk.wait_for_end() == 0
    with closing(sqlite3.connect(file)) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = ?", [known])
    again = window()
    again.wait_for_line("1", TYPED)
    again.press("c")
    again.wait_for("TYPING")
    record_at_last(again, file)


def test_a_file_removed_under_the_window_takes_nothing_until_it_is_back(
    desk: Terminal, file: Path
) -> None:
    aside = file.with_suffix(".aside")
    file.rename(aside)
    try_to_record(desk)
    desk.wait_for("was moved, replaced or deleted", "Put the file back")
    aside.rename(file)
    record_at_last(desk, file)


def test_a_file_replaced_under_the_window_is_not_taken_for_the_same(
    desk: Terminal, file: Path
) -> None:
    copy = file.with_suffix(".copy")
    copied = answer(file, "backup", str(copy))
    assert copied.returncode == 0, copied.stderr
    copy.replace(file)
    try_to_record(desk)
    desk.wait_for("was moved, replaced or deleted")
    desk.wait_for_line("1", TYPED)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with hardly more room than the file takes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    options = ["-t", "tmpfs", "-o", "size=4m,mode=700", "tmpfs", str(disk)]
    if not (mount and unmount) or subprocess.run([mount, *options], check=False).returncode != 0:
        pytest.skip("a full disk is tried on a disk made for it, and this user may not mount one")
    yield disk
    subprocess.run([unmount, "--lazy", str(disk)], check=True)


def test_a_full_disk_keeps_what_was_recorded_and_what_is_typed(
    small_disk: Path, tmp_path: Path
) -> None:
    file = in_progress(small_disk / "vale.db")
    with closing_at_end(Terminal("--db", str(file), home=tmp_path)) as desk:
        desk.wait_for(FIRST_ITEM, "n Next")
        filling = small_disk / "filling"
        fill_up(filling)
        try_to_record(desk)
        desk.wait_for("Not done: There is no room left on the disk", "Make room, then try again")
        filling.unlink()
        record_at_last(desk, file)


def fill_up(filling: Path) -> None:
    """Write until the disk takes no more."""
    with filling.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits another process's files")
def test_a_disk_that_fails_is_told_of_and_tried_again(desk: Terminal, file: Path) -> None:
    process = desk.process
    _, most = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (1024, most))
    try_to_record(desk)
    desk.wait_for("could not be read or written just now", "See that the disk is there")
    resource.prlimit(process, resource.RLIMIT_FSIZE, (most, most))
    record_at_last(desk, file)


@pytest.fixture
def locked_away(file: Path) -> Iterator[Path]:
    """The file and its folder, for nobody to write to."""
    file.chmod(0o444)
    file.parent.chmod(0o555)
    yield file
    file.parent.chmod(0o700)


def test_a_file_that_may_only_be_read_is_shown_and_nothing_typed_is_lost(
    locked_away: Path, window: Windows
) -> None:
    desk = window(*without_privilege("--db", str(locked_away)), program="/usr/bin/env")
    desk.wait_for(FIRST_ITEM, "this file may only be read")
    try_to_record(desk)
    desk.wait_for("may only be read. Nothing was recorded", "work on a copy")
    desk.wait_for_line("1", TYPED)


def test_a_file_made_read_only_under_the_window_loses_nothing_that_it_says_is_recorded(
    file: Path, window: Windows
) -> None:
    desk = window(*without_privilege("--db", str(file)), program="/usr/bin/env")
    desk.wait_for(FIRST_ITEM, "n Next")
    file.chmod(0o444)
    file.parent.chmod(0o555)
    try_to_record(desk)  # whoever has the file open already may go on writing to it
    desk.wait_for_line("1", "")
    desk.wait_for(PRINTED)
    desk.press("ctrl+q")
    assert desk.wait_for_end() == 0
    file.parent.chmod(0o700)
    file.chmod(0o600)
    assert minutes(file).count(PRINTED) == 1
    assert answer(file, "check").stdout.endswith("is in order.\n")


def without_privilege(*arguments: str) -> list[str]:
    """The program as one to whom permissions apply, also where root runs the tests."""
    if os.getuid() != 0:
        return [PROGRAM, *arguments]
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everything, and there is no setpriv to take that away")
    return ["setpriv", "--bounding-set=-all", PROGRAM, *arguments]
