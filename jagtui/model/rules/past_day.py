"""A day that has been, as people say it."""

from datetime import date, timedelta

from jagtui.model.rules.when import whole_when

_DAY_AND_MONTH = 2


def past_day(typed: str, today: date) -> date | None:
    """The last such day: yesterday, fri, 8 jan; None where it names none that has been."""
    words = typed.casefold().split()
    if words == ["yesterday"]:
        return today - timedelta(days=1)
    when = whole_when(words, today)
    day = when.day if when else None
    if day is None or day <= today:
        return day
    if len(words) == _DAY_AND_MONTH and words[0][0].isdecimal():
        return _year_before(day)
    named = len(words) == 1 and words[0].isalpha() and words[0] not in {"tomorrow", "eom"}
    return day - timedelta(days=7) if named else None


def _year_before(day: date) -> date | None:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return None
