"""Planning a meeting from the group's standing agenda, its live cases and its members."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from jagtui.model.action import Action
from jagtui.model.attendance import Attendance, AttendanceAgency
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group, Membership, StandingItem
from jagtui.model.meeting import COMING, AgendaItem, Meeting
from jagtui.model.rules.numbering import meeting_reference
from jagtui.model.rules.rank import between
from jagtui.model.terms import (
    Capacity,
    ItemKind,
    MeetingKind,
    MeetingState,
    MemberRole,
    MembershipKind,
)
from jagtui.model.text import clean
from jagtui.model.time import at_london
from jagtui.queries.agenda import agencies_concerned, proposed_cases
from jagtui.queries.live import open_action
from jagtui.queries.rhythm import next_by_rhythm
from jagtui.store.change import Change
from jagtui.store.schema.action import action
from jagtui.store.schema.group import membership, standing_item
from jagtui.store.schema.meeting import agenda_item, meeting
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class MeetingWanted:
    """When a group is to meet; what is left out is taken from the group."""

    group_id: int
    held_on: date
    starts: str | None = None
    minutes: int | None = None
    place: str | None = None
    kind: MeetingKind = MeetingKind.ORDINARY


@gesture("meeting.plan")
def plan_meeting(change: Change, wanted: MeetingWanted) -> int:
    """Make a meeting from the standing agenda, with the cases that should come up."""
    group = change.get(Group, wanted.group_id)
    planned = _confirm_or_add(change, group, wanted)
    _lay_out_agenda(change, group, planned)
    _expect_members(change, group, planned)
    change.says(f"{planned.reference} planned", group_id=group.id, meeting_id=planned.id)
    return planned.id


def next_meeting(change: Change, group: Group, after: date) -> Meeting | None:
    """The group's next ordinary meeting after a day, made from the rhythm if none is planned."""
    planned = change.all(
        Meeting,
        meeting.c.held_on > after,
        meeting.c.state.in_(COMING),
        group_id=group.id,
        kind=MeetingKind.ORDINARY,
        order_by=(meeting.c.held_on, meeting.c.id),
        limit=1,
    )
    if planned:
        return planned[0]
    day = next_by_rhythm(change, group, after)
    if day is None:
        return None
    return _add(change, group, MeetingWanted(group_id=group.id, held_on=day), provisional=True)


def _confirm_or_add(change: Change, group: Group, wanted: MeetingWanted) -> Meeting:
    """Turn the group's provisional meeting into this one, so that what is due by it stays so."""
    if wanted.kind is not MeetingKind.ORDINARY or not _follows_all(change, wanted):
        return _add(change, group, wanted, provisional=False)
    provisional = change.find(
        Meeting,
        group_id=group.id,
        provisional=True,
        state=MeetingState.PLANNED,
    )
    if provisional is None:
        added = _add(change, group, wanted, provisional=False)
        _attract(change, added)
        return added
    return change.put(
        replace(
            provisional,
            held_on=wanted.held_on,
            starts=_start(group, wanted),
            minutes=wanted.minutes or group.usual_minutes,
            place=group.place if wanted.place is None else clean(wanted.place),
            provisional=False,
        )
    )


def _follows_all(change: Change, wanted: MeetingWanted) -> bool:
    """What was given at a meeting is not due by one that is entered for a day before it."""
    begun = change.all(
        Meeting,
        meeting.c.opened_at.is_not(None),
        group_id=wanted.group_id,
        order_by=meeting.c.opened_at.desc(),
        limit=1,
    )
    return not begun or begun[0].day < wanted.held_on


def _attract(change: Change, added: Meeting) -> None:
    """What is due by the next meeting is due by this one, where it comes before the one planned."""
    later = select(meeting.c.id).where(
        meeting.c.group_id == added.group_id,
        meeting.c.state.in_(COMING),
        meeting.c.held_on > added.held_on,
    )
    given_before = (
        select(agenda_item.c.id)
        .join(meeting, meeting.c.id == agenda_item.c.meeting_id)
        .where(meeting.c.held_on < added.held_on)
    )
    for waiting in change.all(
        Action,
        open_action(),
        action.c.due_meeting_id.in_(later),
        action.c.item_id.in_(given_before),
        group_id=added.group_id,
    ):
        change.put(replace(waiting, due_meeting_id=added.id))


def _add(change: Change, group: Group, wanted: MeetingWanted, *, provisional: bool) -> Meeting:
    return change.add(
        Meeting(
            group_id=group.id,
            reference=meeting_reference(group.short, change.number(f"meeting:{group.id}")),
            kind=wanted.kind,
            held_on=wanted.held_on,
            starts=_start(group, wanted),
            minutes=wanted.minutes or group.usual_minutes,
            place=group.place if wanted.place is None else clean(wanted.place),
            marking=group.marking,
            provisional=provisional,
        )
    )


def _start(group: Group, wanted: MeetingWanted) -> str:
    starts = wanted.starts or group.usual_start
    at_london(wanted.held_on, starts)  # refuses what is no time of day
    return starts


def _lay_out_agenda(change: Change, group: Group, planned: Meeting) -> None:
    standing = change.all(
        StandingItem, group_id=group.id, order_by=(standing_item.c.rank, standing_item.c.id)
    )
    if not standing:
        raise RuleBroken(f"{group.short} has no standing agenda yet; nothing was planned.")
    for item in standing:
        heading = change.add(
            AgendaItem(
                meeting_id=planned.id,
                rank=item.rank,
                kind=item.kind,
                title=item.title,
                minutes=item.minutes,
            )
        )
        if item.kind is ItemKind.CASE:
            _propose_cases(change, planned, heading)


def _propose_cases(change: Change, planned: Meeting, heading: AgendaItem) -> None:
    rank: str | None = None
    for proposed in proposed_cases(change, planned.group_id, planned.held_on):
        rank = between(rank, None)
        change.add(
            AgendaItem(
                meeting_id=planned.id,
                parent_id=heading.id,
                rank=rank,
                kind=ItemKind.CASE,
                title=proposed.case.label,
                case_id=proposed.case.id,
                why=proposed.proposal.why,
            )
        )


def _expect_members(change: Change, group: Group, planned: Meeting) -> None:
    """Expect core members, and flexible ones whose agency has business with a case on the agenda.

    One officer who sits for two agencies, or in two roles, is expected once.
    """
    concerned = agencies_concerned(change, planned.id)
    by_officer: dict[int, int] = {}
    expected: set[tuple[int, int]] = set()
    for member in _members(change, group, planned):
        if member.kind is not MembershipKind.CORE and member.agency_id not in concerned:
            continue
        attendance_id = by_officer.get(member.officer_id or 0)
        if attendance_id is None:
            attendance_id = change.add(_expected(planned, member)).id
            if member.officer_id is not None:
                by_officer[member.officer_id] = attendance_id
        if (attendance_id, member.agency_id) not in expected:
            change.add(AttendanceAgency(attendance_id=attendance_id, agency_id=member.agency_id))
            expected.add((attendance_id, member.agency_id))


def _members(change: Change, group: Group, planned: Meeting) -> list[Membership]:
    """The group's core and flexible members on the meeting's day."""
    return change.all(
        Membership,
        membership.c.since <= planned.held_on,
        membership.c.until.is_(None) | (membership.c.until >= planned.held_on),
        membership.c.kind != MembershipKind.SUPPORT,
        group_id=group.id,
    )


def _expected(planned: Meeting, member: Membership) -> Attendance:
    takes_minutes = member.role is MemberRole.MINUTE_TAKER
    return Attendance(
        meeting_id=planned.id,
        officer_id=member.officer_id,
        capacity=Capacity.IN_ATTENDANCE if takes_minutes else Capacity.MEMBER,
    )
