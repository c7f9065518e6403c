"""The day a group meets next, from the rhythm it meets in."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from jagtui.model.rules.months import last_of_month, months_after
from jagtui.model.rules.working_days import working_day_from
from jagtui.model.terms import Rhythm

_WEEK = 7
_FURTHEST = 4
"""A bank holiday moves a meeting by four days at most: from Good Friday to the Tuesday after."""


def next_meeting_day(rhythm: Rhythm, last: date, *, weekday: int | None = None) -> date | None:
    """The working day of the meeting after that one; none for a group that meets ad hoc.

    With the group's usual weekday given, a meeting that a bank holiday had moved does not move
    those that follow it.
    """
    meant = last if weekday is None else last - timedelta(days=_moved(last, weekday))
    following = _following(rhythm, meant)
    return None if following is None else working_day_from(following)


def usual_weekday(days: Iterable[date]) -> int | None:
    """The weekday most of these meetings were on, Monday being 0."""
    counted = Counter(day.weekday() for day in days).most_common(1)
    return counted[0][0] if counted else None


def _moved(day: date, weekday: int) -> int:
    """By how many days a meeting was put off; below zero where it was brought forward."""
    later = (day.weekday() - weekday) % _WEEK
    return later if later <= _FURTHEST else later - _WEEK


def _following(rhythm: Rhythm, day: date) -> date | None:
    match rhythm:
        case Rhythm.WEEKLY:
            return day + timedelta(days=_WEEK)
        case Rhythm.FORTNIGHTLY:
            return day + timedelta(days=2 * _WEEK)
        case Rhythm.MONTHLY:
            return _same_weekday(day, 1)
        case Rhythm.QUARTERLY:
            return _same_weekday(day, 3)
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
