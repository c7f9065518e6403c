"""Building the demo: whole or not at all, and the same every time."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from jagtui.demo.build import build_demo
from jagtui.model.errors import Refusal
from tests.demo_made import LOGIN, Demo, morning

BESIDES_SALT = {"salt", "digest", "chain"}


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a file holds, but for what chance adds to the journal."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
            )
        ]
        held: dict[str, list[tuple[object, ...]]] = {}
        for table in tables:
            columns = [
                name
                for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")
                if name not in BESIDES_SALT
            ]
            wanted = ", ".join(f'"{name}"' for name in columns)
            held[table] = connection.execute(f"SELECT {wanted} FROM {table}").fetchall()  # noqa: S608
    return held


def test_nobody_else_may_read_the_demo(built_demo: Demo) -> None:
    assert stat.S_IMODE(built_demo.path.stat().st_mode) == 0o600


@pytest.mark.slow
def test_the_same_moment_makes_the_same_demo(built_demo: Demo, tmp_path: Path) -> None:
    shares: list[float] = []
    again = tmp_path / "again.db"
    build_demo(again, login=LOGIN, clock=morning, progress=shares.append)
    assert content(again) == content(built_demo.path)
    assert [file.name for file in tmp_path.iterdir()] == ["again.db"]
    assert stat.S_IMODE(again.stat().st_mode) == 0o600
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)


def test_a_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def fails(share: float) -> None:
        if share:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        build_demo(tmp_path / "demo.db", login=LOGIN, clock=morning, progress=fails)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_build_left_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "demo.db.part").write_text("half a demo")

    def stops(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_demo(tmp_path / "demo.db", login=LOGIN, clock=morning, progress=stops)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    path.write_text("somebody's own")
    with pytest.raises(Refusal, match="overwrites nothing"):
        build_demo(path, login=LOGIN, clock=morning)
    assert path.read_text() == "somebody's own"
