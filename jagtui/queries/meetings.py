"""All meetings in a list."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from jagtui.model.terms import MeetingState, MinutesState
from jagtui.store.reader import Reader
from jagtui.store.schema.group import meeting_group
from jagtui.store.schema.meeting import meeting


@dataclass(frozen=True, slots=True)
class ListedMeeting:
    """A meeting in a list."""

    reference: str
    group: str
    held_on: date
    starts: str
    place: str
    state: MeetingState
    provisional: bool
    minutes_state: MinutesState | None
    """None while the meeting has not begun."""


def meeting_list(reader: Reader) -> tuple[ListedMeeting, ...]:
    """Every meeting, the latest first; they hold no case matter."""
    rows = reader.rows(
        select(meeting, meeting_group.c.short)
        .join(meeting_group, meeting_group.c.id == meeting.c.group_id)
        .order_by(meeting.c.held_on.desc(), meeting.c.id.desc())
    )
    return tuple(
        ListedMeeting(
            reference=row.reference,
            group=row.short,
            held_on=row.held_on,
            starts=row.starts,
            place=row.place,
            state=row.state,
            provisional=row.provisional,
            minutes_state=row.minutes_state if row.opened_at else None,
        )
        for row in rows
    )
