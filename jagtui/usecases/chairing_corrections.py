"""The chair, when a time is put right: it follows whoever was there, or was not."""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import ColumnElement

from jagtui.model.attendance import Attendance, Chairing
from jagtui.model.meeting import Meeting
from jagtui.model.time import Instant
from jagtui.store.change import Change
from jagtui.store.schema.attendance import chairing
from jagtui.usecases.chairing import seat_next_in_line


def was_not_there(
    change: Change, one: Attendance, from_at: Instant, until_at: Instant | None
) -> None:
    """Somebody turns out to have been away meanwhile, so somebody else was in the chair."""
    for held in change.all(Chairing, attendance_id=one.id):
        starts = max(held.from_at, from_at)
        ends = _sooner(held.until_at, until_at)
        if ends is not None and ends <= starts:
            continue
        if held.from_at < from_at:
            change.put(replace(held, until_at=from_at))
        elif until_at is not None and ends == until_at != held.until_at:
            change.put(replace(held, from_at=until_at))
        else:
            change.remove(held)
        _fill(change, one, held, starts, ends)


def was_there_longer(change: Change, one: Attendance, was: Instant, at: Instant) -> None:
    """Somebody left later than was recorded; a chair given up then was theirs until then."""
    for held in change.all(Chairing, attendance_id=one.id, until_at=was):
        change.put(replace(held, until_at=at))
        for after in _others(change, held, chairing.c.from_at == was):
            _trim(change, after, replace(after, from_at=at))


def was_there_sooner(change: Change, one: Attendance, was: Instant, at: Instant) -> None:
    """Somebody came sooner than was recorded; a chair they took on coming was theirs at once."""
    if change.get(Meeting, one.meeting_id).roll_taken_at == was:
        return
    for held in change.all(Chairing, attendance_id=one.id, from_at=was):
        change.put(replace(held, from_at=at))
        for before in _others(change, held, chairing.c.until_at == was):
            _trim(change, before, replace(before, until_at=at))


def _fill(
    change: Change, one: Attendance, held: Chairing, starts: Instant, ends: Instant | None
) -> None:
    """Whoever took over did so at once, or whoever went before stayed; else the next in line."""
    after = [] if ends is None else list(_others(change, held, chairing.c.from_at == ends))
    before = list(_others(change, held, chairing.c.until_at == starts))
    if after:
        change.put(replace(after[0], from_at=starts))
    elif before:
        change.put(replace(before[-1], until_at=ends))
    elif not _chaired(change, held, starts):
        running = change.get(Meeting, one.meeting_id)
        seat_next_in_line(
            change, running, item_id=held.item_id, but=one.id, since=starts, until=ends
        )


def _others(change: Change, held: Chairing, then: ColumnElement[bool]) -> Iterator[Chairing]:
    """Who else was in the chair from, or until, exactly then."""
    for other in change.all(Chairing, then, meeting_id=held.meeting_id):
        if other.attendance_id != held.attendance_id:
            yield other


def _chaired(change: Change, held: Chairing, at: Instant) -> bool:
    """Whether somebody who shared the chair was in it at that moment."""
    return any(
        other.from_at <= at and (other.until_at is None or other.until_at > at)
        for other in change.all(Chairing, meeting_id=held.meeting_id)
        if other.attendance_id != held.attendance_id
    )


def _trim(change: Change, stored: Chairing, trimmed: Chairing) -> None:
    if trimmed.until_at is not None and trimmed.until_at <= trimmed.from_at:
        change.remove(stored)
    else:
        change.put(trimmed)


def _sooner(one: Instant | None, other: Instant | None) -> Instant | None:
    known = [each for each in (one, other) if each is not None]
    return min(known, default=None)
