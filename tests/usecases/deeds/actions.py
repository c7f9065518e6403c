"""Gestures of the action review: several accepted at once, one split in two."""

from datetime import date

from jagtui.usecases.assign import DueWanted, OwnerWanted
from jagtui.usecases.review import AllWanted, accept_all
from jagtui.usecases.split import PartWanted, SplitWanted, split_action
from tests.usecases.deeds.main_job import assigned, reported, running
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


@deed("action.accept_all")
def _accept_all(world: World) -> Deed:
    meeting = running(world)
    done = tuple(reported(world, meeting) for _ in range(4))
    return accept_all, AllWanted(done, world.item(meeting, "6").id)


@deed("action.split")
def _split(world: World) -> Deed:
    meeting = running(world)
    part = PartWanted(
        "Put up the notice",
        OwnerWanted(agency_id=world.agency("council").id),
        DueWanted(date(2027, 2, 1)),
    )
    item_id = world.item(meeting, "6").id
    action_id = assigned(world, meeting)
    return split_action, SplitWanted(
        action_id, item_id, "Patrol at night", "Patrol on Fridays", part
    )
