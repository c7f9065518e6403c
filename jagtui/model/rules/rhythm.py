"""The days a group meets on, from the rhythm it meets in."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count as count_from
from itertools import islice, takewhile

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.months import last_of_month, months_after
from jagtui.model.rules.when import short_day_words
from jagtui.model.rules.working_days import bank_holiday_name, working_day_from
from jagtui.model.terms import Rhythm

LONGEST_SERIES = 60
"""More meetings than this are not planned at once: a slip of the finger in a year."""

_WEEK = 7
_FURTHEST = 4
"""A bank holiday moves a meeting by four days at most: from Good Friday to the Tuesday after."""


def next_meeting_day(rhythm: Rhythm, last: date, *, weekday: int | None = None) -> date | None:
    """The working day of the meeting after that one; none for a group that meets ad hoc.

    With the group's usual weekday given, a meeting that a bank holiday had moved does not move
    those that follow it.
    """
    meant = last if weekday is None else last - timedelta(days=_moved(last, weekday))
    following = _after(rhythm, meant, 1)
    return None if following is None else working_day_from(following)


@dataclass(frozen=True, slots=True)
class SeriesDay:
    """A day of a series: the one its rhythm means, and the working day that it falls on."""

    meant: date
    day: date

    @property
    def words(self) -> str:
        """As it is previewed: Tue 27 Apr, or Mon 3 May is a bank holiday: Tue 4 May."""
        falls = short_day_words(self.day)
        if self.day == self.meant:
            return falls
        off = "a bank holiday" if bank_holiday_name(self.meant) else "no working day"
        return f"{short_day_words(self.meant)} is {off}: {falls}"


def series_days(
    rhythm: Rhythm, first: date, *, count: int | None = None, until: date | None = None
) -> tuple[SeriesDay, ...]:
    """So many days in rhythm from the first on, or all until a day, each on a working day."""
    if rhythm is Rhythm.AD_HOC:
        raise RuleBroken("this group meets ad hoc; give it a rhythm first (G, its settings).")
    days = _in_rhythm(rhythm, first)
    if until is not None:
        days = takewhile(lambda one: one.meant <= until, days)
    most = LONGEST_SERIES + 1
    series = tuple(islice(days, most if count is None else min(count, most)))
    if len(series) > LONGEST_SERIES:
        raise RuleBroken(f"at most {LONGEST_SERIES} meetings are planned at once.")
    if not series:
        raise RuleBroken("no meeting falls between the first day and the last.")
    return series


def _in_rhythm(rhythm: Rhythm, first: date) -> Iterator[SeriesDay]:
    for times in count_from():
        meant = _after(rhythm, first, times)
        if meant is None:
            return
        yield SeriesDay(meant, working_day_from(meant))


def usual_weekday(days: Iterable[date]) -> int | None:
    """The weekday most of these meetings were on, Monday being 0."""
    counted = Counter(day.weekday() for day in days).most_common(1)
    return counted[0][0] if counted else None


def _moved(day: date, weekday: int) -> int:
    """By how many days a meeting was put off; below zero where it was brought forward."""
    later = (day.weekday() - weekday) % _WEEK
    return later if later <= _FURTHEST else later - _WEEK


def _after(rhythm: Rhythm, day: date, times: int) -> date | None:
    """The day so many meetings on; counted from the first, a last Friday stays a last one."""
    match rhythm:
        case Rhythm.WEEKLY:
            return day + timedelta(days=_WEEK * times)
        case Rhythm.FORTNIGHTLY:
            return day + timedelta(days=2 * _WEEK * times)
        case Rhythm.MONTHLY:
            return _same_weekday(day, times)
        case Rhythm.QUARTERLY:
            return _same_weekday(day, 3 * times)
        case Rhythm.AD_HOC:
            return None


def _same_weekday(day: date, months: int) -> date:
    """The second Tuesday of a later month for a second Tuesday; a fifth one becomes the last."""
    first = months_after(day.replace(day=1), months)
    earliest = 1 + (day.weekday() - first.weekday()) % _WEEK
    wanted = earliest + (day.day - 1) // _WEEK * _WEEK
    if wanted > last_of_month(first.year, first.month):
        wanted -= _WEEK
    return first.replace(day=wanted)
