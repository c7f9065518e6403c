"""What the planning of a meeting begins from."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from jagtui.model.group import Group
from jagtui.model.rules.rhythm import next_meeting_day
from jagtui.model.terms import MeetingState
from jagtui.store.reader import Reader
from jagtui.store.schema.meeting import meeting


@dataclass(frozen=True, slots=True)
class Planning:
    """A group, and the day on which its rhythm would have it meet next."""

    today: date
    group: Group
    day: date


def planning(reader: Reader) -> tuple[Planning, ...]:
    """Every group with the day that is proposed for its next meeting."""
    last = reader.rows(
        select(
            meeting.c.group_id,
            func.max(meeting.c.held_on, type_=meeting.c.held_on.type).label("last"),
        )
        .where(meeting.c.state != MeetingState.CANCELLED, meeting.c.provisional.is_(False))
        .group_by(meeting.c.group_id)
    )
    last_of = {row.group_id: row.last for row in last}
    return tuple(
        Planning(reader.today, group, _day(group, last_of.get(group.id), reader.today))
        for group in reader.all(Group)
    )


def _day(group: Group, last: date | None, today: date) -> date:
    """By the rhythm from the last meeting on, but not in the past; today for the first one."""
    if last is None:
        return today
    day = next_meeting_day(group.rhythm, last)
    while day is not None and day < today:
        day = next_meeting_day(group.rhythm, day)
    return day or today
