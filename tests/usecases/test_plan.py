from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.action import Action
from jagtui.model.attendance import Attendance
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group, Membership
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import (
    AttendanceState,
    CaseStatus,
    ItemKind,
    MeetingKind,
    MemberRole,
    MembershipKind,
    Rhythm,
    RiskBand,
)
from jagtui.model.time import at_london
from jagtui.usecases.assign import ActionWanted, OwnerWanted, assign_action
from jagtui.usecases.case import RiskWanted, StatusWanted, assess_risk, set_case_status
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.group import (
    GroupWanted,
    JoiningWanted,
    MemberWanted,
    add_group,
    add_member,
)
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from tests.world import World

FORTNIGHT_LATER = date(2027, 1, 26)


def agenda(world: World, meeting: Meeting) -> list[AgendaItem]:
    with world.store.read() as reader:
        return reader.all(AgendaItem, meeting_id=meeting.id)


def expected(world: World, meeting: Meeting) -> list[Attendance]:
    with world.store.read() as reader:
        return reader.all(Attendance, meeting_id=meeting.id)


def test_the_agenda_is_the_standing_one_with_the_live_cases_under_theirs(world: World) -> None:
    items = agenda(world, world.plan())
    assert [item.kind for item in items if item.parent_id is None][:3] == [
        ItemKind.WELCOME,
        ItemKind.APOLOGIES,
        ItemKind.CONFIDENTIALITY,
    ]
    heading = next(item for item in items if item.kind is ItemKind.CASE and item.case_id is None)
    cases = [item for item in items if item.case_id is not None]
    assert {item.parent_id for item in cases} == {heading.id}
    assert [item.title for item in cases] == [
        "Mill Lane car park",
        "Market Square",
        "Household at Weir Close",
    ]


def test_a_monitored_case_waits_until_its_review_is_due(world: World) -> None:
    case = world.add_case("Ferry Road")
    monitor = StatusWanted(case.id, CaseStatus.MONITORING, review_on=date(2027, 1, 20))
    set_case_status(world.store, world.seat, monitor)
    assert "Ferry Road" not in [item.title for item in agenda(world, world.plan())]
    later = agenda(world, world.plan(FORTNIGHT_LATER))
    assert next(item.why for item in later if item.title == "Ferry Road") == "review due 6 d ago"


def why(world: World, meeting: Meeting, label: str) -> str:
    return next(item.why for item in agenda(world, meeting) if item.title == label)


def held(world: World, day: date) -> None:
    """Hold the meeting of a day from beginning to end, without reaching a case."""
    world.clock.now = at_london(day, "10:00")
    meeting = world.plan(day)
    open_meeting(world.store, world.seat, MeetingChosen(meeting.id))
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id))


def test_a_risk_that_moved_is_a_reason_at_the_next_meeting_only(world: World) -> None:
    case = world.add_case("Ferry Road", band=RiskBand.MEDIUM)
    assess_risk(world.store, world.seat, RiskWanted(case.id, RiskBand.HIGH))
    moved = "risk medium→high"
    assert why(world, world.plan(date(2027, 1, 13)), "Ferry Road") == moved
    held(world, date(2027, 1, 13))
    assert moved not in why(world, world.plan(FORTNIGHT_LATER), "Ferry Road")


def test_core_members_are_expected_with_their_agencies(world: World) -> None:
    people = expected(world, world.plan())
    assert len(people) == 6
    assert {one.state for one in people} == {AttendanceState.EXPECTED}


def test_a_flexible_member_is_expected_only_when_a_case_concerns_its_agency(world: World) -> None:
    fire = world.agency("fire")
    with world.store.change("membership.change", world.seat) as change:
        member = change.find(Membership, agency_id=fire.id)
        assert member is not None
        change.put(replace(member, kind=MembershipKind.FLEXIBLE))
        change.says("Fire flexible")
    meeting = world.open()
    assert len(expected(world, meeting)) == 5

    owed = ActionWanted(
        world.item(meeting, "7a").id, "Inspect the bins", OwnerWanted(agency_id=fire.id)
    )
    assign_action(world.store, world.seat, owed)
    assert len(expected(world, world.plan(FORTNIGHT_LATER))) == 6


def test_an_action_due_by_the_next_meeting_keeps_to_it_when_its_day_is_settled(
    world: World,
) -> None:
    meeting = world.open()
    owed = ActionWanted(world.item(meeting, "7a").id, "Patrol", OwnerWanted())
    assign_action(world.store, world.seat, owed)
    with world.store.read() as reader:
        provisional = reader.find(Meeting, provisional=True)
    assert provisional is not None
    assert provisional.held_on == FORTNIGHT_LATER

    settled = world.plan(date(2027, 1, 28))
    assert settled.id == provisional.id
    assert (settled.held_on, settled.provisional) == (date(2027, 1, 28), False)


def due_meeting(world: World, action_id: int) -> Meeting:
    with world.store.read() as reader:
        return reader.get(Meeting, reader.get(Action, action_id).due_meeting_id or 0)


def owe(world: World, meeting: Meeting) -> int:
    owed = ActionWanted(world.item(meeting, "7a").id, "Patrol", OwnerWanted())
    return assign_action(world.store, world.seat, owed)


def test_an_action_is_not_due_by_a_meeting_entered_for_an_earlier_day(world: World) -> None:
    action_id = owe(world, world.open())
    world.plan(date(2027, 1, 5))
    assert due_meeting(world, action_id).held_on == FORTNIGHT_LATER


def test_a_meeting_put_in_between_takes_what_is_due_by_the_next_one(world: World) -> None:
    action_id = owe(world, world.open())
    world.plan(date(2027, 2, 9))
    assert due_meeting(world, action_id).held_on == date(2027, 2, 9)
    between = world.plan(FORTNIGHT_LATER)
    assert due_meeting(world, action_id) == between


def test_an_action_of_a_meeting_held_late_is_not_due_before_it_was_given(world: World) -> None:
    planned = world.plan()
    world.clock.forward(days=15)
    open_meeting(world.store, world.seat, MeetingChosen(planned.id))
    assert due_meeting(world, owe(world, planned)).held_on == date(2027, 2, 9)


def test_an_extraordinary_meeting_leaves_the_rhythm_as_it_was(world: World) -> None:
    ordinary = world.open()
    close_meeting(world.store, world.seat, ClosingWanted(ordinary.id))
    world.clock.forward(days=8)
    wanted = MeetingWanted(world.group.id, date(2027, 1, 20), kind=MeetingKind.EXTRAORDINARY)
    meeting_id = plan_meeting(world.store, world.seat, wanted)
    open_meeting(world.store, world.seat, MeetingChosen(meeting_id))
    with world.store.read() as reader:
        extraordinary = reader.get(Meeting, meeting_id)
    assert due_meeting(world, owe(world, extraordinary)).held_on == FORTNIGHT_LATER


def test_without_a_rhythm_nothing_is_due_by_a_meeting_nobody_planned(world: World) -> None:
    with world.store.change("group.change", world.seat) as change:
        change.put(replace(change.get(Group, world.group.id), rhythm=Rhythm.AD_HOC))
        change.says("JAG meets as needed")
    meeting = world.open()
    owed = ActionWanted(world.item(meeting, "7a").id, "Patrol", OwnerWanted())
    assign_action(world.store, world.seat, owed)
    with world.store.read() as reader:
        assert reader.find(Meeting, provisional=True) is None


def test_a_start_that_is_no_time_of_day_is_refused_in_words(world: World) -> None:
    with pytest.raises(RuleBroken, match="write it as"):
        plan_meeting(
            world.store,
            world.seat,
            MeetingWanted(world.group.id, FORTNIGHT_LATER, starts="ten-ish"),
        )


def test_an_officer_with_two_roles_in_a_group_is_expected_once(world: World) -> None:
    taker = MemberWanted(world.agency("council").id, "Priya Lane", role=MemberRole.MINUTE_TAKER)
    add_member(world.store, world.seat, JoiningWanted(world.group.id, taker))
    assert len(expected(world, world.plan())) == 6


def test_a_groups_usual_start_is_a_time_of_day(world: World) -> None:
    with pytest.raises(RuleBroken, match="write it as"):
        add_group(world.store, world.seat, GroupWanted("Case panel", "CP", starts="tennish"))
