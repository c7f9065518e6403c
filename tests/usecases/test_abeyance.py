from datetime import date

import pytest

from jagtui.model.action import Action
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.terms import ActionState
from jagtui.queries.action_list import ActionsWanted, action_list
from jagtui.usecases.abeyance import AbeyanceWanted, put_in_abeyance, resume_action
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.course import ClosingWanted, close_meeting
from tests.world import World


def due_today(world: World, meeting: Meeting) -> int:
    """An action of the police, due on the meeting's day."""
    item = world.item(meeting, "7a")
    owner = OwnerWanted(agency_id=world.agency("police").id)
    due = DueWanted(date(2027, 1, 12))
    return assign_action(world.store, world.seat, ActionWanted(item.id, "Patrol", owner, due))


def rest(world: World, action_id: int, why: str = "The court decides") -> None:
    put_in_abeyance(world.store, world.seat, AbeyanceWanted(action_id, why))


def resume(world: World, action_id: int) -> None:
    resume_action(world.store, world.seat, AbeyanceWanted(action_id, "The court has decided"))


def overdue(world: World) -> list[str]:
    with world.store.read() as reader:
        listed = action_list(reader, world.seat, ActionsWanted(overdue=True))
    return [one.reference for one in listed]


def test_an_action_in_abeyance_is_neither_late_nor_carried(world: World) -> None:
    meeting = world.open()
    rest(world, due_today(world, meeting))
    assert close_meeting(world.store, world.seat, ClosingWanted(meeting.id)) == 0
    world.clock.forward(days=9)
    assert overdue(world) == []


def test_taken_up_again_it_is_as_late_as_it_is(world: World) -> None:
    action_id = due_today(world, world.open())
    rest(world, action_id)
    world.clock.forward(days=9)
    resume(world, action_id)
    assert overdue(world) == ["JAG/27/001"]


def test_it_is_put_aside_once_and_with_a_reason(world: World) -> None:
    action_id = due_today(world, world.open())
    with pytest.raises(RuleBroken, match="Say why"):
        rest(world, action_id, why="")
    with pytest.raises(RuleBroken, match="is not in abeyance"):
        resume(world, action_id)
    rest(world, action_id)
    with pytest.raises(RuleBroken, match="is in abeyance"):
        rest(world, action_id)
    with world.store.read() as reader:
        assert reader.get(Action, action_id).state is ActionState.IN_ABEYANCE
