"""Gestures of the minutes' life after the meeting, and of how they are numbered."""

from datetime import date

from jagtui.model.meeting import Meeting
from jagtui.model.terms import ItemNumbering, SubNumbering
from jagtui.outputs.corrected import with_approval, with_correction
from jagtui.outputs.minutes import checked_minutes
from jagtui.usecases.agency import RenamingWanted, rename_agency
from jagtui.usecases.approve import ApprovalWanted, approve_minutes
from jagtui.usecases.circulate import CirculationWanted, circulate_minutes
from jagtui.usecases.correct import (
    CorrectionWanted,
    RejectionWanted,
    correct_minutes,
    reject_correction,
)
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.minutes import CheckWanted, check_minutes
from jagtui.usecases.numbering import NumberingWanted, set_numbering
from tests.usecases.deeds.main_job import noted, running
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World

SENT_TO = "Council, Police and Fire"


def checked(world: World, meeting: Meeting) -> None:
    """Close a meeting, and let the chair check its minutes."""
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id))
    with world.store.read() as reader:
        text = checked_minutes(reader, meeting.id)
    check_minutes(world.store, world.seat, CheckWanted(meeting.id, text))


def circulated(world: World, meeting: Meeting) -> None:
    """Close a meeting, check its minutes and send them out two days later."""
    checked(world, meeting)
    world.clock.forward(days=2)
    circulate_minutes(world.store, world.seat, CirculationWanted(meeting.id, SENT_TO))


def following(world: World, days: int = 12) -> Meeting:
    """A later meeting, under way so many days on."""
    world.clock.forward(days=days)
    planned = world.plan(world.clock().date())
    open_meeting(world.store, world.seat, MeetingChosen(planned.id))
    with world.store.read() as reader:
        return reader.get(Meeting, planned.id)


def corrected(
    world: World, meeting: Meeting, reads: str, *, was: str, line_id: int
) -> CorrectionWanted:
    """What a line of checked minutes should read instead."""
    wanted = CorrectionWanted(
        meeting.id, reads, "The police counted again", line_id=line_id, was=was
    )
    with world.store.read() as reader:
        return with_correction(reader, wanted)


def approved_at(world: World, later: Meeting, meeting: Meeting) -> ApprovalWanted:
    """The approval of earlier minutes under item 5 of a later meeting."""
    wanted = ApprovalWanted(world.item(later, "5").id, meeting.id)
    with world.store.read() as reader:
        return with_approval(reader, wanted)


def proposed(world: World) -> tuple[Meeting, int]:
    """A meeting whose minutes went out, and a correction proposed to them since."""
    meeting = running(world)
    line = noted(world, meeting)
    circulated(world, meeting)
    wanted = corrected(world, meeting, "Two meets since May", was=line.text, line_id=line.id)
    return meeting, correct_minutes(world.store, world.seat, wanted)


@deed("group.numbering")
def _numbering(world: World) -> Deed:
    return set_numbering, NumberingWanted(
        world.group.id, ItemNumbering.CONTINUOUS, SubNumbering.ROMAN
    )


@deed("agency.rename")
def _rename(world: World) -> Deed:
    name = "Vale and Downs Police"
    return rename_agency, RenamingWanted(world.agency("police").id, name, date(2027, 2, 1))


@deed("minutes.circulate")
def _circulate(world: World) -> Deed:
    meeting = running(world)
    checked(world, meeting)
    return circulate_minutes, CirculationWanted(meeting.id, SENT_TO)


@deed("minutes.correct")
def _correct(world: World) -> Deed:
    meeting = running(world)
    line = noted(world, meeting)
    checked(world, meeting)
    return correct_minutes, corrected(
        world, meeting, "Two meets since May", was=line.text, line_id=line.id
    )


@deed("minutes.approve")
def _approve(world: World) -> Deed:
    meeting, _ = proposed(world)
    return approve_minutes, approved_at(world, following(world), meeting)


@deed("correction.reject")
def _reject(world: World) -> Deed:
    _, correction_id = proposed(world)
    return reject_correction, RejectionWanted(correction_id, world.item(following(world), "5").id)
