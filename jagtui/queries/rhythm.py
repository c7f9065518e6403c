"""The day on which a group meets next, by its rhythm and the meetings it has held."""

from datetime import date

from jagtui.model.group import Group
from jagtui.model.meeting import Meeting
from jagtui.model.rules.rhythm import next_meeting_day, usual_weekday
from jagtui.model.terms import MeetingKind, MeetingState
from jagtui.store.reader import Reader
from jagtui.store.schema.meeting import meeting

LOOKED_AT = 8
"""So many meetings back show on which weekday a group usually meets."""


def next_by_rhythm(reader: Reader, group: Group, after: date) -> date | None:
    """The first day after that one which the group's rhythm gives; none for one that has none.

    It counts from the last ordinary meeting: an extraordinary one shifts nothing.
    """
    before = reader.all(
        Meeting,
        meeting.c.held_on <= after,
        meeting.c.state != MeetingState.CANCELLED,
        group_id=group.id,
        kind=MeetingKind.ORDINARY,
        provisional=False,
        order_by=(meeting.c.held_on.desc(), meeting.c.id.desc()),
        limit=LOOKED_AT,
    )
    days = [one.held_on for one in before] or [after]
    weekday = usual_weekday(days)
    day = next_meeting_day(group.rhythm, days[0], weekday=weekday)
    while day is not None and day <= after:
        day = next_meeting_day(group.rhythm, day, weekday=weekday)
    return day
