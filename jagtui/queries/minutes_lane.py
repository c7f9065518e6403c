"""Which agencies had no change to report of the cases that were not discussed."""

from dataclasses import dataclass

from sqlalchemy import Select, select

from jagtui.model.action import ActionUpdate
from jagtui.model.meeting import Meeting
from jagtui.model.terms import ItemOutcome, UpdateKind
from jagtui.queries.names import Names
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_update
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import agenda_item, meeting


@dataclass(frozen=True, slots=True)
class _Owed:
    """An action of such a case as it stood when the meeting ended."""

    case_id: int
    agency_id: int | None
    reported: bool
    awaited: bool
    """It was due by the meeting, and nobody had said anything about it."""


def no_change_reported(reader: Reader, held: Meeting, names: Names) -> tuple[str, ...]:
    """The agencies that had reported, or led with nothing due; as the meeting left them."""
    passed_over = select(agenda_item.c.case_id).where(
        agenda_item.c.meeting_id == held.id,
        agenda_item.c.no_change,
        agenda_item.c.outcome == ItemOutcome.NOT_DISCUSSED,
    )
    leads = reader.rows(
        select(case_file.c.id, case_file.c.lead_agency_id)
        .where(case_file.c.id.in_(passed_over))
        .order_by(case_file.c.id)
    )
    owed = _owed(reader, held, passed_over)
    waited_for = {(one.case_id, one.agency_id) for one in owed if one.awaited}
    said = [row.lead_agency_id for row in leads if (row.id, row.lead_agency_id) not in waited_for]
    said += [one.agency_id for one in owed if one.reported]
    return tuple(names.short_agency(one) for one in dict.fromkeys(said) if one is not None)


def _owed(reader: Reader, held: Meeting, cases: Select[tuple[int | None]]) -> list[_Owed]:
    until = held.closed_at or reader.now
    latest: dict[int, UpdateKind] = {}
    for said in reader.all(
        ActionUpdate,
        action_update.c.action_id.in_(select(action.c.id).where(action.c.case_id.in_(cases))),
        action_update.c.said_at <= until,
    ):
        latest[said.action_id] = said.kind
    rows = reader.rows(
        select(action, meeting.c.held_on)
        .outerjoin(meeting, meeting.c.id == action.c.due_meeting_id)
        .where(
            action.c.case_id.in_(cases),
            action.c.raised_at <= until,
            action.c.closed_on.is_(None) | (action.c.closed_on > held.day),
        )
        .order_by(action.c.id)
    )
    owed = []
    for row in rows:
        due = row.due_on or row.held_on
        reported = latest.get(row.id) is UpdateKind.CLAIM
        awaited = due is not None and due <= held.day and not reported
        owed.append(_Owed(row.case_id, row.agency_id, reported, awaited))
    return owed
