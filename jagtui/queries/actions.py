"""One action with all that was said of it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from jagtui.model.action import Action
from jagtui.model.rules.naming import agency_words, person_words
from jagtui.model.seat import Seat
from jagtui.model.terms import ClaimKind, UpdateKind
from jagtui.model.time import Instant
from jagtui.queries.action_lines import ActionLine, action_lines
from jagtui.queries.claim_details import ClaimDetails, detail_columns, details_of
from jagtui.queries.visible import visible_actions
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_support, action_update
from jagtui.store.schema.agency import agency, officer
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import agenda_item, meeting
from jagtui.store.schema.seat import seat as seat_table


@dataclass(frozen=True, slots=True)
class Update:
    """Something that was said of an action, by whom and when."""

    at: Instant
    kind: UpdateKind
    claim: ClaimKind | None
    words: str
    who: str
    due_before: date | None
    due_after: date | None
    details: ClaimDetails


@dataclass(frozen=True, slots=True)
class WholeAction:
    """One action with everything that was said of it, oldest first."""

    today: date
    line: ActionLine
    stored: Action
    case: str
    meeting: str
    """The meeting it was given at."""
    part_of: str
    """The reference of the action that it was given out from, as a part of it."""
    supporting: tuple[str, ...]
    updates: tuple[Update, ...]


def whole_action(reader: Reader, seat: Seat | None, action_id: int) -> WholeAction | None:
    """One action and its updates; None where the seat may not see it."""
    lines = action_lines(reader, action.c.id == action_id, visible_actions(seat))
    if not lines:
        return None
    about = reader.rows(
        select(meeting.c.reference.label("meeting"), case_file.c.reference.label("case"))
        .select_from(agenda_item)
        .join(meeting, meeting.c.id == agenda_item.c.meeting_id)
        .outerjoin(case_file, case_file.c.id == agenda_item.c.case_id)
        .where(agenda_item.c.id == lines[0].item_id)
    )[0]
    stored = reader.get(Action, action_id)
    whole = reader.find(Action, id=stored.split_from_id) if stored.split_from_id else None
    supporting = reader.rows(
        select(agency.c.handle)
        .join(action_support, action_support.c.agency_id == agency.c.id)
        .where(action_support.c.action_id == action_id)
        .order_by(agency.c.handle)
    )
    return WholeAction(
        today=reader.today,
        line=lines[0],
        stored=stored,
        case=about.case or "",
        meeting=about.meeting,
        part_of=whole.reference if whole else "",
        supporting=tuple(agency_words(handle) for (handle,) in supporting),
        updates=_updates(reader, action_id),
    )


def _updates(reader: Reader, action_id: int) -> tuple[Update, ...]:
    rows = reader.rows(
        select(action_update, *detail_columns(action_update), officer.c.name, seat_table.c.login)
        .outerjoin(seat_table, seat_table.c.id == action_update.c.seat_id)
        .outerjoin(officer, officer.c.id == seat_table.c.officer_id)
        .where(action_update.c.action_id == action_id)
        .order_by(action_update.c.id)
    )
    return tuple(
        Update(
            at=row.said_at,
            kind=row.kind,
            claim=row.claim,
            words=row.words,
            who=person_words(row.name or row.login or ""),
            due_before=row.due_before,
            due_after=row.due_after,
            details=details_of(row),
        )
        for row in rows
    )
