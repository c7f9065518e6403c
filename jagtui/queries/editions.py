"""What editions can be made of: the meetings that have minutes, and the agencies they are for."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from jagtui.model.rules.naming import agency_words
from jagtui.model.seat import Seat
from jagtui.model.terms import MinutesState
from jagtui.queries.visible import visible_minutes
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency
from jagtui.store.schema.attendance import attendance, attendance_agency
from jagtui.store.schema.meeting import meeting

RECENT = 12
"""So many meetings are offered; older minutes are named on the command line."""


@dataclass(frozen=True, slots=True)
class Minuted:
    """A meeting that has minutes."""

    id: int
    reference: str
    held_on: date
    minutes_state: MinutesState


def minuted_meetings(reader: Reader, seat: Seat | None) -> tuple[Minuted, ...]:
    """The latest meetings whose minutes the seat may read, newest first."""
    rows = reader.rows(
        select(meeting.c.id, meeting.c.reference, meeting.c.held_on, meeting.c.minutes_state)
        .where(visible_minutes(seat), meeting.c.opened_at.is_not(None))
        .order_by(meeting.c.opened_at.desc())
        .limit(RECENT)
    )
    return tuple(Minuted(row.id, row.reference, row.held_on, row.minutes_state) for row in rows)


def agencies_asked_to(reader: Reader, meeting_id: int) -> tuple[tuple[int, str], ...]:
    """The agencies on a meeting's roll, by id and as they are called in the room."""
    rows = reader.rows(
        select(agency.c.id, agency.c.handle)
        .join(attendance_agency, attendance_agency.c.agency_id == agency.c.id)
        .join(attendance, attendance.c.id == attendance_agency.c.attendance_id)
        .where(attendance.c.meeting_id == meeting_id)
        .distinct()
        .order_by(agency.c.handle)
    )
    return tuple((row.id, agency_words(row.handle)) for row in rows)
