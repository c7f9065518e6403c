"""Who may see what: the one condition that queries of cases and actions start from."""

from sqlalchemy import ColumnElement, ScalarSelect, Select, exists, false, or_, select, true

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.rules.roles import sees_everything
from jagtui.model.seat import Seat
from jagtui.model.terms import MembershipKind, SeatRole
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_support
from jagtui.store.schema.agency import post
from jagtui.store.schema.case import case_file
from jagtui.store.schema.group import membership
from jagtui.store.schema.meeting import meeting


def visible_cases(seat: Seat | None) -> ColumnElement[bool]:
    """The cases that whoever is at the keyboard may see."""
    if sees_everything(seat):
        return true()
    if seat is None or seat.role is not SeatRole.OFFICER or seat.officer_id is None:
        return false()
    agencies = own_agencies(seat.officer_id)
    return or_(
        case_file.c.group_id.in_(_groups_of(seat.officer_id)),
        case_file.c.lead_agency_id.in_(agencies),
        exists().where(action.c.case_id == case_file.c.id, action.c.agency_id.in_(agencies)),
    )


def visible_actions(seat: Seat | None) -> ColumnElement[bool]:
    """The actions that whoever is at the keyboard may see."""
    if sees_everything(seat):
        return true()
    if seat is None or seat.role is not SeatRole.OFFICER or seat.officer_id is None:
        return false()
    agencies = own_agencies(seat.officer_id)
    return or_(
        action.c.group_id.in_(_groups_of(seat.officer_id)),
        action.c.officer_id == seat.officer_id,
        action.c.agency_id.in_(agencies),
        exists().where(
            action_support.c.action_id == action.c.id, action_support.c.agency_id.in_(agencies)
        ),
    )


def visible_minutes(seat: Seat | None) -> ColumnElement[bool]:
    """The meetings whose minutes whoever is at the keyboard may read."""
    if sees_everything(seat):
        return true()
    if seat is None or seat.role is not SeatRole.OFFICER or seat.officer_id is None:
        return false()
    return meeting.c.group_id.in_(_groups_of(seat.officer_id))


def must_read_minutes(reader: Reader, seat: Seat | None, meeting_id: int) -> None:
    """Refuse the minutes of a meeting to whoever may not read them."""
    held = reader.get(Meeting, meeting_id)
    if reader.find(Meeting, visible_minutes(seat), id=held.id) is None:
        raise RuleBroken(f"The minutes of {held.reference} are for the members of its group.")


def owed_by(seat: Seat | None) -> ColumnElement[bool]:
    """The actions that somebody answers for: their own, and their agency's without a name."""
    if seat is None or seat.officer_id is None:
        return false()
    return or_(
        action.c.officer_id == seat.officer_id,
        action.c.officer_id.is_(None) & action.c.agency_id.in_(own_agencies(seat.officer_id)),
    )


def own_agencies(officer_id: int) -> ScalarSelect[int]:
    """The agencies that an officer works for now."""
    return (
        select(post.c.agency_id)
        .where(post.c.officer_id == officer_id, post.c.until.is_(None))
        .scalar_subquery()
    )


def _groups_of(officer_id: int) -> Select[tuple[int]]:
    """The groups in which an officer's agency is a core member."""
    return select(membership.c.group_id).where(
        membership.c.agency_id.in_(own_agencies(officer_id)),
        membership.c.kind == MembershipKind.CORE,
        membership.c.until.is_(None),
    )
