"""What an owner may report: how each detail of a report is asked for, and read."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.claims import DETAIL_WORDS, REPORTS, Detail
from jagtui.model.rules.past_day import past_day
from jagtui.model.rules.when import When, whole_when
from jagtui.ui.widgets.letters import Lettered

CLAIMS = tuple(Lettered(one.claim, one.letter, one.words) for one in REPORTS)
"""The reports as a list in which each has its letter."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A detail that is typed on a line of its own."""

    detail: Detail
    id: str
    """The field of the report that it fills."""
    hint: str
    value: str = ""

    @property
    def label(self) -> str:
        """What stands before the line."""
        return DETAIL_WORDS[self.detail]


TYPED = (
    Asked(Detail.BLOCKED_BY, "blocked_by", "the landlord, a court date, another agency"),
    Asked(Detail.ASKED_UNTIL, "asked_until", "fri, +7, 2w, eom, 12 feb"),
    Asked(Detail.DONE_ON, "done_on", "yesterday, fri, 8 jan", "today"),
    Asked(Detail.EVIDENCE, "evidence", "a log, a photograph, who saw it; may stay empty"),
    Asked(Detail.LESSON, "lesson", "what others should know; may stay empty"),
)
"""Every detail but the colleague, who is picked."""


def read_detail(asked: Asked, typed: str, today: date) -> str | date | None:
    """What was typed of a detail, as it is reported; a refusal says what it should be."""
    match asked.detail:
        case Detail.DONE_ON:
            return _past(typed, today)
        case Detail.ASKED_UNTIL:
            return _coming(typed, today)
        case _:
            return typed


def until_when(typed: str, today: date) -> When | None:
    """The day until which more time is asked for, as it is read."""
    return whole_when(typed.split(), today)


def _past(typed: str, today: date) -> date | None:
    day = past_day(typed, today) if typed else today
    if day is None:
        raise RuleBroken("name a day that has been, as in yesterday, fri or 8 jan.")
    return day


def _coming(typed: str, today: date) -> date | None:
    if not typed:
        return None
    when = until_when(typed, today)
    if when is None or when.day is None:
        raise RuleBroken("name a day, as in fri, +7, 2w or 12 feb.")
    return when.day
