"""What the program loads before it knows that it is needed."""

import os
import subprocess
import sys

import pytest

LOADED = """
import sys
from jagtui.cli import main
try:
    main({arguments!r})
except SystemExit as stop:
    assert not stop.code, stop.code
heavy = {{"textual", "rich", "sqlalchemy", "alembic", "holidays", "pendulum"}}
print("loaded:", *sorted(heavy & set(sys.modules)))
"""


def loaded_by(*arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(arguments=list(arguments))],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
    )
    return done.stdout.splitlines()[-1].split()[1:]


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_load_neither_screens_nor_tables(argument: str) -> None:
    assert loaded_by(argument) == []
