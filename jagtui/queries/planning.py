"""What the planning of a meeting begins from."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from jagtui.model.group import Group
from jagtui.model.meeting import Meeting
from jagtui.model.terms import MeetingKind, MeetingState
from jagtui.queries.live import coming_meeting
from jagtui.queries.rhythm import next_by_rhythm
from jagtui.store.reader import Reader
from jagtui.store.schema.group import meeting_group
from jagtui.store.schema.meeting import meeting


@dataclass(frozen=True, slots=True)
class Planning:
    """A group, and the day on which its rhythm would have it meet next."""

    today: date
    group: Group
    day: date
    taken: frozenset[date]
    """The days for which an ordinary meeting is planned already."""


def planning(reader: Reader) -> tuple[Planning, ...]:
    """Every group with the day that is proposed for its next meeting."""
    last = (
        select(meeting.c.held_on)
        .where(
            meeting.c.group_id == meeting_group.c.id,
            meeting.c.state != MeetingState.CANCELLED,
            meeting.c.provisional.is_(False),
        )
        .order_by(meeting.c.held_on.desc())
        .limit(1)
        .correlate(meeting_group)
        .scalar_subquery()
    )
    rows = reader.rows(select(meeting_group.c.id, last.label("last")))
    last_of = {row.id: row.last for row in rows}
    taken = _taken(reader)
    return tuple(
        Planning(
            reader.today,
            group,
            _day(reader, group, last_of.get(group.id)),
            frozenset(taken[group.id]),
        )
        for group in reader.all(Group)
    )


def _taken(reader: Reader) -> dict[int, set[date]]:
    """The days of the ordinary meetings to come, by group."""
    days: dict[int, set[date]] = defaultdict(set)
    for one in reader.all(
        Meeting,
        coming_meeting(),
        kind=MeetingKind.ORDINARY,
        provisional=False,
        order_by=meeting.c.held_on,
    ):
        days[one.group_id].add(one.held_on)
    return days


def _day(reader: Reader, group: Group, last: date | None) -> date:
    """By the rhythm from the last meeting on, but not in the past; today for the first one."""
    if last is None:
        return reader.today
    yesterday = reader.today - timedelta(days=1)
    return next_by_rhythm(reader, group, max(last, yesterday)) or reader.today
