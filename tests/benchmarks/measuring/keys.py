"""From a key to all that it paints, place by place."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measuring.figure import FLOOR, Figure
from tests.benchmarks.measuring.floors import EMPTY_INPUT, jagtui, python
from tests.benchmarks.measuring.starting import DATA, LEISURE
from tests.benchmarks.measuring.window import Window

DOWN, PAGE_DOWN, PAGE_UP, ESCAPE, ENTER = "\x1b[B", "\x1b[6~", "\x1b[5~", "\x1bOQ", "\r"
"""Esc is F2 here: a bare Esc waits for what may follow it, in every terminal program."""
INPUT = "a letter in an empty Input"
QUICK, CHANGE = "2× · 3×", "p95 ≤ 120"
REPEATS = 40


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key, what is typed before it is measured first, and what makes it possible again."""

    what: str
    key: str
    before: Sequence[str] = ()
    after: Sequence[str] = ()
    target: str = QUICK
    letters: str = ""
    """Measured one after the other instead of the key."""
    floor: str = INPUT


STROKES = (
    Stroke("Today: a row down", DOWN, ["1"]),
    Stroke("Cases: a row down", DOWN, ["3"]),
    Stroke("Cases: a page down", PAGE_DOWN, ["3"], [PAGE_UP], CHANGE),
    Stroke("Actions: a row down", DOWN, ["4"]),
    Stroke("Actions: a page down", PAGE_DOWN, ["4"], [PAGE_UP], CHANGE),
    Stroke("Journal: a row down", DOWN, ["6"]),
    Stroke("Journal: a page down", PAGE_DOWN, ["6"], [PAGE_UP], CHANGE),
    Stroke("the desk: a letter in the line", "", ["2", "c"], [ESCAPE], letters="said of the gate"),
    Stroke("the desk: Enter records the line", "\r", ["2", "c"], ["said again"], "fsync + 2×"),
    Stroke("undo", "u", ["2", "c", "said again\r", ESCAPE], ["c", "said again\r", ESCAPE]),
    Stroke("to Today", "1", ["2"], ["2"], CHANGE),
    Stroke("to Meeting", "2", ["1"], ["1"], CHANGE),
    Stroke("to Cases", "3", ["1"], ["1"], CHANGE),
    Stroke("to Actions", "4", ["1"], ["1"], CHANGE),
    Stroke("to Journal", "6", ["1"], ["1"], CHANGE),
    Stroke("the keys that work here", "?", ["2"], [ESCAPE], CHANGE),
    Stroke("the status of the case", "s", ["2"], [ESCAPE], CHANGE),
    Stroke("the roll", "t", ["2"], ["t"], CHANGE),
    Stroke("the minutes so far", "v", ["2"], ["v"], CHANGE),
    Stroke("narrowing the cases, a letter", "", ["3", "/"], [ESCAPE], CHANGE, "lane car"),
    Stroke("narrowing the actions, a letter", "", ["4", "/"], [ESCAPE], CHANGE, "letter to"),
    Stroke("searching the journal, a letter", "", ["6", "/"], [ESCAPE], CHANGE, "closed jag"),
)


def strokes(files: Mapping[str, Path], home: Path, repeats: int = REPEATS) -> Iterator[Figure]:
    """Each key so many times, in turn with a letter in an empty Input."""
    with ExitStack() as stack:
        floor = stack.enter_context(_open(python(EMPTY_INPUT), home, "ready"))
        windows = {
            name: stack.enter_context(_open(jagtui(path), home, DATA))
            for name, path in files.items()
        }
        for stroke in STROKES:
            yield _measured(stroke, floor, windows, repeats)


@contextmanager
def _open(command: Sequence[str], home: Path, words: str) -> Iterator[Window]:
    window = Window(command, home)
    window.seconds_until(words)
    window.settle(LEISURE)
    try:
        yield window
    finally:
        window.close()


def _measured(stroke: Stroke, floor: Window, windows: Mapping[str, Window], repeats: int) -> Figure:
    figure = Figure(stroke.what, INPUT, stroke.target)
    for window in windows.values():
        for key in stroke.before:
            window.press(key)
    for number in range(repeats):
        figure.add(FLOOR, floor.seconds_for("x"))
        for name, window in windows.items():
            for seconds in _once(stroke, window, number):
                figure.add(name, seconds)
    for window in windows.values():
        window.press(ESCAPE)
    return figure


def _once(stroke: Stroke, window: Window, number: int) -> Iterator[float]:
    """One stroke, or the next of its letters; all of them are taken back when they are through."""
    key = stroke.letters[number % len(stroke.letters)] if stroke.letters else stroke.key
    yield window.seconds_for(key)
    if not stroke.letters:
        for back in stroke.after:
            window.press(back)
    elif key == stroke.letters[-1]:
        window.press("\x15")
