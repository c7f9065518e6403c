"""An hour at the desk, key by key: what each key was for, and how long the screen took."""

import time
from dataclasses import dataclass, field

from tests.whole_job.terminal import Terminal

SIGNS = frozenset("!@~#*:+,/")
"""What is typed beside the words themselves: who, what kind, under which item."""
A_SECOND_STEP = 1.05
"""Seconds after which the desk takes another step forward, and no slip of the finger."""


@dataclass
class Tally:
    """The keys pressed beyond the words, and how long each key that was timed took."""

    overhead: int = 0
    words: int = 0
    seconds: list[tuple[float, str]] = field(default_factory=list)

    @property
    def slowest(self) -> tuple[float, str]:
        """The key that took longest, in seconds, and what it was for."""
        return max(self.seconds)

    @property
    def median(self) -> float:
        """What a key usually took, in seconds."""
        return sorted(self.seconds)[len(self.seconds) // 2][0]


class Desk:
    """A pair of hands at the desk: they look up before they go on."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.tally = Tally()
        self._stepped = 0.0

    def key(self, name: str, *shows: str, without: str = "") -> None:
        """Press a key, and wait until the screen shows what it is for."""
        self.tally.overhead += 1
        began = time.monotonic()
        self.terminal.press(name)
        if shows:
            self.terminal.wait_for(*shows)
        if without:
            self.terminal.wait_without(without)
        if shows or without:
            seen = ", ".join(shows) or f"no {without}"
            self.tally.seconds.append((time.monotonic() - began, f"{name} → {seen}"))

    def say(self, line: str) -> None:
        """Type a line into the capture line and record it."""
        signs = sum(letter in SIGNS for letter in line)
        self.tally.overhead += signs + 1
        self.tally.words += len(line) - signs
        prompt = self.terminal.line[0]
        most, last = line[:-1], line[-1]
        self.terminal.type(most)
        self.terminal.until(lambda: self._ends_with(most[-12:]), line)
        began = time.monotonic()
        self.terminal.type(last)
        self.terminal.until(lambda: self._ends_with(line[-12:]), line)
        self.tally.seconds.append((time.monotonic() - began, f"a letter of {line[:20]!r}"))
        began = time.monotonic()
        self.terminal.press("enter")
        self.terminal.wait_for_line(prompt, "")
        self.tally.seconds.append((time.monotonic() - began, f"Enter after {line[:20]!r}"))

    def write(self, text: str, *shows: str) -> None:
        """Type words into a field."""
        self.tally.words += len(text)
        self.terminal.type(text)
        self.terminal.wait_for(text, *shows)

    def step(self, name: str, prompt: str) -> None:
        """On to the next item, where the line names it."""
        self._rest()
        self.tally.overhead += 1
        began = time.monotonic()
        self.terminal.press(name)
        self.terminal.wait_for_line(prompt, "")
        self._stepped = time.monotonic()
        self.tally.seconds.append((self._stepped - began, f"{name} → {prompt}"))

    def _rest(self) -> None:
        ready = self._stepped + A_SECOND_STEP
        self.terminal.until(lambda: time.monotonic() > ready, "the desk to take another step")

    def _ends_with(self, end: str) -> bool:
        return self.terminal.line[1].endswith(end.strip())
