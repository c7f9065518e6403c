"""Who is expected at a meeting: core members, and flexible ones when their case is on."""

from collections.abc import Hashable

from jagtui.model.attendance import Attendance, AttendanceAgency
from jagtui.model.group import Membership
from jagtui.model.meeting import COMING, Meeting
from jagtui.model.terms import AttendanceState, Capacity, MemberRole, MembershipKind
from jagtui.queries.agenda import agencies_concerned
from jagtui.store.change import Change
from jagtui.store.schema.group import membership
from jagtui.store.schema.meeting import meeting


def expect_members(change: Change, planned: Meeting) -> None:
    """Expect core members, and flexible ones whose agency has business with a case on the agenda.

    One officer who sits for two agencies, or in two roles, is expected once; whoever is on the
    roll already stays as they are.
    """
    concerned = agencies_concerned(change, planned.id)
    seated = _seated(change, planned)
    for member in _members(change, planned):
        if member.kind is not MembershipKind.CORE and member.agency_id not in concerned:
            continue
        one = seated.get(_place(member)) or change.add(_expected(planned, member))
        seated[_place(member)] = one
        if change.find(AttendanceAgency, attendance_id=one.id, agency_id=member.agency_id) is None:
            change.add(AttendanceAgency(attendance_id=one.id, agency_id=member.agency_id))


def expect_anew(change: Change, group_id: int, *, gone: Membership | None = None) -> None:
    """The members changed: whoever has gone is not expected any more, and whoever is new is."""
    for planned in change.all(
        Meeting, meeting.c.state.in_(COMING), group_id=group_id, provisional=False
    ):
        if gone is not None and gone.until is not None and gone.until < planned.held_on:
            _expect_no_more(change, planned, gone)
        expect_members(change, planned)


def _expect_no_more(change: Change, planned: Meeting, gone: Membership) -> None:
    """Take the place of somebody who has not answered yet off the roll."""
    one = _seated(change, planned).get(_place(gone))
    if one is None or one.state is not AttendanceState.EXPECTED:
        return
    stands_for = change.all(AttendanceAgency, attendance_id=one.id)
    for each in stands_for:
        if each.agency_id == gone.agency_id:
            change.remove(each)
    if all(each.agency_id == gone.agency_id for each in stands_for):
        change.remove(one)


def _seated(change: Change, planned: Meeting) -> dict[Hashable, Attendance]:
    """Who is on a meeting's roll: officers, and the unnamed places of agencies."""
    seated: dict[Hashable, Attendance] = {}
    for one in change.all(Attendance, meeting_id=planned.id, deputy_for_id=None, name=""):
        if one.officer_id is not None:
            seated[one.officer_id] = one
            continue
        for stands_for in change.all(AttendanceAgency, attendance_id=one.id):
            seated["agency", stands_for.agency_id] = one
    return seated


def _place(member: Membership) -> Hashable:
    """Whom a member's place belongs to: the officer, or the agency while nobody is named."""
    return member.officer_id or ("agency", member.agency_id)


def _members(change: Change, planned: Meeting) -> list[Membership]:
    """The group's core and flexible members on the meeting's day."""
    return change.all(
        Membership,
        membership.c.since <= planned.held_on,
        membership.c.until.is_(None) | (membership.c.until >= planned.held_on),
        membership.c.kind != MembershipKind.SUPPORT,
        group_id=planned.group_id,
    )


def _expected(planned: Meeting, member: Membership) -> Attendance:
    takes_minutes = member.role is MemberRole.MINUTE_TAKER
    return Attendance(
        meeting_id=planned.id,
        officer_id=member.officer_id,
        capacity=Capacity.IN_ATTENDANCE if takes_minutes else Capacity.MEMBER,
        takes_minutes=takes_minutes,
    )
