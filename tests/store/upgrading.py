"""Upgrades a file again and again, and is killed in each at a later step: a statement, a rename.

Prints, for each kill, what the file was then and what came of opening it again. It forks, and so
is a program of its own.
"""

import json
import os
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection, Cursor
from types import BuiltinMethodType, FrameType, ModuleType

import click

from jagtui.store.backup import folder_of
from jagtui.store.check import check
from jagtui.store.clock import utc_now
from jagtui.store.upgrade import upgrade
from jagtui.store.words import WORDINGS

STEPS = {
    *("execute", "executemany", "commit", "rollback", "backup", "close"),
    *("mkdir", "replace", "unlink", "chmod"),
}
LEAVES_OPEN = ("schema.upgraded", *(f'INTO "{each.table}_' for each in WORDINGS))
"""The newest entry, and how full-text tables lay out their words: the check reads what they say."""
LAST = 8
"""So many steps at the end are all tried: there the new file comes to be."""


class Killer:
    """Counts the steps of an upgrade, and kills the process before one of them."""

    def __init__(self, at: int = 0) -> None:
        self.step = 0
        self._at = at

    def __call__(self, _frame: FrameType, event: str, called: object) -> None:
        """Hear of a call, as the profiler tells of it."""
        if event != "c_call" or not isinstance(called, BuiltinMethodType):
            return
        by = called.__self__  # a module, where it is a call of the system
        if called.__name__ in STEPS and isinstance(by, ModuleType | Connection | Cursor):
            self.step += 1
            if self.step == self._at:
                os.kill(os.getpid(), signal.SIGKILL)


def upgrade_watched(path: Path, killer: Killer) -> None:
    """Upgrade with somebody counting."""
    sys.setprofile(killer)
    try:
        upgrade(path, clock=utc_now)
    finally:
        sys.setprofile(None)


def upgrade_killed(path: Path, step: int) -> int:
    """Upgrade in a process that is killed at that step; answers the signal that ended it."""
    process = os.fork()
    if process == 0:
        upgrade_watched(path, Killer(step))
        os._exit(0)
    _, status = os.waitpid(process, 0)
    return os.WTERMSIG(status)


def content(path: Path) -> str:
    """All that a file holds but for what may differ, in an order that does not depend on luck."""
    with closing(sqlite3.connect(path)) as connection:
        lines = sorted(connection.iterdump())
    return "\n".join(line for line in lines if not any(part in line for part in LEAVES_OPEN))


def main() -> None:
    """Take the file to upgrade, a folder to do it in, and every how-manieth step to try."""
    given, folder, every = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    whole = Path(shutil.copy(given, folder / "whole.db"))
    counting = Killer()
    known = {content(whole): "old"}
    upgrade_watched(whole, counting)
    known[content(whole)] = "new"
    steps = {*range(1, counting.step, every), *range(counting.step - LAST, counting.step + 1)}
    for step in sorted(steps):
        path = folder / str(step) / "vale.db"
        path.parent.mkdir(mode=0o700)
        shutil.copy(given, path)
        ended = upgrade_killed(path, step)
        found = known.get(content(path), "between")
        copies = {known.get(content(copy)) for copy in folder_of(path).glob("*.db")}
        upgrade(path, clock=utc_now)
        told = {
            "ended": ended,
            "found": found,
            "copies": sorted(map(str, copies)),
            "again": known.get(content(path), "between"),
            "wrong": [finding.what for finding in check(path)],
        }
        click.echo(json.dumps(told))


if __name__ == "__main__":
    main()
