"""The ends nobody chooses, on a real terminal."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest
from textual.css.query import NoMatches

from jagtui.settings import Settings
from jagtui.ui.life import fault_words
from tests.ui.trial import Trial

PROGRAM = """
import sys
from pathlib import Path
from jagtui.settings import Settings
from tests.ui.trial import Trial

path, saved = map(Path, sys.argv[1:])
app = Trial(path, settings=Settings(), login="plane")
app.before_exit.append(lambda: saved.write_text("saved", encoding="utf-8"))
app.run()
sys.exit(app.return_code)
"""
PATIENCE = 30


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return tmp_path / "saved"


@pytest.fixture
def terminal(tmp_path: Path, saved: Path) -> Iterator["pexpect.spawn[str]"]:
    """The program on a terminal of its own, its first frame painted."""
    letter = tmp_path / "letter.db"
    letter.write_text("not a database", encoding="utf-8")
    child = pexpect.spawn(
        sys.executable,
        ["-c", PROGRAM, str(letter), str(saved)],
        dimensions=(24, 80),
        encoding="utf-8",
        timeout=PATIENCE,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    child.expect("is not a jagtui file")
    yield child
    child.close(force=True)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_stop_from_outside_saves_and_gives_the_terminal_back(
    terminal: "pexpect.spawn[str]", saved: Path, number: int
) -> None:
    terminal.kill(number)
    terminal.expect(r"\x1b\[\?1049l")
    terminal.expect(pexpect.EOF)
    terminal.wait()
    assert terminal.exitstatus == 128 + number
    assert saved.read_text(encoding="utf-8") == "saved"


def test_a_terminal_that_is_closed_ends_the_program(
    terminal: "pexpect.spawn[str]", saved: Path
) -> None:
    terminal.ptyproc.fileobj.close()
    terminal.ptyproc.closed = True
    terminal.wait()
    assert terminal.exitstatus == 128 + signal.SIGHUP
    assert saved.read_text(encoding="utf-8") == "saved"


def test_after_ctrl_z_and_fg_the_screen_is_painted_again(terminal: "pexpect.spawn[str]") -> None:
    terminal.kill(signal.SIGTSTP)
    terminal.expect(r"\x1b\[\?1049l")
    terminal.kill(signal.SIGCONT)
    terminal.expect(r"\x1b\[\?1049h")
    terminal.expect("is not a jagtui file")


def test_a_fault_is_located_without_its_message() -> None:
    try:
        fault_words.__globals__["hear_signals"](None)
    except RuntimeError as error:
        told = fault_words(error)
    assert "RuntimeError at jagtui/ui/life.py:" in told
    assert "no running event loop" not in told


class HalfUp(Trial):
    """Is told to end while its screen is put up, which then lacks what it looks for."""

    def on_mount(self) -> None:
        self.leave(143)
        raise NoMatches


async def test_a_stop_while_the_screen_is_put_up_is_no_fault(tmp_path: Path) -> None:
    app = HalfUp(tmp_path / "new.db", settings=Settings(), login="plane")
    await app.run_async(headless=True, size=(80, 24))
    assert app.return_code == 143
