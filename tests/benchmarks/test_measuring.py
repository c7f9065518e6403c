"""What is measured is measured on a file of any size, and leaves it in order."""

import subprocess
import sys
from pathlib import Path

import pytest

from jagtui.store.check import check

FIGURES = (
    "start to first frame",
    "start to the desk with its data",
    "memory, everything loaded ahead",
    "Today: a row down",
    "the desk: a letter in the line",
    "the desk: Enter records the line",
    "to Cases",
    "the status of the case",
    "narrowing the cases, a letter",
    "searching the journal, a letter",
    "a captured line, committed",
    "undo",
    "closing the meeting",
    "query: the largest case",
    "the minutes of the largest meeting",
    "jagtui actions --agency police",
    "the file",
    "a meeting with all that belongs to it",
)


@pytest.mark.slow
def test_one_round_of_everything_gives_a_table_of_figures(tmp_path: Path) -> None:
    file = tmp_path / "tiny.db"
    _program("tests.benchmarks.generate", "tiny", str(file))
    table = _program("tests.benchmarks", f"tiny={file}", "--share", "0")
    measured = [line.split(" | ")[0].removeprefix("| ") for line in table.splitlines()]
    assert set(FIGURES) <= set(measured)
    assert check(file) == ()


def _program(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *arguments], check=False, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
