"""Finding the meeting that somebody names: by reference, by day, the last one, the current one."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date

from sqlalchemy import select

from jagtui.model.errors import Refusal
from jagtui.model.meeting import Meeting
from jagtui.model.rules.when import MONTHS, day_words
from jagtui.model.seat import Seat
from jagtui.model.text import visible
from jagtui.queries.called import called
from jagtui.queries.live import closed_meeting, running_meeting
from jagtui.queries.visible import visible_minutes
from jagtui.store.reader import Reader
from jagtui.store.schema.group import meeting_group
from jagtui.store.schema.meeting import meeting

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)")
_SLASHED = re.compile(r"(?P<day>\d\d?)[/.](?P<month>\d\d?)(?:[/.](?P<year>\d{4}|\d\d))?")
_SPOKEN = re.compile(
    r"(?:[a-z]+,? )?(?P<day>\d\d?)(?:st|nd|rd|th)? (?P<name>[a-z]{3,})\.?,?(?: (?P<year>\d{4}))?"
)
_SHORTEST = 3
_CENTURY = 100
_FIRST_YEAR = 1998
"""The year of the Act under which partnerships meet."""
_AHEAD = 10


class NoSuchMeeting(Refusal):
    """Nothing answers to what was said, or too much does."""


def find_meeting(reader: Reader, seat: Seat | None, said: str) -> Meeting:
    """The meeting meant, among those whose minutes the seat may read."""
    said = " ".join(visible(said).split())
    found = _meant(reader, seat, said)
    if not found:
        raise NoSuchMeeting(
            f"No meeting answers to “{said}”. Name it by its reference (JAG-57), by its day "
            "(2027-01-12, 12 jan, 12/1/2027), as “last” or as “current”; “jagtui meetings” "
            "lists them."
        )
    if len(found) > 1:
        listed = ", ".join(f"{one.reference} ({day_words(one.held_on)})" for one in found)
        raise NoSuchMeeting(f"“{said}” may mean {listed}. Give the reference.")
    return found[0]


def _meant(reader: Reader, seat: Seat | None, said: str) -> list[Meeting]:
    may_read, words = visible_minutes(seat), said.casefold()
    if words == "current":
        return reader.all(Meeting, may_read, running_meeting(), order_by=meeting.c.held_on)
    if words == "last":
        newest = meeting.c.closed_at.desc()
        return reader.all(Meeting, may_read, closed_meeting(), order_by=newest, limit=1)
    named = called(meeting.c.reference, said)
    return reader.all(Meeting, may_read, named) or _held_on(reader, seat, words)


def _held_on(reader: Reader, seat: Seat | None, words: str) -> list[Meeting]:
    """The meetings of that day; without a year, those of the latest year that had any."""
    read = _day_read(words)
    if read is None:
        return []
    year, month, day = read
    years = (year,) if year is not None else range(_FIRST_YEAR, reader.today.year + _AHEAD)
    fitting = reader.all(
        Meeting,
        visible_minutes(seat),
        # Always so; the index of days is led by the group, and finds nothing without one.
        meeting.c.group_id.in_(select(meeting_group.c.id)),
        meeting.c.held_on.in_([*_days(years, month, day)]),
        order_by=meeting.c.held_on,
    )
    if year is None:
        begun = [one for one in fitting if one.opened_at is not None] or fitting
        latest = max((one.held_on for one in begun), default=date.min)
        return [one for one in begun if one.held_on == latest]
    return fitting


def _days(years: Iterable[int], month: int, day: int) -> Iterator[date]:
    """That day in each of the years that have it."""
    for year in years:
        with suppress(ValueError):
            yield date(year, month, day)


def _day_read(words: str) -> tuple[int | None, int, int] | None:
    for pattern in (_ISO, _SLASHED, _SPOKEN):
        found = pattern.fullmatch(words)
        if found is not None:
            parts = found.groupdict()
            month = int(parts["month"]) if parts.get("month") else _month(parts["name"])
            year = int(parts["year"]) if parts["year"] else None
            if year is not None and year < _CENTURY:
                year += 2000
            return (year, month, int(parts["day"])) if month else None
    return None


def _month(name: str) -> int:
    """The number of the month whose name begins so; 0 where none does."""
    if len(name) < _SHORTEST:
        return 0
    return next((n for n, full in enumerate(MONTHS, 1) if full.startswith(name)), 0)
