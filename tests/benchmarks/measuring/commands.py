"""The plain commands, from the shell and back."""

import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.benchmarks.measuring.figure import FLOOR, Figure
from tests.benchmarks.measuring.floors import IMPORT_SQLALCHEMY, jagtui, python
from tests.benchmarks.measuring.window import surroundings

IMPORTING = "importing sqlalchemy"
COMMANDS = (
    (("actions", "--agency", "police"), "1.5×"),
    (("mine",), ""),
    (("minutes", "last"), ""),
)


def commands(files: Mapping[str, Path], home: Path, rounds: int) -> Iterator[Figure]:
    """Each command so many times, in turn with an interpreter that imports SQLAlchemy."""
    for arguments, target in COMMANDS:
        figure = Figure(f"jagtui {' '.join(arguments)}", IMPORTING, target)
        for _ in range(rounds):
            figure.add(FLOOR, _seconds(python(IMPORT_SQLALCHEMY), home))
            for name, path in files.items():
                figure.add(name, _seconds(jagtui(path, *arguments), home))
        yield figure


def _seconds(command: Sequence[str], home: Path) -> float:
    began = time.perf_counter()
    subprocess.run(command, env=surroundings(home), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began
