"""What is proposed to be taken higher, and what is written then."""

from dataclasses import replace
from datetime import date

from jagtui.model.terms import Rung, SeatRole
from jagtui.outputs.ladder_note import ladder_note
from jagtui.queries.ladder import Proposed, proposed_rungs
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.ladder import ClimbWanted, climb_ladder
from tests.usecases.deeds.main_job import running
from tests.world import World


def proposals(world: World) -> tuple[Proposed, ...]:
    with world.store.read() as reader:
        return proposed_rungs(reader, world.seat)


def test_an_action_four_weeks_late_is_proposed_until_it_is_decided_on(world: World) -> None:
    item = world.item(running(world), "7a")
    owner = OwnerWanted(agency_id=world.agency("police").id)
    wanted = ActionWanted(item.id, "Patrol at night", owner, DueWanted(on=date(2027, 1, 15)))
    action_id = assign_action(world.store, world.seat, wanted)
    world.clock.forward(days=30)
    assert proposals(world) == ()

    world.clock.forward(days=1)
    [one] = proposals(world)
    assert one.rung is Rung.OWNER_LEAD
    assert ladder_note(one.line, one.rung, date(2027, 2, 12)) == (
        "JAG/27/001, Police: due 15 Jan 2027, late by 28 days. Nothing has been reported. "
        "Please say who will do it and by when."
    )
    with world.store.read() as reader:
        assert proposed_rungs(reader, replace(world.seat, role=SeatRole.VIEWER)) == ()

    waiting = ClimbWanted(action_id, Rung.OWNER_LEAD, taken=False, note="Its officer is ill")
    climb_ladder(world.store, world.seat, waiting)
    assert proposals(world) == ()
