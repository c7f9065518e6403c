"""Gestures of the quorum, of rests and of the pace."""

from datetime import date

from jagtui.model.meeting import Meeting
from jagtui.model.rules.captured import DecisionWanted
from jagtui.usecases.adjourn import AdjourningWanted, adjourn_meeting, resume_meeting
from jagtui.usecases.attendance import ComingWanted, arrive, leave
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.pace import UnreachedWanted, defer_unreached
from jagtui.usecases.ratify import RatifyingWanted, ratify_decisions
from tests.usecases.deeds.main_job import person, running
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World

GOING = ("fire", "probation", "housing", "housing-oak")
"""With three agencies needed, two that stay are too few."""


def without_quorum(world: World, meeting: Meeting) -> None:
    """Most of the room leaves."""
    for handle in GOING:
        leave(world.store, world.seat, ComingWanted(person(world, meeting, handle)))
    world.clock.forward(minutes=1)


def with_quorum_again(world: World, meeting: Meeting) -> None:
    """One of them comes back, which is enough."""
    arrive(world.store, world.seat, ComingWanted(person(world, meeting, "fire")))
    world.clock.forward(minutes=1)


def decided(world: World, meeting: Meeting, number: str = "7a", text: str = "Keep it open") -> int:
    """Decide something under an item; gives the line."""
    item = world.item(meeting, number)
    filed = record_captured(
        world.store, world.seat, RecordWanted(item.id, DecisionWanted(text=text))
    )
    world.clock.forward(minutes=1)
    return filed.lines[0]


@deed("decision.ratify")
def _ratify(world: World) -> Deed:
    meeting = running(world)
    without_quorum(world, meeting)
    decided(world, meeting)
    decided(world, meeting, "9", "Meet monthly")
    with_quorum_again(world, meeting)
    return ratify_decisions, RatifyingWanted(meeting.id)


@deed("meeting.adjourn")
def _adjourn(world: World) -> Deed:
    return adjourn_meeting, AdjourningWanted(running(world).id, "Fire alarm", date(2027, 1, 19))


@deed("meeting.resume")
def _resume(world: World) -> Deed:
    meeting = running(world)
    rest = AdjourningWanted(meeting.id, "Fire alarm", date(2027, 1, 19))
    adjourn_meeting(world.store, world.seat, rest)
    world.clock.forward(days=7)
    return resume_meeting, MeetingChosen(meeting.id)


@deed("agenda.defer_unreached")
def _defer_unreached(world: World) -> Deed:
    meeting = running(world)
    unreached = (world.item(meeting, "7b").id, world.item(meeting, "7c").id)
    return defer_unreached, UnreachedWanted(meeting.id, unreached, "The hall is needed")
