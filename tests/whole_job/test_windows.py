"""What becomes of a window and of what was being typed in it."""

import signal
from pathlib import Path

import pytest

from tests.whole_job.conftest import FIRST_ITEM, Windows
from tests.whole_job.files import drafts, minutes
from tests.whole_job.terminal import PROGRAM, Terminal

TYPED = "police: the barrier is"


def begin(desk: Terminal, text: str = TYPED) -> None:
    """Type a line halfway."""
    desk.press("c")
    desk.type(text)
    desk.wait_for_line("1", text)


def finish(window: Windows, rest: str = " down") -> None:
    """Open the file again, find the line as it was left, and finish it."""
    again = window()
    again.wait_for_line("1", TYPED)
    again.press("c")
    again.wait_for("TYPING")
    again.record("1", rest)
    again.wait_for(f"{TYPED.capitalize()}{rest}")


def test_letters_typed_in_a_hurry_after_the_key_that_opens_the_line_are_in_it(
    desk: Terminal,
) -> None:
    desk.type("c" + TYPED)
    desk.wait_for_line("1", TYPED)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_stop_from_outside_keeps_the_line(
    desk: Terminal, window: Windows, number: signal.Signals
) -> None:
    begin(desk)
    desk.kill(number)
    assert desk.wait_for_end() == 128 + number
    finish(window)


def test_a_dropped_line_keeps_the_line(desk: Terminal, window: Windows) -> None:
    begin(desk)
    desk.hang_up()
    # Python says 120 where its last words found no terminal any more.
    assert desk.wait_for_end() in {128 + signal.SIGHUP, 120}
    finish(window)


def test_leaving_in_mid_line_keeps_the_line(desk: Terminal, window: Windows) -> None:
    begin(desk)
    desk.press("ctrl+q")
    assert desk.wait_for_end() == 0
    finish(window)


def test_killed_in_mid_line_it_loses_half_a_second_at_most(
    desk: Terminal, window: Windows, file: Path
) -> None:
    begin(desk, "since the barrier")
    desk.until(lambda: drafts(file) == ["since the barrier"], "the draft on disk")
    desk.type(" went up, none")
    desk.wait_for_line("1", "since the barrier went up, none")
    desk.kill(signal.SIGKILL)
    assert desk.wait_for_end() == -signal.SIGKILL
    again = window()
    again.until(lambda: again.line[1].startswith("since the barrier"), "the line as it was saved")
    assert "since the barrier went up, none".startswith(again.line[1])


def test_ctrl_z_puts_it_aside_and_fg_brings_it_back_in_mid_line(
    window: Windows, file: Path
) -> None:
    shell = window("--norc", "--noprofile", "-i", program="/bin/bash", PS1="shell: ")
    shell.wait_for("shell:")
    shell.type(f"{PROGRAM} --db {file}\r")
    shell.wait_for(FIRST_ITEM, "n Next")
    begin(shell)
    shell.press("f2")
    shell.wait_without("TYPING")
    shell.press("ctrl+z")
    shell.wait_for("Stopped")
    shell.type("fg\r")
    shell.wait_for(FIRST_ITEM, "n Next")
    shell.wait_for_line("1", TYPED)
    shell.press("c")
    shell.wait_for("TYPING")
    shell.record("1", " down")
    shell.wait_for(f"{TYPED.capitalize()} down")


def test_what_one_window_records_appears_in_the_other(desk: Terminal, window: Windows) -> None:
    other = window()
    other.wait_for(FIRST_ITEM, "n Next")
    begin(other)
    desk.press("c")
    desk.wait_for("TYPING")
    desk.record("1", "fire: the hydrant works")
    other.wait_for("Fire: the hydrant works")
    other.wait_for_line("1", TYPED)
    desk.press("pagedown")
    other.wait_for("2 Apologies")


def test_a_window_too_small_says_so_and_comes_back_with_the_line(desk: Terminal) -> None:
    begin(desk)
    desk.resize(50, 12)
    desk.wait_for("jagtui needs 60×16")
    desk.resize(100, 30)
    desk.wait_for_line("1", TYPED)
    desk.record("1", " down")
    desk.wait_for(f"{TYPED.capitalize()} down")


def test_without_colour_the_desk_shows_and_records_the_same(window: Windows, file: Path) -> None:
    plain = window(NO_COLOR="1")
    plain.wait_for(FIRST_ITEM, "n Next")
    begin(plain)
    assert plain.colours == set()
    plain.press("enter")
    plain.wait_for_line("1", "")
    assert "the barrier is" in minutes(file)
