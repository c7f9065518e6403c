"""An action made two of, and the rest of one given out."""

from datetime import date

import pytest

from jagtui.model.action import Action, ActionSupport
from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.meeting import AgendaItem as Item
from jagtui.model.seat import Seat
from jagtui.model.terms import ActionOutcome, ActionState, SeatRole
from jagtui.usecases.answer import AcceptanceWanted, accept_action
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.split import PartWanted, SplitWanted, split_action
from tests.usecases.deeds.main_job import assigned
from tests.world import World


@pytest.fixture
def action_id(world: World) -> int:
    """An action for the police, helped by the fire service, under the first case."""
    return assigned(world, world.open())


def stored(world: World, action_id: int) -> Action:
    with world.store.read() as reader:
        return reader.get(Action, action_id)


def review(world: World) -> int:
    with world.store.read() as reader:
        (held,) = {one.meeting_id for one in reader.all(Item)}
        found = reader.find(Item, meeting_id=held, number="6")
    assert found is not None
    return found.id


def split(world: World, action_id: int, part: PartWanted, *, was: str = "Patrol at night") -> int:
    wanted = SplitWanted(action_id, review(world), was, "Patrol on Fridays", part)
    return split_action(world.store, world.seat, wanted)


def test_a_part_has_the_owner_the_day_and_the_case_of_the_first(
    world: World, action_id: int
) -> None:
    part = stored(world, split(world, action_id, PartWanted("Put up the notice")))
    first = stored(world, action_id)
    assert (first.task, first.state) == ("Patrol on Fridays", ActionState.OPEN)
    assert (part.agency_id, part.due_meeting_id, part.case_id, part.split_from_id) == (
        first.agency_id,
        first.due_meeting_id,
        first.case_id,
        first.id,
    )
    with world.store.read() as reader:
        helping = [one.agency_id for one in reader.all(ActionSupport, action_id=part.id)]
    assert helping == [world.agency("fire").id]


def test_a_part_may_go_to_another_owner_by_another_day(world: World, action_id: int) -> None:
    council = OwnerWanted(agency_id=world.agency("council").id)
    wanted = PartWanted("Put up the notice", council, DueWanted(date(2027, 2, 1)))
    part = stored(world, split(world, action_id, wanted))
    assert (part.agency_id, part.due_on) == (world.agency("council").id, date(2027, 2, 1))
    assert part.first_due_on == stored(world, action_id).first_due_on


def test_the_part_of_a_late_action_is_due_by_the_next_meeting(world: World) -> None:
    meeting = world.open()
    owner = OwnerWanted(agency_id=world.agency("police").id)
    late = ActionWanted(
        world.item(meeting, "7a").id, "Patrol at night", owner, DueWanted(date(2027, 1, 13))
    )
    action_id = assign_action(world.store, world.seat, late)
    world.clock.forward(days=2)
    part = stored(world, split(world, action_id, PartWanted("Put up the notice")))
    assert (part.due_on, part.due_assumed) == (None, True)
    assert part.first_due_on == date(2027, 1, 13)


def test_what_was_withheld_of_an_action_is_withheld_of_both_parts(world: World) -> None:
    meeting = world.open()
    owner = OwnerWanted(agency_id=world.agency("police").id)
    wanted = ActionWanted(
        world.item(meeting, "7a").id, "Visit 4 Mill Lane", owner, withheld=((6, 17),)
    )
    action_id = assign_action(world.store, world.seat, wanted)
    part = stored(
        world, split(world, action_id, PartWanted("Write to them"), was="Visit 4 Mill Lane")
    )
    assert part.withheld == ((0, len("Write to them")),)
    assert stored(world, action_id).withheld == ((0, len("Patrol on Fridays")),)


def test_a_task_that_moved_meanwhile_is_not_split_unseen(world: World, action_id: int) -> None:
    with pytest.raises(StaleEdit):
        split(world, action_id, PartWanted("Put up the notice"), was="Patrol at dawn")


def test_only_the_meeting_splits(world: World, action_id: int) -> None:
    seat = Seat(id=world.seat.id, login="officer", role=SeatRole.OFFICER)
    wanted = SplitWanted(action_id, review(world), "Patrol at night", "a", PartWanted("b"))
    with pytest.raises(RuleBroken, match="Splitting is for the meeting"):
        split_action(world.store, seat, wanted)


def test_the_rest_of_what_is_part_complete_is_given_out_with_it(
    world: World, action_id: int
) -> None:
    wanted = AcceptanceWanted(
        action_id,
        ActionOutcome.PART_COMPLETE,
        "two nights",
        item_id=review(world),
        rest=PartWanted("the other nights"),
    )
    accept_action(world.store, world.seat, wanted)
    with world.store.read() as reader:
        (rest,) = reader.all(Action, split_from_id=action_id)
    assert (rest.task, rest.state) == ("the other nights", ActionState.OPEN)
    assert stored(world, action_id).outcome is ActionOutcome.PART_COMPLETE


def test_what_is_done_leaves_no_rest(world: World, action_id: int) -> None:
    wanted = AcceptanceWanted(
        action_id, ActionOutcome.DONE, item_id=review(world), rest=PartWanted("more")
    )
    with pytest.raises(RuleBroken, match="not part complete"):
        accept_action(world.store, world.seat, wanted)
    assert stored(world, action_id).state is ActionState.OPEN
