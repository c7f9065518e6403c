"""What the minutes say of what agencies sent in before the meeting."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jagtui.model.action import Action
from jagtui.model.meeting import AgendaItem
from jagtui.model.terms import ClaimKind, Edition
from jagtui.outputs.editions import edition_of
from jagtui.usecases.agency_return import (
    InformationWanted,
    SendingWanted,
    send_information,
    send_return,
)
from jagtui.usecases.answer import AcceptanceWanted, accept_action
from jagtui.usecases.attendance import ComingWanted, RollWanted, step_out, take_roll
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from tests.outputs.situations import Situation, told
from tests.story import Playing
from tests.world import World


@pytest.fixture
def playing(tmp_path: Path) -> Iterator[Playing]:
    """The last meeting gave two actions to the police and one to fire; the next is planned."""
    world = World.found(tmp_path / "vale.db")
    last = Playing(world, world.open())
    for handle in ("police", "police", "fire"):
        last.type("6", f"@{handle} by next meeting look at the gate")
    world.clock.forward(minutes=30)
    close_meeting(world.store, world.seat, ClosingWanted(last.meeting.id))
    world.clock.forward(days=14)
    yield Playing(world, world.plan(date(2027, 1, 26)))
    world.store.close()


def _open(playing: Playing) -> None:
    playing.world.clock.forward(minutes=1)
    open_meeting(playing.world.store, playing.world.seat, MeetingChosen(playing.meeting.id))
    playing.world.clock.forward(minutes=1)


def _owed(playing: Playing, handle: str) -> list[int]:
    world = playing.world
    with world.store.read() as reader:
        return [one.id for one in reader.all(Action, agency_id=world.agency(handle).id)]


def _report(playing: Playing, handle: str) -> None:
    world = playing.world
    for action_id in _owed(playing, handle):
        claim_action(world.store, world.seat, ClaimWanted(action_id, ClaimKind.DONE))


def _some(playing: Playing) -> None:
    _report(playing, "police")
    _open(playing)


def _all(playing: Playing) -> None:
    _report(playing, "police")
    fire = playing.world.agency("fire").id
    wanted = SendingWanted(playing.meeting.id, fire, "an e-mail of 25 January")
    send_return(playing.world.store, playing.world.seat, wanted)
    _open(playing)


def _in_the_room(playing: Playing) -> None:
    """What is said and accepted once the meeting is open was not sent in."""
    world = playing.world
    _report(playing, "police")
    _open(playing)
    _report(playing, "fire")
    six = world.item(playing.meeting, "6").id
    for action_id in _owed(playing, "fire"):
        accept_action(world.store, world.seat, AcceptanceWanted(action_id, item_id=six))


def _new_ones(playing: Playing) -> None:
    """What is given out at a meeting is not asked for before it."""
    _report(playing, "police")
    _open(playing)
    playing.type("6", "@housing by fri mend the gate")


def _send(playing: Playing, handle: str, words: str, case_id: int | None = None) -> None:
    world = playing.world
    agency_id = world.agency(handle).id
    wanted = InformationWanted(playing.meeting.id, agency_id, words, case_id, "a call")
    send_information(world.store, world.seat, wanted)


def _about_a_case(playing: Playing) -> None:
    with playing.world.store.read() as reader:
        agenda = reader.all(AgendaItem, meeting_id=playing.meeting.id)
    case_id = next(one.case_id for one in agenda if one.case_id is not None)
    _send(playing, "probation", "seen twice since December", case_id)
    _open(playing)
    take_roll(playing.world.store, playing.world.seat, RollWanted(playing.meeting.id))
    playing.go("7a")
    step_out(playing.world.store, playing.world.seat, ComingWanted(playing.on_roll("Frost")))


def _about_everything(playing: Playing) -> None:
    _send(playing, "fire", "nobody can come before eleven")
    _open(playing)


NONE = "Before the meeting 0 of 2 agencies returned; silent: Fire, Police."
SOME = "Before the meeting 1 of 2 agencies returned; silent: Fire."
SITUATIONS = (
    Situation("nobody", _open, [NONE]),
    Situation("some", _some, [SOME]),
    Situation("all", _all, ["Before the meeting all 2 agencies returned."]),
    Situation("answered in the room", _in_the_room, [SOME]),
    Situation("given out at the meeting", _new_ones, [SOME]),
    Situation(
        "sent in about a case",
        _about_a_case,
        ["Sent in by Probation, 26 January 2027: seen twice since December."],
    ),
    Situation(
        "sent in about everything",
        _about_everything,
        ["Sent in by Fire, 26 January 2027: nobody can come before eleven."],
    ),
)


@told(SITUATIONS)
def test_the_minutes_say_it(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing)


def test_what_is_sent_in_about_a_case_is_told_to_those_who_hear_it(playing: Playing) -> None:
    _about_a_case(playing)
    world, sent = playing.world, "seen twice since December"
    with world.store.read() as reader:
        meeting_id, seat = playing.meeting.id, world.seat
        told_to = {
            handle: edition_of(reader, seat, meeting_id, Edition.AGENCY, world.agency(handle).id)
            for handle in ("police", "fire")
        }
    assert sent in told_to["police"]
    assert sent not in told_to["fire"]
