"""A window that is ended from outside at a moment settled beforehand."""

import math
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from signal import Signals

from tests.killing.moment import Moment, Point
from tests.killing.picture import Picture
from tests.killing.warm import in_its_place
from tests.whole_job.terminal import GLANCE, PATIENCE, SMALL, HasEnded, Terminal, surroundings


class Over(Exception):  # noqa: N818  nothing is wrong
    """The window was ended."""


class Window(Terminal):
    """The program on a terminal, until its moment comes; its last words still count."""

    def __init__(self, path: Path, moment: Moment, signal: Signals, *, forked: bool) -> None:
        arguments, home = ["--db", str(path)], path.parent
        instead = in_its_place(arguments, surroundings(home)) if forked else None
        super().__init__(*arguments, home=home, instead=instead)
        self._picture = Picture(*SMALL)
        self._moment, self._signal = moment, signal
        self._to_come = moment.time
        self._until = math.inf
        self.ended_at = math.inf
        self.code = 0
        """What the process answered when it was ended; minus the signal where that killed it."""
        self.painted: Callable[[], None] = lambda: None
        """Called when the screen may show something new."""
        self._sent: deque[str] = deque(maxlen=12)
        """The last keys, for whoever has to find out what went wrong."""
        self.reached(Point.STARTING)

    @property
    def now(self) -> float:
        """The time as the program has it: what it waited for a processor does not count."""
        return time.monotonic() - _waited(self.process)

    @property
    def lines(self) -> list[str]:
        """The screen, line by line, without blanks at the ends."""
        return [line.rstrip() for line in self._picture.display]

    def reached(self, point: Point) -> None:
        """Say how far the work is."""
        if point is self._moment.point:
            self._to_come -= 1
            if self._to_come == 0:
                self._until = time.monotonic() + self._moment.seconds

    def type(self, text: str) -> None:
        """Type letters."""
        self._must_be_there()
        self._sent.append(text)
        super().type(text)

    def press(self, *keys: str) -> None:
        """Press keys by their names."""
        self._must_be_there()
        self._sent.extend(keys)
        super().press(*keys)

    def until(self, seen: Callable[[], bool], wanted: str) -> None:
        """Look at the screen until it shows what is wanted, be it with its last words."""
        patience = time.monotonic() + PATIENCE
        while not seen():
            if time.monotonic() > patience:
                shown = "\n".join(self.lines)
                raise AssertionError(
                    f"Waited for {wanted!r} after {[*self._sent]}, and the screen shows:\n{shown}"
                )
            self._watch(GLANCE)

    def watch(self, seconds: float) -> None:
        """Watch the screen for so long, as somebody does who thinks before typing on."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._watch(min(left, GLANCE))

    def _watch(self, seconds: float) -> None:
        self._must_be_there()
        left = self._until - time.monotonic()
        if left > 0:
            self._look(min(seconds, left))
            self.painted()
        else:
            self._end()

    def _paint(self, text: str) -> None:
        self._picture.feed(text)

    def _end(self) -> None:
        self.ended_at = self.now
        self.kill(self._signal)
        with suppress(HasEnded):
            while self.now < self.ended_at + PATIENCE:
                self._look(PATIENCE)
                self.painted()
            raise AssertionError(f"{self._signal.name} did not end it after {[*self._sent]}")
        self.code = self.wait_for_end()

    def _must_be_there(self) -> None:
        if self.ended_at < math.inf:
            raise Over


def _waited(process: int) -> float:
    """Seconds that a process has waited for a processor; none where the system does not say."""
    try:
        told = Path(f"/proc/{process}/schedstat").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(told.split()[1]) / 1e9
