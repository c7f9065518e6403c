"""How ready a meeting to come is: when its papers are due, and whether they went out."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.group import Group
from jagtui.model.meeting import Meeting
from jagtui.model.rules.working_days import add_working_days
from jagtui.model.time import Instant, london_day


@dataclass(frozen=True, slots=True)
class Readiness:
    """The papers of a meeting to come, on a day."""

    today: date
    papers_due: date
    issued_on: date | None
    """The day its agenda went out first."""

    @property
    def late_by(self) -> int:
        """For how many days the papers should have been out; 0 while they are not late."""
        return 0 if self.issued_on else max(0, (self.today - self.papers_due).days)

    @property
    def due_today(self) -> bool:
        """Whether this is the day on which the papers go out."""
        return self.issued_on is None and self.today == self.papers_due


def readiness(group: Group, held: Meeting, today: date) -> Readiness:
    """How ready a meeting is on a day."""
    return papers(held.held_on, group.paper_days, held.issued_at, today)


def papers(held_on: date, days: int, issued_at: Instant | None, today: date) -> Readiness:
    """The papers of a meeting on that day, due so many working days before it."""
    return Readiness(
        today=today,
        papers_due=add_working_days(held_on, -days),
        issued_on=london_day(issued_at) if issued_at else None,
    )
