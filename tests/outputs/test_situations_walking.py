"""Walking the agenda: each situation, and the sentence that the minutes print for it."""

from datetime import date

from jagtui.model.action import Action
from jagtui.model.escalation import Escalation
from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import ClaimKind, Edition, ItemKind
from jagtui.outputs.editions import edition_of
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.escalation import AnswerWanted, answer_escalation
from jagtui.usecases.lane import LaneWanted, PullingOut, minute_no_change, pull_out
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from jagtui.usecases.read_back import agree_minute
from jagtui.usecases.walk import (
    DeferralWanted,
    ItemChosen,
    ParkingWanted,
    defer_item,
    park_item,
    put_item_back,
)
from tests.history import History
from tests.outputs.situations import Situation, told
from tests.story import Playing
from tests.usecases.deeds.walking import asked, group_above, without_change


def _id(playing: Playing, number: str) -> int:
    return playing.world.item(playing.meeting, number).id


def _close(playing: Playing) -> None:
    playing.world.clock.forward(minutes=5)
    close_meeting(playing.world.store, playing.world.seat, ClosingWanted(playing.meeting.id))


def _out_of_order(playing: Playing) -> None:
    playing.go("8")
    playing.go("7b")


def _skipped_and_come_back_to(playing: Playing) -> None:
    playing.go("7a")
    playing.go("7c")
    playing.go("9")
    playing.go("7b")


def _come_back_to(playing: Playing) -> None:
    playing.go("7a")
    playing.go("7b")
    playing.go("7a")
    playing.type("7a", "the council has found the money")


def _looked_back_at(playing: Playing) -> None:
    playing.go("7a")
    playing.go("7b")
    playing.go("7a")


def _put_off(playing: Playing) -> None:
    world = playing.world
    wanted = DeferralWanted(_id(playing, "7b"), "Housing is not here")
    defer_item(world.store, world.seat, wanted)


def _put_back(playing: Playing) -> None:
    _put_off(playing)
    put_item_back(playing.world.store, playing.world.seat, ItemChosen(_id(playing, "7b")))
    playing.go("7b")


def _taken_up_after_all(playing: Playing) -> None:
    _put_off(playing)
    playing.go("7b")


def _park(playing: Playing) -> None:
    playing.go("7a")
    playing.world.clock.forward(minutes=1)
    wanted = ParkingWanted(_id(playing, "7a"), _id(playing, "7b"))
    park_item(playing.world.store, playing.world.seat, wanted)


def _parked_and_come_back_to(playing: Playing) -> None:
    _park(playing)
    playing.go("7a")
    playing.type("7a", "!keep open")
    _close(playing)


def _parked_for_good(playing: Playing) -> None:
    _park(playing)
    _close(playing)


def _left_with_a_gap(playing: Playing) -> None:
    playing.go("7a")
    playing.go("7b", without="no decision, no review date")


def _read_back(playing: Playing) -> None:
    playing.go("7a")
    playing.type("7a", "!keep the barrier")
    playing.world.clock.forward(minutes=1)
    agree_minute(playing.world.store, playing.world.seat, ItemChosen(_id(playing, "7a")))


def _more_after_it_was_read_back(playing: Playing) -> None:
    _read_back(playing)
    playing.type("7a", "police: and the gate")


WALKING = (
    Situation("taken out of order", _out_of_order, ["Taken after item 8."]),
    Situation("skipped and come back to", _skipped_and_come_back_to, ["Taken after item 9."]),
    Situation(
        "come back to", _come_back_to, ["The meeting came back to this item at 10:11."], ["Taken"]
    ),
    Situation("looked back at", _looked_back_at, [], ["came back"]),
    Situation("put off", _put_off, ["DEFERRED Reason: Housing is not here."]),
    Situation("put back", _put_back, [], ["DEFERRED"]),
    Situation("put off, then reached", _taken_up_after_all, [], ["DEFERRED"]),
    Situation(
        "parked and come back to",
        _parked_and_come_back_to,
        ["The meeting came back to this item at 10:09."],
        ["AV-0001 Mill Lane car park\nDEFERRED"],
    ),
    Situation("parked for good", _parked_for_good, ["DEFERRED Reason: time."]),
    Situation(
        "left with a gap",
        _left_with_a_gap,
        ["Left with something missing: no decision, no review date."],
    ),
    Situation("read back", _read_back, ["The minute was read back and agreed."]),
    Situation(
        "more after it was read back",
        _more_after_it_was_read_back,
        ["The minute was read back and agreed at 10:06."],
    ),
)


@told(WALKING)
def test_the_minutes_say_how_the_agenda_was_walked(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing)


def _lane(playing: Playing) -> tuple[int, ...]:
    """Two cases without a change: the police lead both and have reported on the first."""
    return without_change(playing.world, playing.meeting, "7a", "7b")


def _minuted_together(playing: Playing) -> None:
    wanted = LaneWanted(playing.meeting.id, _lane(playing))
    minute_no_change(playing.world.store, playing.world.seat, wanted)


def _housing_reported_too(playing: Playing) -> None:
    world = playing.world
    with world.store.read() as reader:
        letter = reader.find(Action, agency_id=world.agency("housing").id)
    assert letter is not None
    claim_action(world.store, world.seat, ClaimWanted(letter.id, ClaimKind.PROGRESS, "half sent"))
    _minuted_together(playing)


def _one_pulled_out_first(playing: Playing) -> None:
    first, second = _lane(playing)
    wanted = LaneWanted(playing.meeting.id, (first,), pulled_out=(second,))
    minute_no_change(playing.world.store, playing.world.seat, wanted)
    playing.go("7b")
    playing.type("7b", "!keep open")


def _one_pulled_out_later(playing: Playing) -> None:
    _minuted_together(playing)
    out = PullingOut(playing.meeting.id, (_id(playing, "7b"),))
    pull_out(playing.world.store, playing.world.seat, out)


def _one_taken_up_later(playing: Playing) -> None:
    _minuted_together(playing)
    playing.go("7b")


def _never_minuted(playing: Playing) -> None:
    _lane(playing)
    _close(playing)


def _said_something_of(playing: Playing) -> None:
    _minuted_together(playing)
    playing.type("7b", "the owner has died")


TOGETHER = "The following cases were not discussed; no change was reported by Police: "
ONE = "The following case was not discussed; no change was reported by Police: "
LANE = (
    Situation("minuted together", _minuted_together, [f"{TOGETHER}AV-0001, AV-0003."]),
    Situation(
        "two agencies reported",
        _housing_reported_too,
        [TOGETHER.replace("Police", "Police and Housing")],
    ),
    Situation(
        "one pulled out first",
        _one_pulled_out_first,
        [f"{ONE}AV-0001.", "7b AV-0003 Market Square"],
        ["7a AV-0001"],
    ),
    Situation("one pulled out later", _one_pulled_out_later, [f"{ONE}AV-0001."]),
    Situation("one taken up later", _one_taken_up_later, [f"{ONE}AV-0001."]),
    Situation("never minuted", _never_minuted, [f"{TOGETHER}AV-0001, AV-0003."]),
    Situation(
        "something said of one",
        _said_something_of,
        [f"{ONE}AV-0001.", "the owner has died", "Not discussed."],
    ),
)


@told(LANE)
def test_the_minutes_say_what_was_passed_over(situation: Situation, history: History) -> None:
    world = history.world
    open_meeting(world.store, world.seat, MeetingChosen(history.second.id))
    situation.is_told(Playing(world, history.second))


def _escalated(playing: Playing) -> None:
    group_above(playing.world)
    item = playing.world.item(playing.meeting, "7a")
    asked(playing.world, item.case_id or 0, item.id)


def _answered_above(playing: Playing) -> None:
    """The RAG meets after the JAG, and answers; the minutes are the RAG's then."""
    world = playing.world
    _escalated(playing)
    _close(playing)
    with world.store.read() as reader:
        question, above = reader.all(Escalation)[0], reader.all(Group)[-1]
    planned = MeetingWanted(above.id, playing.world.clock().date())
    held = plan_meeting(world.store, world.seat, planned)
    open_meeting(world.store, world.seat, MeetingChosen(held))
    with world.store.read() as reader:
        playing.meeting = reader.get(Meeting, held)
        item = reader.find(AgendaItem, meeting_id=held, kind=ItemKind.ESCALATION)
    assert item is not None
    wanted = AnswerWanted(question.id, item.id, "half of it, until Easter")
    answer_escalation(world.store, world.seat, wanted)


def _heard_below(playing: Playing) -> None:
    """A fortnight on, the JAG hears the answer."""
    world = playing.world
    _answered_above(playing)
    _close(playing)
    world.clock.forward(days=14)
    held = plan_meeting(world.store, world.seat, MeetingWanted(world.group.id, date(2027, 1, 26)))
    open_meeting(world.store, world.seat, MeetingChosen(held))
    with world.store.read() as reader:
        playing.meeting = reader.get(Meeting, held)


ESCALATIONS = (
    Situation("escalated", _escalated, ["DECIDED Escalate to the RAG: who pays?"]),
    Situation(
        "answered above",
        _answered_above,
        ["AV-0001, the JAG asked: who pays? Answered: half of it, until Easter."],
    ),
    Situation(
        "heard below",
        _heard_below,
        ["The RAG answered on Tue 12 Jan 2027: half of it, until Easter."],
    ),
)


@told(ESCALATIONS)
def test_the_minutes_of_both_groups_say_what_was_asked_and_answered(
    situation: Situation, playing: Playing
) -> None:
    situation.is_told(playing)


def test_an_agency_that_may_not_know_the_case_reads_neither_question_nor_answer(
    playing: Playing,
) -> None:
    _answered_above(playing)
    world = playing.world
    with world.store.read() as reader:
        text = edition_of(
            reader, world.seat, playing.meeting.id, Edition.AGENCY, world.agency("fire").id
        )
    assert "who pays" not in text
    assert "until Easter" not in text
