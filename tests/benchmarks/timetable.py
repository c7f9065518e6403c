"""On which days and at what time groups meet, counted from today; no two of them at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from jagtui.model.rules.working_days import is_working_day, working_day_from

_HOURS = ("10:00", "14:00", "11:00", "15:00", "09:00", "16:00")
_NOON = "12:00"
_WORKING_WEEK, _WEEK = 5, 7
_WEEKLIES = 3
"""So many groups of each district meet every week."""
_QUARTER = 91
_LAST_QUARTERLY = 35
"""So many days ago the first district's RAG met."""
_APART = 9
"""So many days lie between the RAGs of two districts."""
_CHRISTMAS = (12, 24)
_NEW_YEAR = (1, 1)


@dataclass(frozen=True, slots=True)
class Times:
    """The days of a group's meetings, the last of them after today, and when they start."""

    starts: str
    days: tuple[date, ...]


def weekly(number: int, first: date, today: date) -> Times:
    """Those of the weekly group of that number; number 0 has one under way today."""
    weekday = (min(today.weekday(), _WORKING_WEEK - 1) + number) % _WORKING_WEEK
    days = [day for day in _each_week(weekday, first, today) if day != today]
    if number == 0:
        days.insert(-1, today)
    return Times(_HOURS[number // _WORKING_WEEK], tuple(days))


def quarterly(number: int, first: date, today: date) -> Times:
    """Those of the quarterly group of that number, over noon."""
    ago = (_LAST_QUARTERLY + _APART * number) % _QUARTER
    last = (today - first).days // _QUARTER
    apart = (ago + _QUARTER * n for n in range(last, -2, -1))
    days = (working_day_from(today - timedelta(days=days)) for days in apart)
    return Times(_NOON, tuple(day for day in days if day >= first))


def _each_week(weekday: int, first: date, today: date) -> Iterator[date]:
    """From the first on; on bank holidays and over Christmas nobody meets."""
    day = first + timedelta(days=(weekday - first.weekday()) % _WEEK)
    while True:
        if is_working_day(day) and _NEW_YEAR < (day.month, day.day) < _CHRISTMAS:
            yield day
            if day > today:
                return
        day += timedelta(days=_WEEK)


def of_district(number: int, first: date, today: date) -> tuple[Times, ...]:
    """Those of a district's JAG, operational meeting, panel and RAG."""
    groups = (weekly(number * _WEEKLIES + group, first, today) for group in range(_WEEKLIES))
    return (*groups, quarterly(number, first, today))
