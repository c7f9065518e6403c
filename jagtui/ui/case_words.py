"""Words for cases in lists."""

from datetime import date

from textual.content import Content

from jagtui.model.terms import CaseStatus, RiskBand
from jagtui.ui.widgets.case_card import FALLING, RISING

_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25
_WEEKS_FROM, _MONTHS_FROM, _YEARS_FROM = 14, 91, 730


def risk_cell(band: RiskBand | None, before: RiskBand | None) -> Content:
    """The band in capitals, with an arrow where it moved; colour only adds to it."""
    if band is None:
        return Content.styled("–", "$quiet")
    style = "$error" if band in {RiskBand.HIGH, RiskBand.VERY_HIGH} else ""
    words = band.words.upper()
    if before is None or before is band:
        return Content.styled(words, style)
    bands = list(RiskBand)
    arrow = RISING if bands.index(band) > bands.index(before) else FALLING
    return Content.styled(f"{words} {arrow}", style)


def age(since: date, until: date) -> str:
    """As in new, 5 d, 6 wk, 10 mo, 3 yr."""
    days = max(0, (until - since).days)
    for least, length, unit in (
        (_YEARS_FROM, _YEAR, "yr"),
        (_MONTHS_FROM, _MONTH, "mo"),
        (_WEEKS_FROM, _WEEK, "wk"),
    ):
        if days >= least:
            return f"{int(days / length)} {unit}"
    return f"{days} d" if days else "new"


def day_brief(day: date, today: date) -> str:
    """As in 23 Nov, or 4 Jan 27 where the year is another one."""
    year = "" if day.year == today.year else f" {day:%y}"
    return f"{day.day} {day:%b}{year}"


def status_words(status: CaseStatus, reason: str) -> str:
    """Where a case stands, and why where that was said."""
    return f"{status.words}: {reason}" if reason else status.words
