"""The chair at one keyboard and the minute taker at another."""

import signal
from pathlib import Path

import pytest

from tests.whole_job.conftest import FIRST_ITEM, Windows
from tests.whole_job.files import answer, minutes
from tests.whole_job.terminal import LARGE, Terminal

TYPED = "fire: the hydrant"


@pytest.fixture
def chair(window: Windows) -> Terminal:
    """The window that drives."""
    opened = window(size=LARGE)
    opened.wait_for(FIRST_ITEM, "n Next")
    return opened


@pytest.fixture
def taker(chair: Terminal, window: Windows, file: Path) -> Terminal:
    """The minute taker's window, which follows the chair's."""
    seated = answer(file, "seat", "--as", "minute_taker", "--officer", "A Osei", LOGNAME="quill")
    assert seated.returncode == 0, seated.stderr
    opened = window(LOGNAME="quill", size=LARGE)
    opened.wait_for("also here: P Lane", "following P Lane")
    chair.wait_for("also here: A Osei")
    return opened


def begin(window: Terminal, prompt: str) -> None:
    """Type a line halfway."""
    window.press("c")
    window.wait_for("TYPING")
    window.type(TYPED)
    window.wait_for_line(prompt, TYPED)


def test_who_follows_goes_where_the_chair_goes(chair: Terminal, taker: Terminal) -> None:
    chair.press("n")
    taker.wait_for_line("2", "")
    chair.wait_for("also here: A Osei (housing), at 2")


def test_a_line_stays_with_the_item_it_was_begun_in(
    chair: Terminal, taker: Terminal, file: Path
) -> None:
    begin(taker, "1")
    chair.press("n")
    chair.wait_for_line("2", "")
    taker.type(" works")
    taker.wait_for_line("1", f"{TYPED} works")
    taker.press("enter")
    taker.wait_for("Note under 1 welcome")
    taker.wait_for_line("2", "")
    above, _, below = minutes(file).partition("Fire: the hydrant works")
    assert "## 1 Welcome" in above
    assert "## 2 Apologies" in below


def test_who_looks_about_comes_back_with_one_key(chair: Terminal, taker: Terminal) -> None:
    taker.press("pagedown", "pagedown")
    taker.wait_for("looking at 3 · 1 is up · F returns")
    chair.press("n")
    taker.wait_for("looking at 3 · 2 is up · F returns")
    taker.press("F")
    taker.wait_for("following P Lane")
    taker.wait_for_line("2", "")


def test_the_wheel_is_handed_over(chair: Terminal, taker: Terminal) -> None:
    chair.press("W")
    chair.wait_for("Who drives from now on?", "A Osei")
    chair.press("enter")
    chair.wait_for("following A Osei")
    taker.wait_without("following")
    taker.press("n")
    chair.wait_for_line("2", "")


def test_a_window_goes_on_when_the_one_that_drove_is_killed(
    chair: Terminal, taker: Terminal
) -> None:
    chair.kill(signal.SIGKILL)
    assert chair.wait_for_end() == -signal.SIGKILL
    taker.wait_without("following")
    taker.press("n")
    taker.wait_for_line("2", "")


def test_undo_leaves_alone_what_the_other_recorded(chair: Terminal, taker: Terminal) -> None:
    begin(taker, "1")
    taker.record("1", " works")
    chair.wait_for("Fire: the hydrant works")
    chair.press("u")
    chair.wait_for("nothing of yours to take back", "was recorded by the minute taker")
    chair.wait_for("Fire: the hydrant works")
