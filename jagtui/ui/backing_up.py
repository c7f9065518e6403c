"""Backups that nobody has to think of."""

import sqlite3
from pathlib import Path

from jagtui.model.time import Instant


def back_up_in_words(path: Path, now: Instant, *, only_first_today: bool) -> str:
    """Copy the file; empty, or what to tell the user where that failed."""
    from jagtui.store.backup import back_up, due_today

    try:
        if not only_first_today or due_today(path, now):
            back_up(path, now)
    except (OSError, sqlite3.Error) as error:
        return f"the backup of {path.name} was not made ({error}). Everything recorded is kept."
    return ""
