"""Times of day as people type them, and the moment of a meeting that they mean."""

import re
from datetime import timedelta

from jagtui.model.errors import RuleBroken
from jagtui.model.time import Instant, at_london, london_day, london_hhmm

_TYPED = re.compile(r"([0-9]{1,2})[:.]?([0-9]{2})? ?(am|pm)?")
_NOON = 12


def read_time(typed: str) -> str:
    """A time as 24 hours' clocks show it: 10:20, 1020, 9.05, 7.40 pm, 7pm."""
    matched = _TYPED.fullmatch(typed.strip().casefold())
    if matched is None or not (matched[2] or matched[3]):
        raise RuleBroken(f"“{typed.strip()}” is not a time of day; write it as 10:20.")
    hour = int(matched[1])
    if matched[3]:
        if not 1 <= hour <= _NOON:
            raise RuleBroken(f"“{typed.strip()}” is not a time of day; write it as 10:20.")
        hour = hour % _NOON + (_NOON if matched[3] == "pm" else 0)
    return f"{hour:02}:{matched[2] or '00'}"


def moment(typed: str, opened_at: Instant, until: Instant) -> Instant:
    """The last time at which clocks showed that before an instant, on a day of the meeting."""
    hhmm = read_time(typed)
    day = london_day(until)
    at = at_london(day, hhmm)
    while at > until and day > london_day(opened_at):
        day -= timedelta(days=1)
        at = at_london(day, hhmm)
    # Clocks show minutes; whoever came in the minute of the opening came with it.
    return opened_at if at < opened_at and london_hhmm(opened_at) == hhmm else at
