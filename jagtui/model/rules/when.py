"""WHEN: the days people name in a meeting, as they say them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from jagtui.model.rules.months import months_after
from jagtui.model.rules.working_days import (
    add_working_days,
    last_working_day_of_month,
    off_day_words,
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

_FRIDAY = 4
_LONGEST = 3
_WEEKDAY = {name[:3]: n for n, name in enumerate(WEEKDAYS)}
_WEEKDAY |= {name: n for n, name in enumerate(WEEKDAYS)}
_WEEKDAY |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_MONTH = {name[:3]: n for n, name in enumerate(MONTHS, 1)}
_MONTH |= {name: n for n, name in enumerate(MONTHS, 1)}
_MONTH |= {"sept": 9}
_NEAR = {"today": 0, "tomorrow": 1}

_DISTANCE = re.compile(r"\+([0-9]{1,4})|\+([0-9]{1,3})wd|([0-9]{1,3})w")
_DAY_OF_MONTH = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
YEAR = r"(?:19|20|21)[0-9]{2}"
"""The years that anybody means; a slip of the finger in one is no day of another millennium."""

_YEAR = re.compile(YEAR)


class WhenKind(StrEnum):
    """Whether a day was named or the group's next meeting."""

    DAY = "day"
    NEXT_MEETING = "next_meeting"


@dataclass(frozen=True, slots=True)
class When:
    """A day that was named, or the group's next ordinary meeting whenever that is."""

    kind: WhenKind
    day: date | None
    words: str
    """As it is shown: Fri 15 Jan 2027, or next meeting."""
    remark: str | None = None
    """What the room should notice about it: means next year, a Saturday, Boxing Day."""


NEXT_MEETING = When(WhenKind.NEXT_MEETING, None, "next meeting")


def day_words(day: date) -> str:
    """A day as it is shown: Fri 15 Jan 2027."""
    return f"{short_day_words(day)} {day.year:04}"


def short_day_words(day: date) -> str:
    """A day where its year goes without saying: Fri 15 Jan."""
    return f"{WEEKDAYS[day.weekday()][:3].title()} {day.day} {MONTHS[day.month - 1][:3].title()}"


def plain_day_words(day: date) -> str:
    """A day as it can be typed again: 15 Jan 2027."""
    return f"{day.day} {MONTHS[day.month - 1][:3].title()} {day.year:04}"


def day_in_full(day: date) -> str:
    """A day with all its words: Tuesday 12 January 2027."""
    return f"{WEEKDAYS[day.weekday()].title()} {day_and_month(day)}"


def day_and_month(day: date) -> str:
    """A day with its month in full: 12 January 2027."""
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year:04}"


def read_when(tokens: Sequence[str], today: date) -> tuple[When, int] | None:
    """The longest WHEN that the tokens begin with, and how many of them it takes."""
    for count in range(min(_LONGEST, len(tokens)), 0, -1):
        when = whole_when(tokens[:count], today)
        if when is not None:
            return when, count
    return None


def read_by_when(tokens: Sequence[str], today: date) -> tuple[When, int] | None:
    """The WHEN after a "by" that the tokens begin with, and how many it takes with the "by"."""
    if not tokens or tokens[0].casefold() != "by":
        return None
    found = read_when(tokens[1 : _LONGEST + 1], today)
    return (found[0], found[1] + 1) if found else None


def read_last_when(
    tokens: Sequence[str], today: date, *, after: str = "by"
) -> tuple[When, int] | None:
    """The WHEN that the tokens end with after that word, and how many it takes with the word."""
    for count in range(min(_LONGEST, len(tokens) - 1), 0, -1):
        if tokens[-count - 1].casefold() == after:
            when = whole_when(tokens[-count:], today)
            if when is not None:
                return when, count + 1
    return None


def whole_when(tokens: Sequence[str], today: date) -> When | None:
    """The WHEN that all these tokens together are, if they are one."""
    words = [token.casefold() for token in tokens]
    if words:
        words[-1] = words[-1].rstrip(".,;:")
    if words in (["next"], ["next", "meeting"]):
        return NEXT_MEETING
    try:
        day = _relative_day(words, today)
        return _noticed(day) if day is not None else _calendar_day(words, today)
    except (OverflowError, ValueError):
        # Beyond the calendar's end, or a day its month does not have: not a WHEN.
        return None


def _relative_day(words: list[str], today: date) -> date | None:
    match words:
        case ["next", unit]:
            return _next(unit, today)
        case ["eom"]:
            return _end_of_month(today)
        case [name] if name in _WEEKDAY:
            return today + timedelta(days=(_WEEKDAY[name] - today.weekday() - 1) % 7 + 1)
        case [name] if name in _NEAR:
            return today + timedelta(days=_NEAR[name])
        case [distance]:
            return _at_distance(distance, today)
    return None


def _next(unit: str, today: date) -> date | None:
    if unit == "month":
        return last_working_day_of_month(months_after(today.replace(day=1), 1))
    weekday = _FRIDAY if unit == "week" else _WEEKDAY.get(unit)
    if weekday is None:
        return None
    return today + timedelta(days=7 - today.weekday() + weekday)


def _end_of_month(today: date) -> date:
    last = last_working_day_of_month(today)
    if last >= today:
        return last
    return last_working_day_of_month(months_after(today.replace(day=1), 1))


def _at_distance(distance: str, today: date) -> date | None:
    matched = _DISTANCE.fullmatch(distance)
    if matched is None:
        return None
    days, working_days, weeks = matched.groups()
    if working_days:
        return add_working_days(today, int(working_days))
    return today + timedelta(days=int(days) if days else 7 * int(weeks))


def _calendar_day(words: list[str], today: date) -> When | None:
    match words:
        case [day, month, year] if month in _MONTH and _YEAR.fullmatch(year):
            if not _DAY_OF_MONTH.fullmatch(day):
                return None
            named = date(int(year), _MONTH[month], int(day))
            return _noticed(named, "already past" if named < today else None)
        case [day, month] if month in _MONTH and _DAY_OF_MONTH.fullmatch(day):
            return _yearless_day(int(day), _MONTH[month], today)
    return None


def _yearless_day(day: int, month: int, today: date) -> When:
    try:
        this_year = date(today.year, month, day)
    except ValueError:  # 29 February may still come next year
        this_year = None
    if this_year is not None and this_year >= today:
        return _noticed(this_year)
    named = date(today.year + 1, month, day)
    return _noticed(named, f"means {day} {MONTHS[month - 1].title()} {named.year} (next year)")


def _noticed(day: date, remark: str | None = None) -> When:
    remarks = [words for words in (remark, off_day_words(day)) if words]
    return When(WhenKind.DAY, day, day_words(day), ", ".join(remarks) or None)
