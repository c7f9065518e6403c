"""What an agency brings to a meeting: what it owes by then, and the cases it leads there."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select

from jagtui.model.group import Group
from jagtui.model.meeting import Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.seat import Seat
from jagtui.model.terms import ActionState, AttendanceState, ClaimKind, UpdateKind
from jagtui.queries.desk_agenda import agenda_for, agenda_lines
from jagtui.queries.live import open_action
from jagtui.queries.visible import visible_actions
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_update
from jagtui.store.schema.agency import agency
from jagtui.store.schema.attendance import attendance, attendance_agency
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import agenda_item, meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """An action that an agency answers for at a meeting."""

    reference: str
    task: str
    due_on: date | None
    overdue: int
    """By how many days it is late on the day of the meeting."""
    claim: ClaimKind | None
    """What its owner has reported since the action was given or answered; None: not a word yet."""
    reported: bool
    """It waits for the meeting to accept what was reported."""


@dataclass(frozen=True, slots=True)
class Led:
    """A case on the agenda that the agency leads, by number and reference only."""

    number: str
    reference: str


@dataclass(frozen=True, slots=True)
class Bring:
    """What one agency is to bring."""

    agency_id: int
    agency: str
    owed: tuple[Owed, ...]
    leads: tuple[Led, ...]


@dataclass(frozen=True, slots=True)
class Bringing:
    """A meeting, and what each agency that is expected brings to it."""

    meeting: Meeting
    group: Group
    agencies: tuple[Bring, ...]


def bringing(reader: Reader, seat: Seat | None, meeting_id: int) -> Bringing:
    """What the agencies expected at a meeting bring, as far as the seat may see."""
    held = reader.get(Meeting, meeting_id)
    owed = _owed(reader, seat, held)
    leads = _leads(reader, seat, held)
    return Bringing(
        held,
        reader.get(Group, held.group_id),
        tuple(
            Bring(id, agency_words(handle), owed.get(id, ()), leads.get(id, ()))
            for id, handle in _expected(reader, held).items()
        ),
    )


def _expected(reader: Reader, held: Meeting) -> dict[int, str]:
    """The agencies somebody is on the roll for, by handle."""
    rows = reader.rows(
        select(agency.c.id, agency.c.handle)
        .join(attendance_agency, attendance_agency.c.agency_id == agency.c.id)
        .join(attendance, attendance.c.id == attendance_agency.c.attendance_id)
        .where(attendance.c.meeting_id == held.id, attendance.c.state != AttendanceState.ABSENT)
        .distinct()
        .order_by(agency.c.handle)
    )
    return {row.id: row.handle for row in rows}


def _owed(reader: Reader, seat: Seat | None, held: Meeting) -> dict[int, tuple[Owed, ...]]:
    """The open actions of the group that are overdue or due by the meeting, by agency."""
    day = func.coalesce(action.c.due_on, meeting.c.held_on, type_=action.c.due_on.type)
    claim = (
        select(action_update.c.claim)
        .where(action_update.c.action_id == action.c.id, action_update.c.kind == UpdateKind.CLAIM)
        .order_by(action_update.c.id.desc())
        .limit(1)
        .correlate(action)
        .scalar_subquery()
    )
    rows = reader.rows(
        select(
            action.c.agency_id,
            action.c.reference,
            action.c.task,
            action.c.state,
            day.label("day"),
            claim.label("claim"),
        )
        .outerjoin(meeting, meeting.c.id == action.c.due_meeting_id)
        .where(
            open_action(),
            action.c.state != ActionState.IN_ABEYANCE,
            action.c.group_id == held.group_id,
            action.c.agency_id.is_not(None),
            visible_actions(seat),
            or_(day.is_(None), day <= held.held_on),
        )
        .order_by(day, action.c.id)
    )
    owed: dict[int, tuple[Owed, ...]] = {}
    for row in rows:
        one = Owed(
            reference=row.reference,
            task=row.task,
            due_on=row.day,
            overdue=max(0, (held.held_on - row.day).days) if row.day else 0,
            claim=row.claim,
            reported=row.state is ActionState.REPORTED,
        )
        owed[row.agency_id] = (*owed.get(row.agency_id, ()), one)
    return owed


def _leads(reader: Reader, seat: Seat | None, held: Meeting) -> dict[int, tuple[Led, ...]]:
    rows = reader.rows(
        select(case_file.c.id, case_file.c.lead_agency_id)
        .join(agenda_item, agenda_item.c.case_id == case_file.c.id)
        .where(agenda_item.c.meeting_id == held.id, case_file.c.lead_agency_id.is_not(None))
    )
    leader = {row.id: row.lead_agency_id for row in rows}
    leads: dict[int, tuple[Led, ...]] = {}
    for line in agenda_for(reader, seat, agenda_lines(reader, held.id, ())):
        agency_id = leader.get(line.case_id or 0)
        if agency_id is not None:
            led = Led(line.number, line.reference)
            leads[agency_id] = (*leads.get(agency_id, ()), led)
    return leads
