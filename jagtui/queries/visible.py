"""Who may see what: the one condition that queries of cases and actions start from.

It weighs the rows that a query finds by something else, or bounds; it never finds them itself.
"""

from sqlalchemy import ColumnElement, ScalarSelect, Select, exists, false, or_, select, true

from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.roles import sees_everything
from jagtui.model.seat import Seat
from jagtui.model.terms import MembershipKind, SeatRole
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_support
from jagtui.store.schema.agency import post
from jagtui.store.schema.case import case_file
from jagtui.store.schema.group import membership
from jagtui.store.schema.meeting import agenda_item, meeting


def visible_cases(seat: Seat | None) -> ColumnElement[bool]:
    """The cases that whoever is at the keyboard may see."""
    if sees_everything(seat):
        return true()
    if seat is None or seat.role is not SeatRole.OFFICER or seat.officer_id is None:
        return false()
    return or_(
        visible_matters(seat, case_file.c.group_id),
        without_index(case_file.c.lead_agency_id).in_(own_agencies(seat.officer_id)),
        exists()
        .where(action.c.case_id == case_file.c.id, _names(seat.officer_id))
        .correlate(case_file),
    )


def visible_actions(seat: Seat | None) -> ColumnElement[bool]:
    """The actions that whoever is at the keyboard may see."""
    if sees_everything(seat):
        return true()
    if seat is None or seat.role is not SeatRole.OFFICER or seat.officer_id is None:
        return false()
    return or_(visible_matters(seat, action.c.group_id), _names(seat.officer_id))


def visible_minutes(seat: Seat | None) -> ColumnElement[bool]:
    """The meetings whose minutes whoever is at the keyboard may read."""
    return visible_matters(seat, meeting.c.group_id)


def visible_matters(
    seat: Seat | None, group_id: ColumnElement[int] | ColumnElement[int | None]
) -> ColumnElement[bool]:
    """What a group has before it, whatever case it is about: for its core members."""
    if sees_everything(seat):
        return true()
    if seat is None or seat.role is not SeatRole.OFFICER or seat.officer_id is None:
        return false()
    return without_index(group_id).in_(_groups_of(seat.officer_id))


def reads_minutes(reader: Reader, seat: Seat | None, meeting_id: int) -> bool:
    """Whether somebody at that keyboard may read the minutes of a meeting."""
    if sees_everything(seat):
        return True
    return reader.find(Meeting, visible_minutes(seat), id=meeting_id) is not None


def must_read_minutes(reader: Reader, seat: Seat | None, meeting_id: int) -> None:
    """Refuse the minutes of a meeting to whoever may not read them."""
    held = reader.get(Meeting, meeting_id)
    if not reads_minutes(reader, seat, held.id):
        raise RuleBroken(f"The minutes of {held.reference} are for the members of its group.")


def sees_case(reader: Reader, seat: Seat | None, case_id: int) -> bool:
    """Whether somebody at that keyboard may see a case."""
    if sees_everything(seat):
        return True
    return reader.find(Case, visible_cases(seat), id=case_id) is not None


def must_see_case(reader: Reader, seat: Seat | None, case_id: int) -> None:
    """Refuse a case to whoever may not see it, without naming it."""
    if not sees_case(reader, seat, case_id):
        raise RuleBroken("That case is not among those you may see.")


def sees_item(reader: Reader, seat: Seat | None, item_id: int) -> bool:
    """Whether somebody at that keyboard may read what is under an item."""
    item = reader.get(AgendaItem, item_id)
    if item.case_id is not None:
        return sees_case(reader, seat, item.case_id)
    return reads_minutes(reader, seat, item.meeting_id)


def visible_items(seat: Seat | None) -> ColumnElement[bool]:
    """Of a case that the seat may see, or of none at a meeting whose minutes it may read.

    For statements that join items with their meetings and, where they have one, their cases.
    """
    return visible_cases(seat) | (agenda_item.c.case_id.is_(None) & visible_minutes(seat))


def owed_by(seat: Seat | None) -> ColumnElement[bool]:
    """The actions that somebody answers for: their own, and their agency's without a name."""
    if seat is None or seat.role is SeatRole.VIEWER or seat.officer_id is None:
        return false()
    return or_(
        without_index(action.c.officer_id) == seat.officer_id,
        without_index(action.c.officer_id).is_(None)
        & without_index(action.c.agency_id).in_(own_agencies(seat.officer_id)),
    )


def own_agencies(officer_id: int) -> ScalarSelect[int]:
    """The agencies that an officer works for now."""
    return (
        select(post.c.agency_id)
        .where(post.c.officer_id == officer_id, post.c.until.is_(None))
        .correlate(None)
        .scalar_subquery()
    )


def _groups_of(officer_id: int) -> Select[tuple[int]]:
    """The groups in which an officer's agency is a core member."""
    return (
        select(membership.c.group_id)
        .where(
            membership.c.agency_id.in_(own_agencies(officer_id)),
            membership.c.kind == MembershipKind.CORE,
            membership.c.until.is_(None),
        )
        .correlate(None)
    )


def _names(officer_id: int) -> ColumnElement[bool]:
    """An action that is for an officer or an agency of theirs, or supported by one."""
    agencies = own_agencies(officer_id)
    return or_(
        without_index(action.c.officer_id) == officer_id,
        without_index(action.c.agency_id).in_(agencies),
        exists()
        .where(action_support.c.action_id == action.c.id, action_support.c.agency_id.in_(agencies))
        .correlate(action),
    )
