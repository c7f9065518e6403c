"""A program on a terminal of its own, timed from outside, as whoever sits there would time it."""

import fcntl
import getpass
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Sequence
from pathlib import Path

COLUMNS, LINES = 120, 40
SILENCE = 0.06
"""Seconds without a byte after which what a key set off is on the screen."""
STILL = 0.5
"""Seconds without a byte after which a program has come to rest from starting."""
REST = 0.2
"""The same after a key that is not measured."""
PATIENCE = 30.0


class Window:
    """A program in a terminal that takes in whatever it paints and says when it came."""

    def __init__(self, command: Sequence[str], home: Path, **environment: str) -> None:
        """Start it; the time counts from here."""
        self._master, inside = pty.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self._began = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env=surroundings(home) | environment,
            start_new_session=True,
        )
        os.close(inside)
        self._painted = b""

    def seconds_until(self, *words: str) -> float:
        """Seconds from the start until these words were painted, in their order."""
        at = 0
        for word in words:
            while (found := self._painted.find(word.encode(), at)) < 0:
                self._take(PATIENCE, word)
            at = found
        return self._last - self._began

    def seconds_until_still(self) -> float:
        """Seconds from the start until nothing more was painted for a while."""
        self._take(PATIENCE, "anything")
        self.settle(STILL)
        return self._last - self._began

    def seconds_for(self, keys: str) -> float:
        """Seconds from sending keys until all that they set off was painted."""
        self.settle()
        sent = time.perf_counter()
        os.write(self._master, keys.encode())
        self._take(PATIENCE, f"what {keys!r} does")
        self.settle()
        return self._last - sent

    def press(self, keys: str) -> None:
        """Send keys and wait until the screen rests."""
        os.write(self._master, keys.encode())
        self.settle(REST)

    def settle(self, silence: float = SILENCE) -> None:
        """Wait until nothing is painted any more."""
        while self._ready(silence):
            self._read()

    @property
    def memory(self) -> int:
        """Bytes that the process holds in memory."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="utf-8")
        held = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(held.split()[1]) * 1024

    def close(self) -> None:
        """End it."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._master)

    def _ready(self, seconds: float) -> bool:
        return bool(select.select([self._master], [], [], seconds)[0])

    def _take(self, seconds: float, wanted: str) -> None:
        if not self._ready(seconds):
            raise TimeoutError(f"Waited for {wanted!r} in vain, and saw {self._painted[-300:]!r}")
        self._read()

    def _read(self) -> None:
        arrived = os.read(self._master, 1 << 20)
        self._last = time.perf_counter()
        self._painted = (self._painted + arrived)[-(1 << 20) :]


def surroundings(home: Path) -> dict[str, str]:
    """The environment of somebody who has not used the program before."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LOGNAME": getpass.getuser(),
        "PYTHONUTF8": "1",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
