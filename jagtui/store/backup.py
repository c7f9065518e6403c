"""Copies of a file, taken while it is in use."""

import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pendulum

from jagtui.model.time import Instant, london_day
from jagtui.store.progress import Progress, tell_nobody
from jagtui.store.sharing import keep_shared

KEPT = 10
"""How many backups stay beside a file; older ones go."""
_AT_ONCE = 2_000
"""So many pages are copied between two tellings of how far it is."""
_COPIED = 0.5
"""The share behind it once all is copied and only has to be found whole."""

_NAME = re.compile(r"\.(\d{4})-(\d\d)-(\d\d)T(\d\d)(\d\d)(\d\d)Z")


def folder_of(path: Path) -> Path:
    """Where the backups of a file lie."""
    return path.parent / "backups"


def backups(path: Path) -> list[Path]:
    """The backups of a file, newest first."""
    found = folder_of(path).glob(f"{_escaped(path.stem)}.*Z{_escaped(path.suffix)}")
    return sorted((copy for copy in found if _NAME.search(copy.name)), reverse=True)


def newest_backup(path: Path) -> Path | None:
    """The newest backup of a file, if there is any."""
    return next(iter(backups(path)), None)


def due_today(path: Path, now: Instant) -> bool:
    """Whether the file has no backup of this London day yet."""
    newest = newest_backup(path)
    return newest is None or london_day(_made_at(newest)) < london_day(now)


def back_up(path: Path, now: Instant, progress: Progress = tell_nobody) -> Path:
    """Copy the file as it stands into its folder of backups, and let the oldest go."""
    folder = folder_of(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = copy_to(path, folder / f"{path.stem}.{now:%Y-%m-%dT%H%M%S}Z{path.suffix}", progress)
    keep_shared(path, folder, copy)
    for old in backups(path)[KEPT:]:
        old.unlink(missing_ok=True)
    return copy


def copy_to(path: Path, target: Path, progress: Progress = tell_nobody) -> Path:
    """Copy the file as it stands, whole and for its owner's eyes only."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        _copy(path, part, progress)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def _copy(path: Path, part: Path, progress: Progress) -> None:
    with (
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(part, isolation_level=None)) as copy,
    ):
        # All pages of one moment: without it, what others record meanwhile begins the copy anew.
        source.execute("BEGIN")
        source.execute("SELECT 1 FROM sqlite_schema").fetchone()
        source.backup(
            copy,
            pages=_AT_ONCE,
            progress=lambda _, left, pages: progress(_COPIED * (1 - left / max(pages, 1))),
        )
        # One file by itself, with nothing beside it that could be left behind in moving it.
        copy.execute("PRAGMA journal_mode = DELETE")
        # Nobody sits at a copy; a file of an earlier schema keeps no presence at all.
        if copy.execute("SELECT 1 FROM sqlite_schema WHERE name = 'presence'").fetchone():
            copy.execute("DELETE FROM presence")
        # A damaged copy must not push a sound one out.
        (found,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise sqlite3.DatabaseError(f"the copy is malformed: {found}")
    progress(1)


def _made_at(copy: Path) -> Instant:
    matched = _NAME.search(copy.name)
    if matched is None:
        raise ValueError(f"{copy.name} does not say when it was made")
    year, month, day, hour, minute, second = map(int, matched.groups())
    return pendulum.DateTime(year, month, day, hour, minute, second, tzinfo=pendulum.UTC)


def _escaped(part: str) -> str:
    return re.sub(r"([*?\[])", r"[\1]", part)
