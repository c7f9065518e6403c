"""Gestures on the file itself, and the two largest things in it; all that is done is undone."""

import getpass
import os
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from sqlalchemy import Column, Select, func, select

from jagtui.model.meeting import Meeting
from jagtui.model.rules.captured import NoteWanted
from jagtui.model.seat import Seat
from jagtui.model.terms import MeetingState
from jagtui.outputs.minutes import restricted_minutes
from jagtui.queries.chronology import chronology
from jagtui.queries.desk import desk
from jagtui.queries.today import today
from jagtui.store.schema.line import line
from jagtui.store.schema.meeting import agenda_item
from jagtui.store.store import Store
from jagtui.store.undo import undo_last
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.course import ClosingWanted, close_meeting
from tests.benchmarks.measuring.figure import FLOOR, Figure

FSYNC = "one fsync"


def gestures(files: Mapping[str, Path], home: Path, rounds: int) -> Iterator[Figure]:
    """A line, its undo, the end of a meeting; Today, the desk, the largest case and meeting."""
    figures = {
        "note": Figure("a captured line, committed", FSYNC),
        "undo": Figure("undo", FSYNC),
        "close": Figure("closing the meeting", FSYNC),
        "today": Figure("query: Today"),
        "desk": Figure("query: the desk"),
        "case": Figure("query: the largest case"),
        "minutes": Figure("the minutes of the largest meeting"),
    }
    for name, path in files.items():
        store = Store.open(path, create=False)
        try:
            work, back = _work(store), partial(undo_last, store, _seat(store))
            held = _running(store).id
            for _ in range(rounds):
                synced = _seconds(partial(_fsync, home))
                for what, do in work.items():
                    figures[what].add(name, _seconds(do))
                    if figures[what].floor:
                        figures[what].add(FLOOR, synced)
                back(meeting_id=held)
        finally:
            store.close()
    yield from figures.values()


def _work(store: Store) -> dict[str, Callable[[], object]]:
    """What is done, in an order in which each can follow the one before."""
    seat, held = _seat(store), _running(store)
    with store.read() as reader:
        item_id = desk(reader, held.id, seat).item.id
        of_case = reader.scalar(_most(agenda_item.c.case_id))
        of_meeting = reader.scalar(_most(agenda_item.c.meeting_id))
    note = RecordWanted(item_id, NoteWanted(text="the gate was locked again"))

    def reading(query: Callable[..., object], *wanted: object) -> object:
        with store.read() as reader:
            return query(reader, *wanted)

    return {
        "note": partial(record_captured, store, seat, note),
        "undo": partial(undo_last, store, seat, meeting_id=held.id),
        "today": partial(reading, today, seat),
        "desk": partial(reading, desk, held.id, seat),
        "case": partial(reading, chronology, seat, of_case),
        "minutes": partial(reading, restricted_minutes, seat, of_meeting),
        "close": partial(close_meeting, store, seat, ClosingWanted(held.id)),
    }


def _most(of: Column[Any]) -> Select[Any]:
    """What has the most lines under it."""
    return (
        select(of)
        .join(line, line.c.item_id == agenda_item.c.id)
        .where(of.is_not(None))
        .group_by(of)
        .order_by(func.count().desc())
        .limit(1)
    )


def _seat(store: Store) -> Seat:
    with store.read() as reader:
        return reader.all(Seat, current=True, login=getpass.getuser())[0]


def _running(store: Store) -> Meeting:
    with store.read() as reader:
        return reader.all(Meeting, state=MeetingState.IN_PROGRESS)[0]


def _seconds(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def _fsync(home: Path) -> None:
    """Bring a page to the disk that the files are on."""
    with TemporaryFile(dir=home) as file:
        file.write(bytes(4096))
        file.flush()
        os.fsync(file.fileno())
