"""The minute taker: notes, decisions and actions, half a line, a step on or back, a slip undone."""

import time
from collections.abc import Callable, Iterator
from random import Random

from tests.killing.book import RECORD, SETTLE, TAKE_UP, UNDO, Book, Deed
from tests.killing.moment import Point
from tests.killing.typed import Typed
from tests.killing.window import Window
from tests.killing.words import Said

CASES = ("7a", "7b")
ITEMS = ("1", "2", "3", "5", *CASES, "9", "10")
A_SECOND_STEP = 1.1
"""Seconds in which the desk takes another step forward for a slip of the finger."""
GOES_ON, TOOK_BACK = "o goes on", "Took back"


class MinuteTaker:
    """Works at a window until that is ended."""

    def __init__(self, window: Window, book: Book, said: Iterator[Said], random: Random) -> None:
        self._window, self._book = window, book
        self._said, self._random = said, random
        self._typing = False
        self._stepped = 0.0
        window.painted = self._see

    def find_the_place(self) -> None:
        """The window opens on the item that was up, with what was being typed there."""
        up = self._book.up
        left = {one.text.strip() for one in self._book.typed.get(up, ())} or {""}
        self._window.until(
            lambda: self._window.line[0] == up and self._window.line[1] in left, f"{up}> {left}"
        )

    def work(self) -> None:
        """One thing after another, for ever."""
        gestures: dict[Callable[[], None], int] = {
            self._record: 6,
            self._record_two_in_a_hurry: 2,
            self._think: 4,
            self._walk: 3,
            self._jump: 2,
            self._settle: 2,
            self._undo: 2,
        }
        while True:
            (gesture,) = self._random.choices([*gestures], [*gestures.values()])
            gesture()

    def _see(self) -> None:
        item, text = self._window.line
        for typed in self._book.typed.get(item, ()):
            typed.shown(text, self._window.now)

    # In the line.

    def _record(self) -> None:
        """A line, or the rest of the one that stands here; done once the line is empty again."""
        typed = self._begun()
        self._type(typed, len(typed.said.line))
        self._window.wait_for_line(self._book.up, typed.text)
        self._enter(typed)
        self._window.wait_for_line(self._book.up, "")
        self._book.acknowledge()

    def _record_two_in_a_hurry(self) -> None:
        """Two lines without looking up; both are done once they stand in the minutes."""
        first = self._begun()
        self._type(first, len(first.said.line))
        self._enter(first)
        second = self._book.begin(self._book.up, Typed(next(self._said)))
        self._press_letters(second, second.said.line)
        self._enter(second)
        marks = [one.said.text.split()[0] for one in (first, second)]
        self._window.until(
            lambda: all(any(mark in line for line in self._minutes) for mark in marks),
            f"{marks} in the minutes",
        )
        self._window.wait_for_line(self._book.up, "")
        self._book.acknowledge()

    @property
    def _minutes(self) -> list[str]:
        """The lines above the one that is typed in."""
        lines = self._window.lines
        prompt = f" {self._book.up}>"
        return lines[: next(at for at, line in enumerate(lines) if line.startswith(prompt))]

    def _think(self) -> None:
        """Half a line, perhaps another word for it; it stays there, or as the item's draft."""
        typed = self._begun()
        self._type(typed, self._random.randint(1, len(typed.said.line)))
        if self._random.random() < 0.3:
            self._erase(typed, self._random.randint(1, min(4, len(typed.text))))
        self._window.wait_for_line(self._book.up, typed.text.strip())
        self._window.watch(self._random.uniform(0, 0.4))
        if self._random.random() < 0.5:
            self._leave_the_line()

    def _begun(self) -> Typed:
        """Into the line of the item that is up, where something may stand already."""
        if not self._typing:
            self._window.press("c")
            self._window.wait_for("TYPING")
            self._typing = True
        item, text = self._window.line
        found = [one for one in self._book.typed.get(item, ()) if one.text.strip() == text]
        return found[0] if found else self._book.begin(item, Typed(next(self._said)))

    def _type(self, typed: Typed, length: int) -> None:
        """Type until so much of the line stands there, a few letters at a time."""
        line = typed.said.line
        while not line.startswith(typed.text):
            self._erase(typed, 1)
        while len(typed.text) < length:
            end = min(len(typed.text) + self._random.randint(2, 9), length)
            self._press_letters(typed, line[len(typed.text) : end])
            self._window.reached(Point.TYPING)
            self._window.watch(self._random.uniform(0, 0.06))

    def _press_letters(self, typed: Typed, letters: str) -> None:
        self._window.type(letters)
        for letter in letters:
            typed.key(typed.text + letter)

    def _erase(self, typed: Typed, keys: int) -> None:
        for _ in range(keys):
            self._window.press("backspace")
            typed.key(typed.text[:-1])

    def _enter(self, typed: Typed) -> None:
        self._window.press("enter")
        self._book.send(Deed(RECORD, self._book.up, typed.said.text))
        self._window.reached(Point.RECORDING)

    def _leave_the_line(self) -> None:
        if self._typing:
            self._window.press("f2")
            self._window.wait_without("TYPING")
            self._typing = False

    # On the agenda.

    def _walk(self) -> None:
        """On to the next item, or back to the one before."""
        self._leave_the_line()
        forward = self._random.random() < 0.6 and time.monotonic() > self._stepped + A_SECOND_STEP
        if forward and self._book.up != ITEMS[-1]:
            self._go("n")
            self._stepped = time.monotonic()
        elif self._book.up != ITEMS[0]:
            self._go("p")

    def _jump(self) -> None:
        """Straight to an item."""
        self._leave_the_line()
        to = self._random.choice([item for item in ITEMS if item != self._book.up])
        self._window.press("j")
        self._window.wait_for("Jump to")
        self._window.type(to)
        self._window.until(
            lambda: any("▶" in line and f" {to} " in line for line in self._window.lines),
            f"{to} marked",
        )
        self._go("enter")

    def _go(self, key: str) -> None:
        """Take up another item with that key, whatever the one that is left misses."""
        before = self._book.up
        self._window.wait_without(GOES_ON)  # of the step before
        self._send_key(Deed(TAKE_UP, ""), key)
        self._window.until(
            lambda: self._window.line[0] not in {"", before} or GOES_ON in self._window.words,
            f"another item than {before}",
        )
        if GOES_ON in self._window.words:
            self._window.press("o")
        self._window.until(lambda: self._window.line[0] not in {"", before}, "another item")
        self._book.acknowledge(item=self._window.line[0])

    def _settle(self) -> None:
        """What the meeting decides of the case that is up."""
        if self._book.up not in CASES:
            return
        self._leave_the_line()
        self._window.press("s")
        self._window.wait_for("m monitor", "Cancel")
        self._window.press("m")
        self._send_key(Deed(SETTLE, self._book.up), "f10")
        self._window.wait_without("Cancel")
        self._book.acknowledge()

    def _undo(self) -> None:
        """Take back what was done last."""
        if not self._book.can_undo or TOOK_BACK in self._window.words:
            return
        self._leave_the_line()
        self._send_key(Deed(UNDO, ""), "u")
        self._window.wait_for(TOOK_BACK)
        self._book.acknowledge()
        # The words may stand there before the item does that was taken up again.
        self._window.until(lambda: self._window.line[0] == self._book.up, f"{self._book.up}>")

    def _send_key(self, deed: Deed, key: str) -> None:
        self._window.press(key)
        self._book.send(deed)
        self._window.reached(Point.MOVING)
