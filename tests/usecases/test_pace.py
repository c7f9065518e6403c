"""Cases that will not be reached, put off together."""

import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.terms import ItemOutcome
from jagtui.store.undo import undo_last
from jagtui.usecases.pace import UnreachedWanted, defer_unreached
from jagtui.usecases.walk import Going, take_up_item
from tests.usecases.deeds.main_job import running
from tests.world import World


def defer(world: World, meeting: Meeting, *numbers: str, reason: str = "time") -> int:
    items = tuple(world.item(meeting, number).id for number in numbers)
    return defer_unreached(world.store, world.seat, UnreachedWanted(meeting.id, items, reason))


def test_they_are_deferred_with_one_reason_and_come_back_with_one_undo(world: World) -> None:
    meeting = running(world)
    assert defer(world, meeting, "7b", "7c", reason="the hall is needed") == 2
    for number in ("7b", "7c"):
        item = world.item(meeting, number)
        assert item.outcome is ItemOutcome.DEFERRED
        assert item.outcome_reason == "the hall is needed"
    undo_last(world.store, world.seat)
    assert world.item(meeting, "7b").outcome is None
    assert world.item(meeting, "7c").outcome is None


def test_it_is_all_of_them_or_none(world: World) -> None:
    meeting = running(world)
    take_up_item(world.store, world.seat, Going(meeting.id, world.item(meeting, "7a").id))
    with pytest.raises(RuleBroken, match="7a AV-0001 does not wait any more"):
        defer(world, meeting, "7c", "7a")
    assert world.item(meeting, "7c").outcome is None


@pytest.mark.parametrize(
    ("numbers", "reason", "refusal"),
    [((), "time", "No case was ticked"), (("7b",), " ", "Say why they are deferred")],
)
def test_it_takes_cases_and_a_reason(
    world: World, numbers: tuple[str, ...], reason: str, refusal: str
) -> None:
    with pytest.raises(RuleBroken, match=refusal):
        defer(world, running(world), *numbers, reason=reason)
