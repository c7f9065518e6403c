"""What the program loads before it knows that it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from jagtui.store.store import Store

ANSWER = """
import sys
from jagtui.cli import main
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
    )
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_load_neither_screens_nor_tables(argument: str) -> None:
    assert loaded_by(ANSWER, argument) == set()


def test_alembic_is_loaded_for_a_new_file_and_not_for_one_that_is_current(tmp_path: Path) -> None:
    new, current = tmp_path / "new.db", tmp_path / "current.db"
    Store.open(current).close()
    assert "alembic" in loaded_by(OPEN, new)
    assert loaded_by(OPEN, current) <= {"sqlalchemy", "pendulum"}
