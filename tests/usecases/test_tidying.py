"""Once the chair has checked the minutes, the record behind them stays as it is."""

from collections.abc import Callable

import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.terms import AttendanceState, Capacity
from jagtui.usecases.attendance import (
    CapacityWanted,
    MarkWanted,
    WalkOnWanted,
    change_capacity,
    mark_attendance,
    walk_on,
)
from jagtui.usecases.attendance_people import (
    NameWanted,
    SpeaksForWanted,
    name_attender,
    speak_for,
)
from jagtui.usecases.attendance_times import TimeWanted, left_at
from jagtui.usecases.course import ClosingWanted, close_meeting
from jagtui.usecases.minutes import CheckWanted, check_minutes
from jagtui.usecases.walk import DeferralWanted, defer_item
from tests.usecases.deeds.main_job import noted, person, running
from tests.world import World

Late = Callable[[World, Meeting], object]


def mark(world: World, meeting: Meeting) -> object:
    wanted = MarkWanted(person(world, meeting, "fire"), AttendanceState.ABSENT)
    return mark_attendance(world.store, world.seat, wanted)


def observe(world: World, meeting: Meeting) -> object:
    wanted = CapacityWanted(person(world, meeting, "fire"), Capacity.OBSERVER)
    return change_capacity(world.store, world.seat, wanted)


def come_late(world: World, meeting: Meeting) -> object:
    return walk_on(world.store, world.seat, WalkOnWanted(meeting.id, name="Wren Hollis"))


def leave_early(world: World, meeting: Meeting) -> object:
    assert meeting.opened_at is not None
    wanted = TimeWanted(person(world, meeting, "fire"), meeting.opened_at.add(seconds=30))
    return left_at(world.store, world.seat, wanted)


def be_named(world: World, meeting: Meeting) -> object:
    wanted = NameWanted(person(world, meeting, "probation"), "Dana Wells")
    return name_attender(world.store, world.seat, wanted)


def speak_for_another(world: World, meeting: Meeting) -> object:
    wanted = SpeaksForWanted(person(world, meeting, "fire"), world.agency("police").id)
    return speak_for(world.store, world.seat, wanted)


def defer(world: World, meeting: Meeting) -> object:
    wanted = DeferralWanted(world.item(meeting, "7a").id, "No report")
    return defer_item(world.store, world.seat, wanted)


LATE = (
    mark,
    observe,
    come_late,
    leave_early,
    be_named,
    speak_for_another,
    defer,
    noted,
)


@pytest.mark.parametrize("late", LATE)
def test_checked_minutes_are_only_corrected(world: World, late: Late) -> None:
    meeting = running(world)
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id))
    late(world, meeting)
    world.clock.forward(minutes=1)
    check_minutes(world.store, world.seat, CheckWanted(meeting.id, "# Minutes"))
    with pytest.raises(RuleBroken, match="only be corrected"):
        late(world, meeting)
