"""Meetings of every kind: in a series, moved, cancelled, in public."""

from datetime import date

from jagtui.usecases.cancel import CancellationWanted, cancel_meeting
from jagtui.usecases.course import ClosingWanted, close_meeting
from jagtui.usecases.move_meeting import InPublicWanted, MoveWanted, hold_in_public, move_meeting
from jagtui.usecases.series import SeriesWanted, plan_series
from tests.usecases.deeds.main_job import assigned, running
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


def owed_by_the_next(world: World) -> int:
    """A meeting planned for 26 January, by which an action of today's meeting is due."""
    held = running(world)
    assigned(world, held)
    close_meeting(world.store, world.seat, ClosingWanted(held.id))
    return world.plan(date(2027, 1, 26)).id


@deed("meeting.plan_series")
def _plan_series(world: World) -> Deed:
    return plan_series, SeriesWanted(world.group.id, date(2027, 4, 19), count=3)


@deed("meeting.move")
def _move(world: World) -> Deed:
    return move_meeting, MoveWanted(
        owed_by_the_next(world), date(2027, 2, 2), "14:30", "The room is flooded"
    )


@deed("meeting.cancel")
def _cancel(world: World) -> Deed:
    return cancel_meeting, CancellationWanted(owed_by_the_next(world), "Nothing to decide")


@deed("meeting.in_public")
def _in_public(world: World) -> Deed:
    return hold_in_public, InPublicWanted(world.plan().id, in_public=True)
