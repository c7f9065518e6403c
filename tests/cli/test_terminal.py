"""Commands in a terminal of their own."""

import os
import sys

import pexpect
import pytest

from tests.cli.conftest import Caller
from tests.cli.test_minutes import disclosures


def shown(caller: Caller, *arguments: str, columns: int = 80) -> list[str]:
    """What the program shows in a terminal, line by line."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "jagtui", "--db", str(caller.path), *arguments],
        env=os.environ | {"LOGNAME": caller.login, "TERM": "xterm", "NO_COLOR": "1"},
        dimensions=(24, columns),
        encoding="utf-8",
        timeout=60,
    )
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, child.before
    lines: list[str] = child.before.splitlines()
    return lines


WITHOUT_WAITING = """
import jagtui.commands.file
from jagtui.cli import main
jagtui.commands.file.LARGE = 0
main()
"""


def shown_of_a_large_file(caller: Caller, command: str) -> str:
    """What a command shows that takes any file for a large one."""
    child = pexpect.spawn(
        sys.executable,
        ["-c", WITHOUT_WAITING, "--db", str(caller.path), command],
        encoding="utf-8",
        timeout=60,
    )
    child.expect(pexpect.EOF)
    return str(child.before)


def test_a_check_that_takes_long_shows_how_far_it_is(held: Caller) -> None:
    told = shown_of_a_large_file(held, "check")
    assert "Checking vale.db" in told
    assert "100%" in told
    assert f"{held.path} is in order." in told


def test_an_upgrade_that_takes_long_shows_how_far_it_is(held: Caller) -> None:
    told = shown_of_a_large_file(held, "upgrade")
    assert "Bringing vale.db up to date" in told
    assert "100%" in told
    assert f"{held.path} is up to date" in told


def test_a_backup_that_takes_long_shows_how_far_it_is(held: Caller) -> None:
    told = shown_of_a_large_file(held, "backup")
    assert "Copying vale.db" in told
    assert "100%" in told
    assert "Copied to" in told


def test_a_check_that_takes_a_moment_shows_nothing_else(held: Caller) -> None:
    assert shown(held, "check") == [f"{held.path} is in order."]


def test_reading_minutes_on_the_screen_discloses_nothing(call: Caller) -> None:
    assert "# Joint Action Group: minutes of JAG-1" in shown(call, "minutes", "last")
    assert disclosures(call) == []


@pytest.mark.parametrize("command", ["actions", "cases", "meetings"])
def test_a_list_fits_the_terminal(held: Caller, command: str) -> None:
    wide = shown(held, command, columns=200)
    narrow = shown(held, command)
    assert len(narrow) == len(wide)
    assert max(map(len, narrow)) <= 80
    assert [line.split()[0] for line in narrow] == [line.split()[0] for line in wide]
    assert not any("\x1b" in line for line in narrow)
