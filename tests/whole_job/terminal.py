"""The installed program on a terminal of its own: keys go in, the screen comes out as text."""

import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pexpect
import pyte

PROGRAM = str(Path(sys.executable).with_name("jagtui"))
PATIENCE = 60.0
"""Seconds until a test gives up; a fast machine never waits for them."""
GLANCE = 0.1
"""Seconds to wait for the program to paint before looking at the screen again."""

SMALL, LARGE = (80, 24), (120, 40)

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "space": " ",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "pagedown": "\x1b[6~",
    "pageup": "\x1b[5~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f10": "\x1b[21~",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}

# Questions to the terminal that the emulator would take for letters.
_NOT_SHOWN = re.compile(r"\x1b\[[<>=][\d;]*[A-Za-z]|\x1b\[\?[\d;]*\$p")
_UNFINISHED = re.compile(r"\x1b(?:\[[<>=?]?[\d;]*\$?)?\Z")
_FRAME = re.compile("[\u2500-\u259f]")


class HasEnded(AssertionError):  # noqa: N818  named for what is seen
    """The program has ended, and nobody had asked it to."""


class Terminal:
    """A window with jagtui in it."""

    def __init__(
        self,
        *arguments: str,
        home: Path,
        size: tuple[int, int] = SMALL,
        program: str = PROGRAM,
        instead: Callable[[], None] | None = None,
        **environment: str,
    ) -> None:
        """Start the program, or have a fork of this process do something instead."""
        columns, lines = size
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.Stream(self._screen)
        self._kept = ""
        self._child = pexpect.spawn(
            program,
            list(arguments),
            dimensions=(lines, columns),
            env=surroundings(home, **environment),
            encoding="utf-8",
            codec_errors="replace",
            timeout=PATIENCE,
            preexec_fn=instead,
        )
        self._child.delaybeforesend = None

    @property
    def process(self) -> int:
        """The process in the window."""
        return int(self._child.pid)

    # What a person does.

    def type(self, text: str) -> None:
        """Type letters."""
        self._child.send(text)

    def press(self, *keys: str) -> None:
        """Press keys by their names; a letter is its own name."""
        for key in keys:
            self._child.send(KEYS.get(key, key))

    def paste(self, text: str) -> None:
        """Paste, as a terminal passes it on that knows pasting from typing."""
        self._child.send(f"\x1b[200~{text}\x1b[201~")

    def resize(self, columns: int, lines: int) -> None:
        """Pull the window to another size."""
        self._screen.resize(lines, columns)
        self._child.setwinsize(lines, columns)

    def kill(self, number: signal.Signals = signal.SIGKILL) -> None:
        """Have the process told something from outside."""
        self._child.kill(number)

    def hang_up(self) -> None:
        """Close the window, or lose the line it came over."""
        self._child.ptyproc.fileobj.close()
        self._child.ptyproc.closed = True

    # What a person sees.

    @property
    def lines(self) -> list[str]:
        """The screen, line by line, without blanks at the ends."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def words(self) -> str:
        """The words on the screen, without frames, as though nothing were wrapped."""
        return " ".join(_FRAME.sub(" ", "\n".join(self.lines)).split())

    @property
    def line(self) -> tuple[str, str]:
        """The prompt of the capture line, and what stands in it."""
        for line in self.lines:
            found = re.match(r"[\s│]*(\w+(?: edit)?)>(.*)", line)
            if found:
                return found[1], found[2].strip()
        return "", ""

    @property
    def typing(self) -> bool:
        """Whether the desk says that keys are text."""
        return any(line.lstrip().startswith("TYPING") for line in self.lines)

    @property
    def colours(self) -> set[str]:
        """Every colour on the screen but the terminal's own."""
        cells = [cell for row in self._screen.buffer.values() for cell in row.values()]
        return {colour for cell in cells for colour in (cell.fg, cell.bg)} - {"default"}

    @property
    def title(self) -> str:
        """What the program made of the window's title."""
        return str(self._screen.title)

    def until(self, seen: Callable[[], bool], wanted: str) -> None:
        """Look at the screen until it shows what is wanted."""
        for _ in range(int(PATIENCE / GLANCE)):
            self._look()
            if seen():
                return
        shown = "\n".join(self.lines)
        raise AssertionError(f"Waited for {wanted!r}, and the screen shows:\n{shown}")

    def wait_for(self, *texts: str) -> None:
        """Wait until all these words stand on the screen."""
        self.until(lambda: all(text in self.words for text in texts), " and ".join(texts))

    def wait_without(self, text: str) -> None:
        """Wait until these words are gone."""
        self.until(lambda: text not in self.words, f"nothing of {text}")

    def fill(self, label: str, text: str) -> None:
        """Type into the field of that label, which has the keys and whose text is marked."""
        self.wait_for(label)
        self.type(text)
        self.wait_for(f"{label} {text}")

    def wait_for_line(self, prompt: str, text: str) -> None:
        """Wait until this stands in the capture line, under that item."""
        self.until(lambda: self.line == (prompt, text), f"{prompt}> {text}")

    def record(self, prompt: str, text: str) -> None:
        """Type a line, see it there, and record it."""
        self.type(text)
        end = text[-20:].strip()
        self.until(
            lambda: self.line[0] == prompt and self.line[1].endswith(end), f"{prompt}> …{end}"
        )
        self.press("enter")
        self.wait_for_line(prompt, "")

    def wait_for_end(self) -> int:
        """Wait until the program has ended; gives its exit code, or minus the signal."""
        if not self._child.closed and not self._child.ptyproc.closed:
            self._child.expect(pexpect.EOF)
        self._child.wait()
        if self._child.signalstatus is not None:
            return -int(self._child.signalstatus)
        return int(self._child.exitstatus)

    def close(self) -> None:
        """End it, if it has not ended by itself."""
        if self._child.isalive():
            self._child.kill(signal.SIGKILL)
            self._child.wait()
        if not self._child.ptyproc.closed:
            self._child.close(force=True)

    def _look(self, seconds: float = GLANCE) -> None:
        """Take in what the program paints, waiting for it so long at most."""
        try:
            arrived = self._child.read_nonblocking(size=65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return
        except pexpect.EOF:
            arrived = ""
            if not self._child.isalive():
                shown = "\n".join(self.lines)
                raise HasEnded(f"The program has ended. The screen shows:\n{shown}") from None
        arrived = self._kept + arrived
        cut = _UNFINISHED.search(arrived)
        self._kept = cut[0] if cut else ""
        shown = arrived[: cut.start()] if cut else arrived
        self._paint(_NOT_SHOWN.sub("", shown))

    def _paint(self, text: str) -> None:
        self._stream.feed(text)


def surroundings(home: Path, **environment: str) -> dict[str, str]:
    """The environment of a user who has never used the program before."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "LOGNAME": "plane",
        "PYTHONUTF8": "1",
        "TERM": "xterm-256color",
        **environment,
    }


T = TypeVar("T", bound=Terminal)


@contextmanager
def closing_at_end(terminal: T) -> Iterator[T]:
    """A window that is closed at the end, come what may."""
    try:
        yield terminal
    finally:
        terminal.close()
