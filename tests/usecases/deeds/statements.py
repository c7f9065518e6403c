"""Gestures of the statement, of interests, of the chair, and of decisions between meetings."""

from datetime import date

from jagtui.model.attendance import Declaration
from jagtui.model.meeting import Meeting
from jagtui.model.terms import AttendanceState, StatementAnswer
from jagtui.usecases.attendance import ComingWanted, MarkWanted, arrive, mark_attendance
from jagtui.usecases.chairing import ChairWanted, give_up_chair
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting
from jagtui.usecases.declarations import (
    DeclarationChosen,
    InterestAmendmentWanted,
    InterestWanted,
    amend_declaration,
    declare_interest,
    redeclare_standing,
    strike_declaration,
)
from jagtui.usecases.interim import BetweenWanted, decide_between, note_decisions
from jagtui.usecases.statements import (
    AnswerWanted,
    answer_statement,
    hear_unread,
    read_confidentiality,
)
from jagtui.usecases.walk import Going, take_up_item
from tests.usecases.deeds.main_job import person, running
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


def declared(
    world: World, meeting: Meeting, handle: str = "police", *, standing: bool = False
) -> int:
    """An interest that somebody declared, with which they withdrew from the item that is up."""
    item = world.item(meeting, "7a")
    take_up_item(world.store, world.seat, Going(meeting.id, item.id))
    world.clock.forward(minutes=1)
    wanted = InterestWanted(
        person(world, meeting, handle),
        "a brother lives there",
        (item.id,),
        withdrew=True,
        standing=standing,
    )
    declare_interest(world.store, world.seat, wanted)
    with world.store.read() as reader:
        return reader.all(Declaration)[-1].id


def decided(world: World) -> int:
    """A decision that was taken by e-mail a week ago."""
    wanted = BetweenWanted(
        world.group.id, "extend the hire of the barrier", "by e-mail", date(2027, 1, 5)
    )
    return decide_between(world.store, world.seat, wanted)


@deed("confidentiality.unread")
def _unread(world: World) -> Deed:
    return hear_unread, MeetingChosen(running(world).id)


@deed("confidentiality.answer")
def _answer(world: World) -> Deed:
    meeting = running(world)
    late = person(world, meeting, "fire")
    mark_attendance(world.store, world.seat, MarkWanted(late, AttendanceState.ABSENT))
    read_confidentiality(world.store, world.seat, MeetingChosen(meeting.id))
    world.clock.forward(minutes=3)
    arrive(world.store, world.seat, ComingWanted(late))
    return answer_statement, AnswerWanted(late, StatementAnswer.ACCEPTED)


@deed("declaration.declare")
def _declare(world: World) -> Deed:
    meeting = running(world)
    items = (world.item(meeting, "7a").id, world.item(meeting, "7c").id)
    one = person(world, meeting, "police")
    return declare_interest, InterestWanted(one, "a brother lives there", items, withdrew=True)


@deed("declaration.amend")
def _amend(world: World) -> Deed:
    one = declared(world, running(world))
    return amend_declaration, InterestAmendmentWanted(
        one, "a brother lives there", "a sister lives there", standing=True
    )


@deed("declaration.strike")
def _strike(world: World) -> Deed:
    return strike_declaration, DeclarationChosen(declared(world, running(world)))


@deed("declaration.standing")
def _standing(world: World) -> Deed:
    first = running(world)
    declared(world, first, standing=True)
    close_meeting(world.store, world.seat, ClosingWanted(first.id))
    return redeclare_standing, MeetingChosen(running(world).id)


@deed("chair.give_up")
def _give_up(world: World) -> Deed:
    return give_up_chair, ChairWanted(person(world, running(world), "council"))


@deed("decision.between")
def _between(world: World) -> Deed:
    meeting = running(world)
    case_id = world.item(meeting, "7a").case_id
    return decide_between, BetweenWanted(
        world.group.id,
        "extend the hire of the barrier",
        "by e-mail",
        date(2027, 1, 5),
        by_whom="the chair and Police",
        case_id=case_id,
    )


@deed("decision.note")
def _note(world: World) -> Deed:
    decided(world)
    return note_decisions, MeetingChosen(running(world).id)
