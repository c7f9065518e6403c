"""Which cases a meeting will not reach, and how its item stands."""

from dataclasses import replace

import pytest

from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.time import at_london
from jagtui.queries.desk import desk
from jagtui.queries.pace import MeetingPace
from jagtui.usecases.adjourn import AdjourningWanted, adjourn_meeting, resume_meeting
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.walk import Going, ParkingWanted, park_item, take_up_item
from tests.usecases.deeds.main_job import running
from tests.world import World


@pytest.fixture
def meeting(world: World) -> Meeting:
    """Ten in the morning; one case of high risk (8 min), one of medium (5), one of none yet (3)."""
    held = running(world)
    with world.store.change("test", world.seat) as change:
        group = change.get(Group, world.group.id)
        change.put(replace(group, case_minutes_low=3, case_minutes_medium=5, case_minutes_high=8))
        for item in change.all(AgendaItem, meeting_id=held.id, parent_id=None):
            change.put(replace(item, minutes=None))
        change.says("Minutes set")
    return held


def pace_at(world: World, meeting: Meeting, hhmm: str = "") -> MeetingPace:
    with world.store.read() as reader:
        now = at_london(meeting.held_on, hhmm) if hhmm else world.clock()
        return desk(reader, meeting.id, world.seat).pace(now)


def go(world: World, meeting: Meeting, number: str) -> None:
    take_up_item(world.store, world.seat, Going(meeting.id, world.item(meeting, number).id))


def out_of_reach(world: World, meeting: Meeting, hhmm: str) -> list[str]:
    return [line.number for line in pace_at(world, meeting, hhmm).unreached]


@pytest.mark.parametrize(
    ("hhmm", "expected"),
    [
        ("10:44", []),
        ("10:45", ["7c"]),
        ("10:48", ["7b", "7c"]),
        ("10:53", ["7a", "7b", "7c"]),
        ("11:10", ["7a", "7b", "7c"]),
    ],
)
def test_the_cases_that_do_not_fit_are_named(
    world: World, meeting: Meeting, hhmm: str, expected: list[str]
) -> None:
    assert out_of_reach(world, meeting, hhmm) == expected


def test_an_items_own_minutes_win(world: World, meeting: Meeting) -> None:
    with world.store.change("test", world.seat) as change:
        change.put(replace(world.item(meeting, "7a"), minutes=1))
        change.says("Minutes set")
    assert out_of_reach(world, meeting, "10:51") == []


def test_what_the_item_that_is_up_may_still_take_is_kept_for_it(
    world: World, meeting: Meeting
) -> None:
    world.clock.now = at_london(meeting.held_on, "10:46")
    go(world, meeting, "7a")
    assert out_of_reach(world, meeting, "10:46") == ["7c"]
    # Two minutes early the next is taken up, and all fit again.
    world.clock.forward(minutes=6)
    go(world, meeting, "7b")
    assert out_of_reach(world, meeting, "10:52") == []


def test_an_item_over_its_minutes_is_said_plainly(world: World, meeting: Meeting) -> None:
    go(world, meeting, "7a")
    world.clock.forward(minutes=8, seconds=30)
    assert pace_at(world, meeting).item.words == ""
    world.clock.forward(minutes=2)
    assert pace_at(world, meeting).item.words == "item 2 min over its 8"


def test_the_clock_stands_still_while_the_meeting_rests(world: World, meeting: Meeting) -> None:
    go(world, meeting, "7a")
    world.clock.forward(minutes=4)
    before = pace_at(world, meeting)
    adjourn_meeting(world.store, world.seat, AdjourningWanted(meeting.id))
    world.clock.forward(minutes=30)
    assert pace_at(world, meeting) == before
    resume_meeting(world.store, world.seat, MeetingChosen(meeting.id))
    after = pace_at(world, meeting)
    assert (after.whole.left, after.item.used) == (before.whole.left, 4)
    assert after.ends == before.ends.add(minutes=30)


def test_what_was_parked_comes_last_and_so_is_missed_first(world: World, meeting: Meeting) -> None:
    go(world, meeting, "7a")
    park_item(world.store, world.seat, ParkingWanted(world.item(meeting, "7b").id))
    assert out_of_reach(world, meeting, "10:54") == ["7b"]
