"""Gestures of the minutes' life after the meeting, and of how they are numbered."""

from jagtui.model.terms import ItemNumbering, SubNumbering
from jagtui.usecases.numbering import NumberingWanted, set_numbering
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


@deed("group.numbering")
def _numbering(world: World) -> Deed:
    return set_numbering, NumberingWanted(
        world.group.id, ItemNumbering.CONTINUOUS, SubNumbering.ROMAN
    )
