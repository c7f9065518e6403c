"""Making a file: founded, its history told, today begun; it gets its name when it is whole."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import func, select

from jagtui.demo.calendar import calendar
from jagtui.demo.stage import SetClock
from jagtui.model.action import Action
from jagtui.model.case import Case
from jagtui.model.line import Line
from jagtui.model.meeting import Meeting
from jagtui.model.partnership import Area, Category, ClosureReason, Priority, RiskMethod
from jagtui.model.time import Instant, at_london
from jagtui.store.reader import Reader
from jagtui.store.schema.entity import TABLES
from jagtui.store.store import Store
from tests.benchmarks.bulk import in_bulk
from tests.benchmarks.founding import PREFIX, bodies, found, set_up
from tests.benchmarks.history import tell
from tests.benchmarks.ongoing import Body
from tests.benchmarks.sizes import Counts, Size
from tests.benchmarks.stage import QuickClock, Stage
from tests.benchmarks.timetable import of_district
from tests.benchmarks.today import begin_today

FIRST_MEETINGS = timedelta(days=7)
"""So long after the founding."""
_BESIDE = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Made:
    """How much was written."""

    counts: Counts
    entries: int
    changes: int
    """Of the journal, besides founding and today."""


def build(
    path: Path,
    size: Size,
    *,
    seed: int,
    login: str,
    now: Instant,
    progress: Callable[[float], None] = lambda _: None,
) -> Made:
    """Make a file of that size whose JAG is under way now, chaired by whoever has that login.

    But for the salts of its journal, the same seed and instant make the same content.
    """
    part = path.with_name(f"{path.name}.part")
    _remove(part)
    try:
        made = _make(part, size, Random(seed), login, now, progress)  # noqa: S311  no secret
        _reach_the_disk(part)
        part.rename(path)
    finally:
        _remove(part)
    return made


def _make(
    part: Path,
    size: Size,
    rng: Random,
    login: str,
    now: Instant,
    progress: Callable[[float], None],
) -> Made:
    ends = calendar(now)
    began = ends.today - timedelta(weeks=size.weeks)
    clock = QuickClock(at_london(began, "08:30"))
    districts, words = _founded(part, size, login, clock, ends.today)
    with in_bulk(part) as ledger:
        stage = Stage(
            ledger=ledger,
            rng=rng,
            clock=clock,
            words=words,
            prefix=PREFIX,
            today=ends.today,
            starts=ends.starts,
            day=began,
        )
        tell(stage, districts, size.cases_a_week, progress)
    with _opened(part, clock) as store:
        clock.reach(ends.opens)
        begin_today(store, clock, rng, districts[0][0])
        with store.read() as reader:
            counts = _counted(reader)
    return Made(counts, ledger.entries, ledger.changes)


def _founded(
    part: Path, size: Size, login: str, clock: SetClock, today: date
) -> tuple[list[list[Body]], dict[str, int]]:
    """The partnership's districts with their groups, and the ids of the words it has chosen."""
    timetable = [
        of_district(number, clock.day + FIRST_MEETINGS, today) for number in range(size.districts)
    ]
    with _opened(part, clock) as store:
        founder = found(store, login, timetable[0][0].starts)
        districts = []
        for number, times in enumerate(timetable):
            district = set_up(store, founder, number, [one.starts for one in times])
            districts.append(bodies(store, district, number, [one.days for one in times]))
        with store.read() as reader:
            return districts, _words(reader)


def _words(reader: Reader) -> dict[str, int]:
    words = {one.title: one.id for one in reader.all(Priority)}
    words |= {one.name: one.id for one in reader.all(Area)}
    words |= {one.name: one.id for one in reader.all(Category)}
    words |= {one.name: one.id for one in reader.all(ClosureReason)}
    return words | {one.name: one.id for one in reader.all(RiskMethod)}


def _counted(reader: Reader) -> Counts:
    meetings, cases, actions, lines = (
        reader.scalar(select(func.count()).select_from(TABLES[of]))
        for of in (Meeting, Case, Action, Line)
    )
    return Counts(meetings=meetings, cases=cases, actions=actions, lines=lines)


@contextmanager
def _opened(part: Path, clock: SetClock) -> Iterator[Store]:
    # Half a file is thrown away, so nothing has to reach the disk before it is whole.
    store = Store.open(part, clock=clock, synchronous="OFF")
    try:
        yield store
    finally:
        store.close()


def _reach_the_disk(part: Path) -> None:
    """What is still to be written would disturb whoever measures next."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _remove(part: Path) -> None:
    for ending in _BESIDE:
        part.with_name(f"{part.name}{ending}").unlink(missing_ok=True)
