"""Taking an action one rung higher, by keys."""

from datetime import date

from jagtui.model.chase import LadderStep
from jagtui.model.seat import Seat
from jagtui.model.terms import Rung, SeatRole
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.seat import SeatWanted, take_seat
from tests.ui.running import app_on, press, running
from tests.ui.screen_text import screen_text
from tests.world import World


def late_action(world: World) -> None:
    """An action of the police that is 30 days late."""
    held = world.open()
    owner = OwnerWanted(agency_id=world.agency("police").id)
    due = DueWanted(date(2027, 1, 15))
    item_id = world.item(held, "6").id
    assign_action(world.store, world.seat, ActionWanted(item_id, "patrol", owner, due))
    world.clock.forward(days=33)


def steps(world: World) -> list[LadderStep]:
    with world.store.read() as reader:
        return reader.all(LadderStep)


async def test_what_is_a_month_late_is_taken_to_the_lead_with_a_drafted_note(world: World) -> None:
    late_action(world)
    async with running(app_on(world)) as pilot:
        await press(pilot, "4", "H")
        assert "late by 30 days: to its agency's lead officer" in screen_text(pilot.app)
        await press(pilot, "enter", "enter")
        assert "Please say who will do it and by when." in screen_text(pilot.app)
        await press(pilot, "f10")
        assert "JAG/27/001 taken to its agency's lead officer" in screen_text(pilot.app)
        await press(pilot, "H")
        assert "No action has waited long enough" in screen_text(pilot.app)
    (step,) = steps(world)
    assert (step.rung, step.taken) == (Rung.OWNER_LEAD, True)
    assert step.note.startswith("JAG/27/001, Police: due 15 Jan")


async def test_it_may_wait_for_a_reason(world: World) -> None:
    late_action(world)
    async with running(app_on(world)) as pilot:
        await press(pilot, "4", "H", "enter", "down", "enter", *"on leave", "enter")
        assert "JAG/27/001 not taken yet to its agency's lead officer" in screen_text(pilot.app)
    (step,) = steps(world)
    assert (step.taken, step.note) == (False, "on leave")


async def test_an_owner_takes_nothing_higher(world: World) -> None:
    late_action(world)
    with world.store.read() as reader:
        (chair,) = reader.all(Seat)
    take_seat(world.store, chair, SeatWanted("plane", SeatRole.OFFICER, chair.officer_id))
    async with running(app_on(world)) as pilot:
        await press(pilot, "4", "H")
        assert "Taking an action higher is for the meeting" in screen_text(pilot.app)
    assert steps(world) == []
