"""What may be minuted together, by whom, and what may not."""

from dataclasses import replace

import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.terms import SeatRole
from jagtui.usecases.lane import LaneWanted, PullingOut, minute_no_change, pull_out
from jagtui.usecases.read_back import agree_minute
from jagtui.usecases.walk import ItemChosen, ParkingWanted, park_item, put_item_back
from tests.usecases.deeds.main_job import running
from tests.usecases.deeds.walking import without_change
from tests.world import World


def test_only_cases_of_the_lane_are_minuted_together(world: World) -> None:
    meeting = running(world)
    (first,) = without_change(world, meeting, "7a")
    other = world.item(meeting, "7b").id
    with pytest.raises(RuleBroken, match="7b AV-0003 is no case without a change"):
        minute_no_change(world.store, world.seat, LaneWanted(meeting.id, (first, other)))
    assert world.item(meeting, "7a").outcome is None


def test_nothing_is_minuted_before_the_meeting_begins(world: World) -> None:
    planned = world.plan()
    with pytest.raises(RuleBroken, match="has not begun"):
        minute_no_change(world.store, world.seat, LaneWanted(planned.id, ()))


def test_an_officer_neither_minutes_nor_pulls_out_nor_agrees(world: World) -> None:
    meeting = running(world)
    items = without_change(world, meeting, "7a")
    officer = replace(world.seat, role=SeatRole.OFFICER)
    with pytest.raises(RuleBroken, match="for the meeting"):
        minute_no_change(world.store, officer, LaneWanted(meeting.id, items))
    with pytest.raises(RuleBroken, match="for the meeting"):
        pull_out(world.store, officer, PullingOut(meeting.id, items))
    with pytest.raises(RuleBroken, match="for the meeting"):
        agree_minute(world.store, officer, ItemChosen(items[0]))


def test_what_was_not_put_off_is_not_put_back(world: World) -> None:
    item = world.item(running(world), "7a")
    with pytest.raises(RuleBroken, match="was not put off"):
        put_item_back(world.store, world.seat, ItemChosen(item.id))


def test_taking_a_parked_item_up_clears_the_mark(world: World) -> None:
    meeting = running(world)
    first, second = world.item(meeting, "1").id, world.item(meeting, "7a").id
    park_item(world.store, world.seat, ParkingWanted(first, second))
    assert world.item(meeting, "1").parked
    park_item(world.store, world.seat, ParkingWanted(second, first))
    assert not world.item(meeting, "1").parked
    assert world.item(meeting, "7a").parked
