"""Instants are UTC, days and planned times are London's."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TypeAlias

import pendulum

from jagtui.model.errors import RuleBroken

Instant: TypeAlias = pendulum.DateTime
Clock: TypeAlias = Callable[[], Instant]

LONDON = pendulum.timezone("Europe/London")

_HHMM = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


def london_day(instant: Instant) -> date:
    """The day it is in London at that instant."""
    local = instant.in_timezone(LONDON)
    return date(local.year, local.month, local.day)


def london_hhmm(instant: Instant) -> str:
    """The time London's clocks show at that instant, as HH:MM."""
    return instant.in_timezone(LONDON).strftime("%H:%M")


def at_london(day: date, hhmm: str) -> Instant:
    """The instant at which London's clocks first show that time on that day.

    A time that the spring change skips is read an hour later, when the clocks are back in step.
    """
    matched = _HHMM.fullmatch(hhmm)
    if matched is None:
        raise RuleBroken(f"“{hhmm}” is not a time of day; write it as 09:30.")
    hour, minute = int(matched[1]), int(matched[2])
    # The standard library's fold=0 is the first of a time shown twice, and before a skipped one;
    # pendulum's own constructor would take a skipped time backwards.
    wall = datetime(day.year, day.month, day.day, hour, minute, tzinfo=LONDON)
    return pendulum.instance(wall.astimezone(UTC))


def minutes_between(start: Instant, end: Instant) -> int:
    """Whole minutes from start to end, never below zero however the clock was set."""
    return max(0, int((end - start).total_seconds() // 60))
