"""On which days the groups of the demo met, counted back from today's meeting."""

from dataclasses import dataclass
from datetime import date, timedelta

from jagtui.model.rules.working_days import add_working_days, working_day_from
from jagtui.model.time import Instant, london_day, london_hhmm

FORTNIGHTS = 52
UNDER_WAY = timedelta(minutes=42)
"""How long the meeting has been going on when the demo opens."""
_ROUND = 5
_WEEK = 7
_WEEKLY_ON = (0, 2, 3)
"""The weekday of the weekly meeting: the first of these that keeps clear of today."""
_QUARTER = 91
_SINCE_LAST_QUARTERLY = 35


@dataclass(frozen=True, slots=True)
class Calendar:
    """The two years up to a moment."""

    opens: Instant
    """When today's JAG began."""
    jag: tuple[date, ...]
    ops: tuple[date, ...]
    rag: tuple[date, ...]

    @property
    def today(self) -> date:
        """The day of the meeting under way."""
        return london_day(self.opens)

    @property
    def starts(self) -> str:
        """The time it was planned for."""
        return london_hhmm(self.opens)

    def ago(self, fortnights: int) -> date:
        """The day of the JAG so many before today's; 0 is today's."""
        return self.jag[-fortnights] if fortnights else self.today

    def working_day(self, days: int) -> date:
        """The working day so many days from today, or the next one; what is past stays past."""
        day = working_day_from(self.today + timedelta(days=days))
        return add_working_days(self.today, -1) if days < 0 and day >= self.today else day


def calendar(now: Instant) -> Calendar:
    """The days of two years of meetings."""
    began = now.subtract(minutes=int(UNDER_WAY.total_seconds() // 60))
    opens = began.start_of("minute").subtract(minutes=began.minute % _ROUND)
    today = london_day(opens)
    weeklies = (_before(today, weekday) for weekday in _WEEKLY_ON)
    weekly = next(day for day in weeklies if _keeps_clear(day, today))
    quarterly = _before(today - timedelta(days=_SINCE_LAST_QUARTERLY), 3)
    return Calendar(
        opens=opens,
        jag=_days(today, 14, range(FORTNIGHTS, 0, -1)),
        ops=_days(weekly, _WEEK, range(2 * FORTNIGHTS - 1, -2, -1)),
        rag=_days(quarterly, _QUARTER, range(7, -2, -1)),
    )


def _keeps_clear(weekly: date, today: date) -> bool:
    """Whether no weekly meeting falls on today, also where a bank holiday moves one."""
    return working_day_from(weekly) < today < working_day_from(weekly + timedelta(days=_WEEK))


def _before(day: date, weekday: int) -> date:
    """The last such weekday before a day."""
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def _days(last: date, apart: int, counted: range) -> tuple[date, ...]:
    return tuple(working_day_from(last - timedelta(days=apart * n)) for n in counted)
