"""jagtui share: a file opened to a group of the computer's users on purpose, and closed again."""

import grp
import os
import stat
from pathlib import Path

import pytest

from jagtui.store.store import Store
from tests.cli.conftest import Caller

OURS = grp.getgrgid(os.getegid()).gr_name


def mode(path: Path) -> str:
    return f"{stat.S_IMODE(path.stat().st_mode):o}"


def test_a_file_is_opened_to_a_group_with_its_folder_and_backups(call: Caller) -> None:
    assert call("backup").exit_code == 0
    done = call("share", OURS, "--folder")
    assert done.exit_code == 0, done.output
    (copy,) = (call.path.parent / "backups").iterdir()
    modes = [mode(one) for one in (call.path, call.path.parent, copy, copy.parent)]
    assert modes == ["660", "2770", "660", "2770"]
    assert f"is open to the group {OURS}" in done.stdout
    assert "whatever seat they take" in done.stdout


def test_what_is_made_beside_it_later_is_the_groups_as_well_whatever_the_umask(
    call: Caller,
) -> None:
    call("share", OURS, "--folder")
    before = os.umask(0o077)
    try:
        assert call("backup").exit_code == 0
        store = Store.open(call.path, clock=call.clock)
        beside = sorted(call.path.parent.glob(f"{call.path.name}-*"))
        assert [mode(one) for one in beside] == ["660", "660"]
        store.close()
    finally:
        os.umask(before)
    folder = call.path.parent / "backups"
    assert {mode(one) for one in folder.iterdir()} == {"660"}
    assert (mode(folder), mode(call.path)) == ("2770", "660")


def test_a_check_finds_no_fault_in_it_unless_more_than_the_group_gets_in(call: Caller) -> None:
    call("share", OURS, "--folder")
    assert call("check").exit_code == 0
    call.path.parent.chmod(0o2775)
    assert "may look into the folder" in call("check").stdout


def test_a_file_that_a_slip_opened_is_still_found(call: Caller) -> None:
    call.path.chmod(0o660)
    assert "may open" in call("check").stdout


def test_it_is_closed_again(call: Caller) -> None:
    call("backup")
    call("share", OURS, "--folder")
    done = call("share", "--off")
    (copy,) = (call.path.parent / "backups").iterdir()
    modes = [mode(one) for one in (call.path, call.path.parent, copy, copy.parent)]
    assert modes == ["600", "700", "600", "700"]
    assert "is for its owner alone" in done.stdout
    assert call("check").exit_code == 0


def test_it_says_how_things_stand(call: Caller) -> None:
    assert "is for its owner alone" in call("share").stdout
    call("share", OURS, "--folder")
    assert f"open to the group {OURS}" in call("share").stdout


def test_a_group_that_is_not_there_is_refused(call: Caller) -> None:
    done = call("share", "nobody-calls-a-group-so", "--folder")
    assert done.exit_code == 1
    assert "There is no group" in done.stderr
    assert mode(call.path) == "600"


def test_a_group_of_others_is_refused(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 4321)
    monkeypatch.setattr(os, "getegid", lambda: 4321)
    monkeypatch.setattr(os, "getgroups", list)
    done = call("share", OURS, "--folder")
    assert (done.exit_code, "You are not in the group" in done.stderr) == (1, True)
    assert mode(call.path) == "600"


def test_somebody_elses_file_is_refused(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: call.path.stat().st_uid + 1)
    done = call("share", "--off")
    assert (done.exit_code, "belongs to somebody else" in done.stderr) == (1, True)


def test_a_folder_that_holds_other_things_is_opened_only_when_asked(call: Caller) -> None:
    before = mode(call.path.parent)
    done = call("share", OURS)
    assert (done.exit_code, "--folder" in done.stderr) == (1, True)
    assert (mode(call.path), mode(call.path.parent)) == ("600", before)


def test_a_way_that_is_barred_is_named(call: Caller) -> None:
    before = stat.S_IMODE(call.path.parent.parent.stat().st_mode)
    call.path.parent.parent.chmod(0o700)
    try:
        done = call("share", OURS, "--folder")
    finally:
        call.path.parent.parent.chmod(before)
    assert "lets nobody else pass" in done.stdout
