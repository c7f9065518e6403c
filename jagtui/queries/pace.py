"""How a meeting stands against its time, with the cases it will not reach."""

from collections.abc import Sequence
from dataclasses import dataclass

from jagtui.model.group import Group
from jagtui.model.meeting import Adjournment, ItemSpan, Meeting
from jagtui.model.rules.pace import (
    ItemPace,
    Pace,
    case_budget,
    clock_of,
    pace,
    planned_end,
    time_used,
)
from jagtui.model.terms import ItemKind
from jagtui.model.time import Instant
from jagtui.queries.desk_agenda import AgendaLine, Reached

AHEAD = (Reached.WAITING, Reached.PARKED)
"""What is still to be taken up; what was parked comes round last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPace:
    """How a meeting stands at one moment, as a whole and under the item that is up."""

    whole: Pace
    item: ItemPace
    ends: Instant
    unreached: tuple[AgendaLine, ...]
    """The cases that will not be reached, in the order of the walk."""


def meeting_pace(
    now: Instant,
    held: Meeting,
    group: Group,
    walk: Sequence[AgendaLine],
    item: AgendaLine,
    *,
    spans: Sequence[ItemSpan],
    rests: Sequence[Adjournment],
) -> MeetingPace:
    """How the time left stands against the items of the walk that are still ahead."""
    at, ends = clock_of(rests, now), planned_end(held, rests)
    ahead = sorted(
        (line for line in walk if line.reached in AHEAD and line.id != item.id),
        key=lambda line: AHEAD.index(line.reached),
    )
    cases = [line for line in ahead if line.kind is ItemKind.CASE]
    others = [line for line in ahead if line.kind is not ItemKind.CASE]
    up = ItemPace(time_used(spans, item.id, at), budget(item, group))
    whole = pace(
        at,
        ends,
        case_minutes=[budget(line, group) or 0 for line in cases],
        other_minutes=[up.left, *(budget(line, group) or 0 for line in others)],
    )
    unreached = cases[len(cases) - whole.out_of_reach :]
    return MeetingPace(whole=whole, item=up, ends=ends, unreached=tuple(unreached))


def budget(line: AgendaLine, group: Group) -> int | None:
    """The minutes meant for an item: its own, or for a case those of its risk."""
    if line.minutes is not None or line.kind is not ItemKind.CASE:
        return line.minutes
    return case_budget(group, line.band)
