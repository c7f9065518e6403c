"""Which agencies are asked before a meeting, and which have answered."""

from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.action import Action
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem
from jagtui.model.rules.returns import Asked, returns_words
from jagtui.model.seat import Seat
from jagtui.model.terms import ClaimKind, SeatRole
from jagtui.queries.desk import desk
from jagtui.queries.desk_card import CaseCard
from jagtui.queries.returns import returns
from jagtui.usecases.agency_return import (
    InformationWanted,
    SendingWanted,
    TakingBackWanted,
    send_information,
    send_return,
    take_back_return,
)
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.statements import read_confidentiality
from tests.world import World


@pytest.fixture
def coming(world: World) -> int:
    """A meeting gave two actions to the police and one to fire; the next is planned."""
    held = world.open()
    item = world.item(held, "6")
    for handle in ("police", "police", "fire"):
        owner = OwnerWanted(agency_id=world.agency(handle).id)
        wanted = ActionWanted(item.id, "look at the gate", owner, DueWanted())
        assign_action(world.store, world.seat, wanted)
    world.clock.forward(minutes=30)
    close_meeting(world.store, world.seat, ClosingWanted(held.id))
    world.clock.forward(days=1)
    return world.plan(date(2027, 1, 26)).id


def words(world: World, meeting_id: int, seat: Seat | None = None) -> str:
    with world.store.read() as reader:
        return returns_words(returns(reader, seat or world.seat, [meeting_id]).get(meeting_id, ()))


def actions_of(world: World, handle: str) -> list[int]:
    with world.store.read() as reader:
        return [one.id for one in reader.all(Action, agency_id=world.agency(handle).id)]


def test_an_agency_has_returned_once_it_has_said_something_of_each_action(
    world: World, coming: int
) -> None:
    assert words(world, coming) == "0 of 2 agencies returned; silent: Fire, Police"
    first, second = actions_of(world, "police")
    claim_action(world.store, world.seat, ClaimWanted(first, ClaimKind.DONE))
    assert words(world, coming) == "0 of 2 agencies returned; silent: Fire, Police"
    claim_action(world.store, world.seat, ClaimWanted(second, ClaimKind.PROGRESS, "half way"))
    assert words(world, coming) == "1 of 2 agencies returned; silent: Fire"


def test_an_earlier_meeting_that_is_held_late_takes_back_no_answer(
    world: World, coming: int
) -> None:
    for action_id in actions_of(world, "police"):
        claim_action(world.store, world.seat, ClaimWanted(action_id, ClaimKind.PROGRESS, "half"))
    world.clock.forward(minutes=5)
    late = world.plan(date(2027, 1, 8)).id
    open_meeting(world.store, world.seat, MeetingChosen(late))
    close_meeting(world.store, world.seat, ClosingWanted(late))
    assert words(world, coming) == "1 of 2 agencies returned; silent: Fire"


def test_word_that_this_is_all_is_a_return_and_may_be_taken_back(world: World, coming: int) -> None:
    fire = world.agency("fire").id
    send_return(world.store, world.seat, SendingWanted(coming, fire, "a call"))
    assert words(world, coming) == "1 of 2 agencies returned; silent: Police"
    take_back_return(world.store, world.seat, TakingBackWanted(coming, fire))
    assert words(world, coming) == "0 of 2 agencies returned; silent: Fire, Police"


def test_a_viewer_is_told_of_no_returns(world: World, coming: int) -> None:
    assert words(world, coming, replace(world.seat, role=SeatRole.VIEWER)) == "nothing to return"


def test_one_agency_is_not_agencies() -> None:
    asked = Asked(agency="Fire", actions=1, answered=1)
    assert returns_words([asked]) == "1 of 1 agency returned"


def test_information_is_sent_in_for_a_case_that_comes_up(world: World, coming: int) -> None:
    elsewhere = world.add_case("Ferry Road underpass")
    fire = world.agency("fire").id
    wanted = InformationWanted(coming, fire, "a small fire in May", elsewhere.id, "a call")
    with pytest.raises(RuleBroken, match="AV-0004 is not on the agenda of JAG-2"):
        send_information(world.store, world.seat, wanted)


def test_the_card_of_a_case_tells_what_was_sent_in(world: World, coming: int) -> None:
    with world.store.read() as reader:
        agenda = reader.all(AgendaItem, meeting_id=coming)
    item = next(one for one in agenda if one.case_id is not None)
    fire = world.agency("fire").id
    wanted = InformationWanted(coming, fire, "a small fire in May", item.case_id, "a call")
    send_information(world.store, world.seat, wanted)
    open_meeting(world.store, world.seat, MeetingChosen(coming))
    read_confidentiality(world.store, world.seat, MeetingChosen(coming))
    with world.store.read() as reader:
        card = desk(reader, coming, world.seat, item.id).card
    assert isinstance(card, CaseCard)
    assert card.sent_in == ("Fire, 13 January 2027: a small fire in May",)
