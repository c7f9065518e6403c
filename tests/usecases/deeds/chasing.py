"""Gestures of chasing: what was sent out, and a sheet that came back."""

from jagtui.model.action import Action
from jagtui.model.rules.sheet_reading import FilledSheet, SheetAnswer
from jagtui.model.terms import ChaseKind, ClaimKind, Rung
from jagtui.usecases.chase import ChaseWanted, chase_actions
from jagtui.usecases.ladder import ClimbWanted, climb_ladder
from jagtui.usecases.read_sheet import SheetWanted, take_sheet
from tests.usecases.deeds.main_job import assigned, running
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


@deed("action.chase")
def _chase(world: World) -> Deed:
    action_id = assigned(world, running(world))
    police = world.agency("police").id
    return chase_actions, ChaseWanted(
        ChaseKind.SHEET, (action_id,), police, to_whom="duty desk", why="overdue since Friday"
    )


@deed("return.read")
def _read(world: World) -> Deed:
    action_id = assigned(world, running(world))
    with world.store.read() as reader:
        reference = reader.get(Action, action_id).reference
    answer = SheetAnswer(line=1, reference=reference, claim=ClaimKind.DONE, words="Patrolled")
    sheet = FilledSheet("police", "", (answer,), "", all_said=False, troubles=())
    return take_sheet, SheetWanted(sheet, world.agency("police").id, "an e-mail of 8 January")


@deed("action.climb")
def _climb(world: World) -> Deed:
    action_id = assigned(world, running(world))
    note = "Carried twice; please say who does it"
    return climb_ladder, ClimbWanted(action_id, Rung.OWNER_LEAD, taken=True, note=note)
