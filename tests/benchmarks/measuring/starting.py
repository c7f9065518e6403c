"""From the command to the first frame, to the first place with its data, and what it holds."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.benchmarks.measuring.figure import FLOOR, Figure
from tests.benchmarks.measuring.floors import EMPTY_APP, jagtui, python
from tests.benchmarks.measuring.window import Window

FRAME, DATA = "1 Today", "COMMAND"
"""What stands on the first frame; what the desk shows only with its data."""
LEISURE = 2.0
"""Seconds after which everything is loaded that is loaded ahead."""
EMPTY = "an empty Textual app"


def starting(files: Mapping[str, Path], home: Path, rounds: int) -> Iterator[Figure]:
    """Each program in turn, so many times."""
    frame = Figure("start to first frame", EMPTY, "1.2×")
    data = Figure("start to the desk with its data", EMPTY, "2.0×")
    memory = Figure("memory, everything loaded ahead", EMPTY, "1.6×", unit="MB")
    for _ in range(rounds):
        window = Window(python(EMPTY_APP), home)
        seconds = window.seconds_until("ready")
        frame.add(FLOOR, seconds)
        data.add(FLOOR, seconds)
        window.settle()
        memory.add(FLOOR, window.memory)
        window.close()
        for name, path in files.items():
            window = Window(jagtui(path), home)
            frame.add(name, window.seconds_until(FRAME))
            data.add(name, window.seconds_until(DATA))
            window.settle(LEISURE)
            memory.add(name, window.memory)
            window.close()
    yield from (frame, data, memory)
    if peer := shutil.which("dooit"):
        yield _peer(peer, home, rounds)


def _peer(program: str, home: Path, rounds: int) -> Figure:
    """The to-do app dooit, also Textual and SQLAlchemy, on an empty file of its own."""
    found = Figure("dooit: start to all of its screen", EMPTY)
    for _ in range(rounds):
        for name, command in ((FLOOR, python(EMPTY_APP)), ("empty", [program])):
            window = Window(command, home)
            found.add(name, window.seconds_until_still())
            window.close()
    return found
