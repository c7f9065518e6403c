"""What a file holds, but for what depends on chance whenever it is written."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from jagtui.store.words import WORDINGS

SALTED = ("salt", "digest", "chain")
"""Salts are drawn anew each time, and the journal's digests are made with them."""
LAYOUT = tuple(f"{each.table}_" for each in WORDINGS)


def content(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The rows of every table; of the words, what they are and not how they are laid out."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {
            name: [_unsalted(row) for row in connection.execute(f"SELECT * FROM {name}")]  # noqa: S608
            for (name,) in names.fetchall()
            if not name.startswith(LAYOUT)
        }


def _unsalted(row: sqlite3.Row) -> dict[str, Any]:
    return {name: row[name] for name in row.keys() if name not in SALTED}  # noqa: SIM118
