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


def defer(world: World, meeting: Meeting) -> object:
    wanted = DeferralWanted(world.item(meeting, "7a").id, "No report")
    return defer_item(world.store, world.seat, wanted)


@pytest.mark.parametrize("late", [mark, observe, come_late, defer, noted])
def test_checked_minutes_are_only_corrected(world: World, late: Late) -> None:
    meeting = running(world)
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id))
    late(world, meeting)
    world.clock.forward(minutes=1)
    check_minutes(world.store, world.seat, CheckWanted(meeting.id, "# Minutes"))
    with pytest.raises(RuleBroken, match="only be corrected"):
        late(world, meeting)
