"""Gestures of the public edition: confirmed line by line, and issued."""

from dataclasses import replace

from jagtui.model.meeting import Meeting
from jagtui.model.terms import MinutesState
from jagtui.usecases.course import ClosingWanted, close_meeting
from jagtui.usecases.minutes import CheckWanted, check_minutes
from jagtui.usecases.publish import (
    ConfirmationWanted,
    PublishingWanted,
    confirm_public_lines,
    publish_minutes,
)
from tests.usecases.deeds.main_job import noted, running
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


def approved(world: World, meeting: Meeting) -> Meeting:
    """A meeting that is over, its minutes checked and then approved by a later one."""
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id))
    check_minutes(world.store, world.seat, CheckWanted(meeting.id, "# Minutes"))
    with world.store.change("test.approve", world.seat) as change:
        held = change.get(Meeting, meeting.id)
        change.says("Minutes approved", meeting_id=held.id)
        return change.put(replace(held, minutes_state=MinutesState.APPROVED))


@deed("minutes.confirm_public")
def _confirm(world: World) -> Deed:
    meeting = running(world)
    line = noted(world, meeting, "6")
    return confirm_public_lines, ConfirmationWanted(meeting.id, (line.id,))


@deed("minutes.publish")
def _publish(world: World) -> Deed:
    meeting = approved(world, running(world))
    return publish_minutes, PublishingWanted(meeting.id, "# Minutes for the public")
