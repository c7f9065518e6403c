"""Words for days, times and counts on screen."""

from datetime import date

from jagtui.model.time import Instant, london_hhmm

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_long(day: date) -> str:
    """As in Tue 12 Jan 2027."""
    return f"{day_short(day)} {day.year}"


def day_short(day: date) -> str:
    """As in Tue 12 Jan."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def day_near(day: date, today: date) -> str:
    """As short as it can be without being mistaken: the year only when it is another one."""
    return day_short(day) if day.year == today.year else f"{day.day} {_month_year(day)}"


def moved_from(day: date, hhmm: str, to: date, today: date) -> str:
    """Where a meeting was before: as in Tue 12 Jan, or 10:00 where only its time moved."""
    return hhmm if day == to else day_near(day, today)


def day_from_today(day: date, today: date) -> str:
    """As in today, tomorrow, yesterday, or the day."""
    words = {0: "today", 1: "tomorrow", -1: "yesterday"}
    return words.get((day - today).days) or day_near(day, today)


def clock(instant: Instant) -> str:
    """The time in London, as in 10:42."""
    return london_hhmm(instant)


def late(due: date, today: date) -> str:
    """As in LATE 7 d; empty when it is not late."""
    days = (today - due).days
    return f"LATE {days} d" if days > 0 else ""


def count(number: int, one: str, many: str = "") -> str:
    """As in no actions, 1 action, 3 actions."""
    if number == 1:
        return f"1 {one}"
    return f"{number or 'no'} {many or one + 's'}"


def listed(words: tuple[str, ...] | list[str]) -> str:
    """As in police, council and health."""
    *most, last = words or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _month_year(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"
