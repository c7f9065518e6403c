"""Working days and bank holidays of England."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from jagtui.model.rules.bank_holidays import BANK_HOLIDAYS, YEARS
from jagtui.model.rules.months import last_of_month

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)
_OBSERVED = " (observed)"


@lru_cache(maxsize=64)
def _bank_holidays(year: int) -> Mapping[date, str]:
    if year in YEARS:
        written = BANK_HOLIDAYS.items()
        return {date.fromisoformat(day): name for day, name in written if day[:4] == str(year)}
    import holidays

    # The language is named, or the library would take it from the user's environment.
    found = holidays.country_holidays("GB", subdiv="ENG", years=year, language="en_GB")
    return dict(found.items())


def bank_holiday_name(day: date) -> str | None:
    """What England's bank holiday on that day is called, if it is one."""
    name = _bank_holidays(day.year).get(day)
    if name is not None and name.endswith(_OBSERVED):
        return name.removesuffix(_OBSERVED) + " (substitute day)"
    return name


def is_working_day(day: date) -> bool:
    """Whether offices are open: neither a weekend nor a bank holiday."""
    return day.weekday() < _SATURDAY and bank_holiday_name(day) is None


def off_day_words(day: date) -> str | None:
    """Why offices are closed that day, if they are: "a Saturday", "Boxing Day"."""
    name = bank_holiday_name(day)
    if name is not None:
        return name
    return f"a {day:%A}" if day.weekday() >= _SATURDAY else None


def add_working_days(day: date, count: int) -> date:
    """The day that many working days on; before it when the count is negative."""
    step = _ONE_DAY if count >= 0 else -_ONE_DAY
    left = abs(count)
    while left:
        day += step
        left -= is_working_day(day)
    return day


def working_days_until(day: date, today: date) -> int:
    """How many working days are left until a day; below zero, by how many it has passed."""
    first, last = sorted((day, today))
    between = (first + n * _ONE_DAY for n in range(1, (last - first).days + 1))
    count = sum(map(is_working_day, between))
    return count if day > today else -count


def working_day_from(day: date) -> date:
    """That day if it is a working day, else the next one."""
    return day if is_working_day(day) else add_working_days(day, 1)


def last_working_day_of_month(day: date) -> date:
    """The last working day of the month that day is in."""
    last = day.replace(day=last_of_month(day.year, day.month))
    return last if is_working_day(last) else add_working_days(last, -1)
