"""When a group meets next."""

from datetime import date, timedelta

import pendulum

from jagtui.model.rules.working_days import is_working_day
from jagtui.model.terms import Rhythm

MONTHS = {Rhythm.MONTHLY: 1, Rhythm.QUARTERLY: 3}
WEEKS = {Rhythm.WEEKLY: 1, Rhythm.FORTNIGHTLY: 2}


def next_meeting_day(rhythm: Rhythm, last: date) -> date | None:
    """The day after the last one on which the group meets; None where it has no rhythm.

    Monthly and quarterly groups keep the weekday and its place in the month (the second Tuesday).
    A bank holiday moves the meeting to the next working day.
    """
    if rhythm in WEEKS:
        return _moved(last + timedelta(weeks=WEEKS[rhythm]))
    if rhythm in MONTHS:
        return _moved(_same_weekday(last, MONTHS[rhythm]))
    return None


def _same_weekday(last: date, months: int) -> date:
    """The same weekday of the month as last, the fifth being taken for the last."""
    first = pendulum.date(last.year, last.month, 1).add(months=months)
    to_weekday = (last.weekday() - first.weekday()) % 7
    weeks = (last.day - 1) // 7
    day = first.add(days=to_weekday + 7 * weeks)
    if day.month != first.month:
        day = day.subtract(weeks=1)
    return date(day.year, day.month, day.day)


def _moved(day: date) -> date:
    while not is_working_day(day):
        day += timedelta(days=1)
    return day
