"""What the program loads before it knows that it is needed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jagtui.cli import COMMANDS
from jagtui.store.store import Store
from tests.world import World

ANSWER = """
import sys
from jagtui.cli import COMMANDS, main
try:
    main(sys.argv[1:])
except SystemExit as stop:
    assert not stop.code, stop.code
"""

OPEN = """
import sys
from pathlib import Path
from jagtui.store.store import Store
Store.open(Path(sys.argv[1])).close()
"""

HEAVY = """
heavy = {"textual", "rich", "sqlalchemy", "alembic", "holidays", "pendulum"}
print("loaded:", *sorted(heavy & set(sys.modules)))
"""


def loaded_by(code: str, *arguments: object) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code + HEAVY, *map(str, arguments)],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"LOGNAME": "plane"},  # the chair's login in Ashcombe Vale
    )
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize(
    "arguments", ["--version", "--help", *(f"{name} --help" for name in sorted(COMMANDS))]
)
def test_help_and_version_load_neither_screens_nor_tables(arguments: str) -> None:
    assert loaded_by(ANSWER, *arguments.split()) == set()


def test_alembic_is_loaded_for_a_new_file_and_not_for_one_that_is_current(tmp_path: Path) -> None:
    new, current = tmp_path / "new.db", tmp_path / "current.db"
    Store.open(current).close()
    assert "alembic" in loaded_by(OPEN, new)
    assert loaded_by(OPEN, current) <= {"sqlalchemy", "pendulum"}


@pytest.mark.parametrize("command", ["meetings", "minutes current", "actions", "cases", "backup"])
def test_a_command_that_reads_loads_no_screen_and_no_alembic(command: str, tmp_path: Path) -> None:
    world = World.found(tmp_path / "vale.db")
    world.open()
    world.store.close()
    loaded = loaded_by(ANSWER, "--db", tmp_path / "vale.db", *command.split())
    assert loaded <= {"sqlalchemy", "pendulum"}
