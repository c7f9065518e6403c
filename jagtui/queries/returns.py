"""Which agencies are asked for something before a meeting, and which have answered."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CTE, ColumnElement, Row, exists, func, select

from jagtui.model.meeting import Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.returns import Asked
from jagtui.model.seat import Seat
from jagtui.model.terms import ActionState, UpdateKind
from jagtui.model.time import Instant
from jagtui.queries.live import closed_meeting, open_action, open_since
from jagtui.queries.visible import own_agencies, visible_actions, visible_minutes
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_update
from jagtui.store.schema.agency import agency
from jagtui.store.schema.agency_return import agency_return
from jagtui.store.schema.meeting import agenda_item, meeting

_before = meeting.alias("before")
_ANSWERED = (ActionState.REPORTED, ActionState.IN_ABEYANCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyAsked(Asked):
    """An agency's return, as far as it has come."""

    agency_id: int
    returned_at: Instant | None
    source: str
    """What its return was entered from, where somebody else entered it."""


def returns(
    reader: Reader, seat: Seat | None, meeting_ids: Collection[int]
) -> dict[int, tuple[AgencyAsked, ...]]:
    """By meeting, the agencies that owe its group an action from before, by handle; one statement.

    A word its owner said since the group's last meeting closed is an answer; an action that is
    reported, or rests, awaits none. What is said once the meeting is open is no return.
    """
    own = own_agencies(seat.officer_id) if seat and seat.officer_id is not None else ()
    return _returns(
        reader,
        meeting_ids,
        open_action(),
        visible_actions(seat),
        visible_minutes(seat) | agency.c.id.in_(own),
    )


def returned_by_opening(reader: Reader, held: Meeting) -> tuple[AgencyAsked, ...]:
    """Every agency's return as it stood when a meeting was opened; one statement."""
    raised_before = action.c.raised_at < meeting.c.opened_at
    open_then = open_since(held.group_id, held.held_on)
    return _returns(reader, [held.id], open_then, raised_before).get(held.id, ())


def _returns(
    reader: Reader, meeting_ids: Collection[int], *where: ColumnElement[bool]
) -> dict[int, tuple[AgencyAsked, ...]]:
    last = _last_closed(meeting_ids)
    since_last = action_update.c.said_at >= func.coalesce(last.c.closed_at, action.c.raised_at)
    waits_no_more = action.c.state.in_(_ANSWERED) & ~_spoken_of(~_before_opening())
    answered = waits_no_more | _spoken_of(since_last & _before_opening())
    rows = reader.rows(
        select(
            meeting.c.id.label("meeting_id"),
            agency.c.id,
            agency.c.handle,
            func.count().label("actions"),
            func.count().filter(answered).label("answered"),
            agency_return.c.returned_at,
            agency_return.c.source,
        )
        .select_from(meeting)
        .join(last, last.c.id == meeting.c.id)
        .join(action, action.c.group_id == meeting.c.group_id)
        .join(agency, agency.c.id == action.c.agency_id)
        .join(agenda_item, agenda_item.c.id == action.c.item_id)
        .outerjoin(
            agency_return,
            (agency_return.c.agency_id == agency.c.id)
            & (agency_return.c.meeting_id == meeting.c.id),
        )
        .where(*where, agenda_item.c.meeting_id != meeting.c.id)
        .group_by(meeting.c.id, agency.c.id)
        .order_by(meeting.c.id, agency.c.handle)
    )
    found: dict[int, tuple[AgencyAsked, ...]] = {}
    for row in rows:
        found[row.meeting_id] = (*found.get(row.meeting_id, ()), _asked(row))
    return found


def _asked(row: Row[Any]) -> AgencyAsked:
    return AgencyAsked(
        agency=agency_words(row.handle),
        agency_id=row.id,
        actions=row.actions,
        answered=row.answered,
        sent=row.returned_at is not None,
        returned_at=row.returned_at,
        source=row.source or "",
    )


def _spoken_of(when: ColumnElement[bool]) -> ColumnElement[bool]:
    """Its owner has said something of it then."""
    return (
        exists()
        .where(
            action_update.c.action_id == action.c.id,
            action_update.c.kind == UpdateKind.CLAIM,
            when,
        )
        .correlate_except(action_update)
    )


def _last_closed(meeting_ids: Collection[int]) -> CTE:
    """Of each meeting, when the group's meeting before it closed; worked out once.

    Before goes by the days they were set for: an earlier one that was held late, after that one,
    takes back no answer that was given meanwhile. Of two on one day the last closed counts.
    """
    closed_at = (
        select(_before.c.closed_at)
        .where(
            closed_meeting(_before),
            _before.c.group_id == meeting.c.group_id,
            _before.c.held_on <= meeting.c.held_on,
            _before.c.id != meeting.c.id,
        )
        .order_by(_before.c.held_on.desc(), _before.c.closed_at.desc())
        .limit(1)
        .correlate(meeting)
        .scalar_subquery()
    )
    chosen = select(meeting.c.id, closed_at.label("closed_at")).where(meeting.c.id.in_(meeting_ids))
    return chosen.cte("last_closed").prefix_with("MATERIALIZED")


def _before_opening() -> ColumnElement[bool]:
    """Said before the meeting was opened, or it has not been."""
    return meeting.c.opened_at.is_(None) | (action_update.c.said_at < meeting.c.opened_at)
