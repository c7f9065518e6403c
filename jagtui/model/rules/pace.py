"""The pace of a meeting: what time is left, and what it is enough for."""

from collections.abc import Sequence
from dataclasses import dataclass

from jagtui.model.time import Instant, minutes_between


@dataclass(frozen=True, slots=True)
class Pace:
    """The minutes left or over, and how they fall on the cases still to come."""

    left: int
    over: int
    """Minutes past the planned end; at most one of the two is above zero."""
    cases_left: int
    each: int
    """Whole minutes for each case that is left, once the other items have had theirs."""
    out_of_reach: int = 0
    """How many of the last cases will not be reached within their budgets."""

    @property
    def words(self) -> str:
        """The pace as the screen says it: 18 min left, 4 min over."""
        return f"{self.over} min over" if self.over else f"{self.left} min left"


def pace(
    now: Instant, ends: Instant, *, case_minutes: Sequence[int], other_minutes: Sequence[int] = ()
) -> Pace:
    """The pace now, given the minutes meant for each case left, in order, and each other item."""
    left = minutes_between(now, ends)
    for_cases = max(0, left - sum(other_minutes))
    return Pace(
        left=left,
        over=minutes_between(ends, now),
        cases_left=len(case_minutes),
        each=for_cases // len(case_minutes) if case_minutes else 0,
        out_of_reach=len(case_minutes) - _reached(for_cases, case_minutes),
    )


def _reached(minutes: int, budgets: Sequence[int]) -> int:
    for count, budget in enumerate(budgets):
        minutes -= max(0, budget)
        if minutes < 0:
            return count
    return len(budgets)
