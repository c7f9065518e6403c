"""The pace of a meeting: what time is left, what it is enough for, what an item may take."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jagtui.model.group import Group
from jagtui.model.meeting import Adjournment, ItemSpan, Meeting
from jagtui.model.terms import RiskBand
from jagtui.model.time import Instant, at_london, minutes_between


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


@dataclass(frozen=True, slots=True)
class ItemPace:
    """The minutes spent on an item, and those meant for it; none where nothing is meant."""

    used: int
    budget: int | None

    @property
    def left(self) -> int:
        """What it may still take."""
        return max(0, (self.budget or 0) - self.used)

    @property
    def words(self) -> str:
        """Plain only when it is over: item 2 min over its 4."""
        if not self.budget or self.used <= self.budget:
            return ""
        return f"item {self.used - self.budget} min over its {self.budget}"


def case_budget(group: Group, band: RiskBand | None) -> int:
    """The minutes that a group means a case of that risk to take; one not assessed as a low one."""
    match band:
        case RiskBand.HIGH | RiskBand.VERY_HIGH:
            return group.case_minutes_high
        case RiskBand.MEDIUM:
            return group.case_minutes_medium
        case _:
            return group.case_minutes_low


def clock_of(rests: Iterable[Adjournment], now: Instant) -> Instant:
    """The moment that counts: while a meeting rests, its clock stands where the rest began."""
    return next((rest.from_at for rest in rests if rest.until_at is None), now)


def planned_end(held: Meeting, rests: Iterable[Adjournment]) -> Instant:
    """When a meeting is meant to end, as much later as it has rested.

    One that began when it should have been over has its whole length before it.
    """
    end = at_london(held.day, held.starts).add(minutes=held.minutes)
    if held.opened_at is not None and held.opened_at >= end:
        end = held.opened_at.add(minutes=held.minutes)
    for rest in rests:
        if rest.until_at is not None:
            end += rest.until_at - rest.from_at
    return end


def time_used(spans: Iterable[ItemSpan], item_id: int, now: Instant) -> int:
    """Whole minutes spent on an item so far, in all its stretches."""
    seconds = sum(
        max(0.0, ((span.until_at or now) - span.from_at).total_seconds())
        for span in spans
        if span.item_id == item_id
    )
    return int(seconds // 60)


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
