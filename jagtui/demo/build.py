"""Building the demo: written beside its place, and put there only when it is whole."""

import os
from pathlib import Path
from random import Random

from jagtui.demo.borough import found_borough
from jagtui.demo.calendar import calendar
from jagtui.demo.history import play_history
from jagtui.demo.stage import SetClock
from jagtui.demo.today import play_today
from jagtui.model.errors import Refusal
from jagtui.model.time import Clock, at_london
from jagtui.store.progress import Progress, tell_nobody
from jagtui.store.store import Store

SEED = 1998
"""The year of the Crime and Disorder Act; any other number makes another two years."""
_BESIDE = ("", "-wal", "-shm", "-journal")


def build_demo(
    path: Path,
    *,
    login: str,
    clock: Clock,
    progress: Progress = tell_nobody,
) -> None:
    """Make the demo of a meeting that is under way now, with two years behind it.

    Whoever has that login chairs it. The progress is told as a share of the whole, up to 1.
    """
    if path.exists():
        raise Refusal(f"{path} is there already, and the demo overwrites nothing.")
    part = path.with_name(f"{path.name}.part")
    _remove(part)
    try:
        _play(part, login, clock, progress)
        _reach_the_disk(part)
        part.rename(path)
    finally:
        _remove(part)


def _play(part: Path, login: str, clock: Clock, progress: Progress) -> None:
    days = calendar(clock())
    set_clock = SetClock(at_london(days.jag[0], "08:30").subtract(days=20))
    # Half a demo is thrown away, so nothing has to reach the disk before it is whole.
    store = Store.open(part, clock=set_clock, synchronous="OFF")
    try:
        stage = found_borough(store, set_clock, Random(SEED), login)  # noqa: S311  no secret
        meeting_id, cases = play_history(stage, days, progress)
        play_today(stage, days, meeting_id, cases)
    finally:
        store.close()
    progress(1.0)


def _reach_the_disk(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _remove(part: Path) -> None:
    for ending in _BESIDE:
        part.with_name(f"{part.name}{ending}").unlink(missing_ok=True)
