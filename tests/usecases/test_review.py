"""Everything that was reported done, accepted at once."""

import pytest

from jagtui.model.action import Action
from jagtui.model.errors import RuleBroken
from jagtui.model.terms import ActionOutcome, ActionState, ClaimKind
from jagtui.store.undo import undo_last
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.review import AllWanted, accept_all
from tests.usecases.deeds.main_job import assigned, reported
from tests.world import World


def states(world: World) -> list[ActionState]:
    with world.store.read() as reader:
        return [one.state for one in reader.all(Action)]


def test_all_end_as_their_owners_said_and_one_undo_takes_it_back(world: World) -> None:
    meeting = world.open()
    done = tuple(reported(world, meeting) for _ in range(3))
    left_out = reported(world, meeting)
    assert accept_all(world.store, world.seat, AllWanted(done, world.item(meeting, "6").id)) == 3
    with world.store.read() as reader:
        ended = reader.all(Action, state=ActionState.CLOSED)
        assert reader.get(Action, left_out).state is ActionState.REPORTED
    assert {(one.outcome, one.outcome_words) for one in ended} == {
        (ActionOutcome.DONE, "Patrolled")
    }
    undo_last(world.store, world.seat)
    assert states(world) == [ActionState.REPORTED] * 4


def test_what_is_reported_otherwise_meanwhile_stops_all_of_it(world: World) -> None:
    meeting = world.open()
    done, changed = reported(world, meeting), reported(world, meeting)
    progress = ClaimWanted(changed, ClaimKind.PROGRESS, "one night is still to come")
    claim_action(world.store, world.seat, progress)
    with pytest.raises(RuleBroken, match="JAG/27/002 is not reported done any more"):
        accept_all(world.store, world.seat, AllWanted((done, changed)))
    assert states(world) == [ActionState.REPORTED, ActionState.OPEN]


def test_what_nobody_reported_is_not_accepted(world: World) -> None:
    action_id = assigned(world, world.open())
    with pytest.raises(RuleBroken, match="not reported done"):
        accept_all(world.store, world.seat, AllWanted((action_id,)))


def test_nothing_ticked_accepts_nothing(world: World) -> None:
    with pytest.raises(RuleBroken, match="Nothing is ticked"):
        accept_all(world.store, world.seat, AllWanted(()))
