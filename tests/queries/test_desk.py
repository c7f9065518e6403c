"""The desk as it is read: facts of a meeting held through its gestures."""

from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.meeting import Meeting
from jagtui.model.rules.captured import DecisionWanted, NoteWanted
from jagtui.model.rules.gaps import GapKind
from jagtui.model.terms import AttendanceState, CaseStatus, LineKind, RiskBand, SeatRole
from jagtui.model.time import at_london
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.closing import closing
from jagtui.queries.coming import coming
from jagtui.queries.desk import Desk, desk
from jagtui.queries.desk_agenda import Reached
from jagtui.queries.desk_card import CaseCard, ItemCard
from jagtui.queries.desk_minutes import SaidLine
from jagtui.queries.missing import missing
from jagtui.queries.roll import roll_of
from jagtui.usecases.assign import ActionWanted, OwnerWanted, assign_action
from jagtui.usecases.attendance import MarkWanted, RollWanted, mark_attendance, take_roll
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.case import RiskWanted, StatusWanted, assess_risk, set_case_status
from jagtui.usecases.course import MeetingChosen, open_meeting
from jagtui.usecases.statements import read_confidentiality
from jagtui.usecases.walk import DeferralWanted, Going, defer_item, take_up_item
from tests.history import History
from tests.queries.conftest import counted

MOST_STATEMENTS = 20


@pytest.fixture
def running(history: History) -> Meeting:
    """The meeting of 26 January, begun, with its statement read."""
    world = history.world
    open_meeting(world.store, world.seat, MeetingChosen(history.second.id))
    read_confidentiality(world.store, world.seat, MeetingChosen(history.second.id))
    return history.second


def at(history: History, number: str) -> Desk:
    """The desk with that item up."""
    world = history.world
    item = world.item(history.second, number)
    take_up_item(world.store, world.seat, Going(history.second.id, item.id))
    return seen(history)


def seen(history: History) -> Desk:
    with history.world.store.read() as reader:
        return desk(reader, history.second.id, history.world.seat)


def number_of(history: History, case_id: int) -> str:
    return next(line.number for line in seen(history).agenda if line.case_id == case_id)


@pytest.mark.usefixtures("running")
def test_the_first_item_is_up_when_a_meeting_begins(history: History) -> None:
    found = seen(history)
    assert (found.item.number, found.item.reached) == ("1", Reached.CURRENT)
    assert found.last_number == "10"
    assert found.previous_item is None
    assert found.next_item is not None
    assert found.next_item.number == "2"


@pytest.mark.usefixtures("running")
def test_headings_are_not_walked_and_count_their_cases(history: History) -> None:
    world = history.world
    found = at(history, "6")
    assert found.next_item is not None
    assert found.next_item.number == "7a"
    found = at(history, "7b")
    put_off = world.item(history.second, "7c")
    defer_item(world.store, world.seat, DeferralWanted(put_off.id, "no time"))
    heading = next(line for line in seen(history).agenda if line.holds_items)
    assert (heading.number, heading.reached, heading.done, heading.of) == (
        "7",
        Reached.CURRENT,
        1,
        3,
    )
    assert [(line.number, line.reached) for line in seen(history).agenda if line.case_id] == [
        ("7a", Reached.WAITING),
        ("7b", Reached.CURRENT),
        ("7c", Reached.DEFERRED),
    ]
    after = seen(history).next_item
    assert after is not None
    assert after.number == "8"


@pytest.mark.usefixtures("running")
def test_a_case_tells_what_was_decided_last_and_what_is_open(history: History) -> None:
    card = at(history, number_of(history, history.mill_lane.id)).card
    assert isinstance(card, CaseCard)
    assert card.last_decision == "keep open; barrier to stay until Easter"
    assert card.lead == "Police"
    assert [(one.reference, one.owner, one.carried) for one in card.actions][:2] == [
        ("JAG/27/002", "Police, B Shah", 0),
        ("JAG/27/001", "Housing, A Osei", 0),
    ]
    assert [one.days_late(date(2027, 1, 26)) for one in card.actions][1] == 7


@pytest.mark.usefixtures("running")
def test_the_band_before_is_told(history: History) -> None:
    world = history.world
    assess_risk(world.store, world.seat, RiskWanted(history.mill_lane.id, RiskBand.VERY_HIGH))
    card = at(history, number_of(history, history.mill_lane.id)).card
    assert isinstance(card, CaseCard)
    assert (card.band, card.band_before) == (RiskBand.VERY_HIGH, RiskBand.HIGH)


@pytest.mark.usefixtures("running")
def test_the_minutes_of_the_item_stand_in_the_order_they_were_recorded(history: History) -> None:
    world = history.world
    item = at(history, "8").item
    police = world.agency("police").id
    for wanted in (NoteWanted(text="first"), DecisionWanted(text="second")):
        record_captured(world.store, world.seat, RecordWanted(item.id, wanted))
    assign_action(world.store, world.seat, ActionWanted(item.id, "third", OwnerWanted(police)))
    record_captured(world.store, world.seat, RecordWanted(item.id, NoteWanted(text="fourth")))
    kinds = [
        one.kind if isinstance(one, SaidLine) else (one.owner, one.by_next)
        for one in seen(history).minutes
    ]
    assert kinds == [LineKind.NOTE, LineKind.DECISION, ("Police", True), LineKind.NOTE]


@pytest.mark.usefixtures("running")
def test_an_action_given_now_is_in_the_minutes_and_not_among_the_open_ones(
    history: History,
) -> None:
    world = history.world
    found = at(history, number_of(history, history.market_square.id))
    assign_action(world.store, world.seat, ActionWanted(found.item.id, "a", OwnerWanted()))
    found = seen(history)
    assert isinstance(found.card, CaseCard)
    assert found.card.actions == ()
    assert [one.unowned for one in found.minutes if isinstance(one, ActionLine)] == [True]


@pytest.mark.usefixtures("running")
@pytest.mark.parametrize(
    ("number", "fact"),
    [
        ("2", "None received."),
        ("3", "Read at 09:20, accepted by all present."),
        ("4", "Not asked yet."),
        ("5", "JAG-1, 12 January 2027: draft"),
        ("6", "None open · 5 more on the cards of today’s cases"),
        (
            "10",
            "Tuesday 9 February 2027 at 10:00, Committee Room 2 (from the rhythm, not confirmed)",
        ),
    ],
)
def test_other_items_tell_what_fits_their_kind(history: History, number: str, fact: str) -> None:
    world = history.world
    assign_action(  # so that a next meeting is wanted
        world.store,
        world.seat,
        ActionWanted(world.item(history.second, "9").id, "a", OwnerWanted()),
    )
    card = at(history, number).card
    assert isinstance(card, ItemCard)
    assert card.facts[0] == fact


@pytest.mark.usefixtures("running")
def test_the_action_review_takes_up_what_no_case_of_today_will(history: History) -> None:
    world = history.world
    assert at(history, "6").card.actions == ()
    mill_lane = world.item(history.second, number_of(history, history.mill_lane.id))
    defer_item(world.store, world.seat, DeferralWanted(mill_lane.id, "the police are not here"))
    card = seen(history).card
    assert isinstance(card, ItemCard)
    assert [one.reference for one in card.actions][:2] == ["JAG/27/002", "JAG/27/001"]
    assert card.facts == ("5 open · 1 reported · 2 late",)


@pytest.mark.usefixtures("running")
def test_who_is_in_the_room_is_unknown_until_the_roll_is_taken(history: History) -> None:
    world, meeting_id = history.world, history.second.id
    assert seen(history).heads.words == "6 agencies expected · roll not taken"
    take_roll(world.store, world.seat, RollWanted(meeting_id))
    assert seen(history).heads.words == "6 of 6 agencies · quorate"
    with world.store.read() as reader:
        roll = roll_of(reader, meeting_id)
    for one in roll[:4]:
        mark_attendance(world.store, world.seat, MarkWanted(one.id, AttendanceState.APOLOGIES))
    assert seen(history).heads.words.startswith("2 of 6 agencies · NOT QUORATE")


@pytest.mark.usefixtures("running")
def test_a_case_misses_a_decision_and_a_review_until_both_are_there(history: History) -> None:
    world = history.world
    found = at(history, number_of(history, history.mill_lane.id))
    assert [gap.kind for gap in found.gaps] == [GapKind.DECISION, GapKind.REVIEW]
    kept = StatusWanted(
        history.mill_lane.id,
        CaseStatus.OPEN,
        review_on=date(2027, 2, 23),
        item_id=found.item.id,
    )
    set_case_status(world.store, world.seat, kept)
    assert seen(history).gaps == ()
    assign_action(world.store, world.seat, ActionWanted(found.item.id, "a", OwnerWanted()))
    assert [gap.words for gap in seen(history).gaps] == ["JAG/27/006 no owner"]


@pytest.mark.usefixtures("running")
def test_everything_missing_is_listed_by_item(history: History) -> None:
    world = history.world
    number = number_of(history, history.mill_lane.id)
    at(history, number)
    at(history, "8")
    with world.store.read() as reader:
        words = [one.words for one in missing(reader, history.world.seat, history.second.id)]
        left = closing(reader, history.world.seat, history.second.id)
    assert words == [f"{number} AV-0001: no decision", f"{number} AV-0001: no review date"]
    assert left.missing == tuple(words)
    assert "9 Any other business" in [one.words for one in left.not_reached]
    assert left.claims == ("JAG/27/002 Police, B Shah: reported done",)


@pytest.mark.usefixtures("running")
def test_the_pace_counts_what_nobody_has_taken_up(history: History) -> None:
    found = seen(history)
    ends = at_london(date(2027, 1, 26), "11:00")
    pace = found.pace(ends.subtract(minutes=30))
    assert pace.ends == ends
    assert (pace.whole.left, pace.whole.cases_left) == (30, 3)
    assert found.pace(ends.add(minutes=4)).whole.words == "4 min over"


@pytest.mark.usefixtures("running")
def test_a_viewer_sees_no_case(history: History) -> None:
    number = number_of(history, history.mill_lane.id)
    at(history, number)
    blind = history.seat(SeatRole.VIEWER)
    with history.world.store.read() as reader:
        found = desk(reader, history.second.id, blind)
    shown = repr((found.agenda, found.card, found.minutes, found.room.items))
    assert "Mill Lane" not in shown
    assert "AV-000" not in shown
    assert "Letter to residents" not in shown


@pytest.mark.usefixtures("running")
def test_the_statements_do_not_grow_with_the_meeting(history: History) -> None:
    world = history.world
    item = at(history, number_of(history, history.mill_lane.id)).item
    with world.store.read() as reader, counted(reader) as before:
        desk(reader, history.second.id, world.seat)
    for n in range(20):
        note = NoteWanted(text=f"note {n}")
        record_captured(world.store, world.seat, RecordWanted(item.id, note))
        assign_action(world.store, world.seat, ActionWanted(item.id, f"task {n}", OwnerWanted()))
    with world.store.read() as reader, counted(reader) as after:
        desk(reader, history.second.id, world.seat)
    assert len(after) == len(before) <= MOST_STATEMENTS


def test_before_it_begins_the_next_meeting_is_shown(history: History) -> None:
    with history.world.store.read() as reader:
        found = coming(reader, history.world.seat)
    assert found.meeting is not None
    assert found.last is not None
    assert (found.meeting.reference, found.last.reference) == ("JAG-2", "JAG-1")
    assert (found.items, found.cases, found.expected) == (10, 3, 6)
    assert replace(found.agenda[0], id=0).number == "1"


def test_a_viewer_sees_no_case_of_the_next_meeting(history: History) -> None:
    with history.world.store.read() as reader:
        found = coming(reader, history.seat(SeatRole.VIEWER))
    assert "Mill Lane" not in repr(found)
    assert found.cases == 3


def test_a_meeting_held_on_another_day_ends_on_that_day(history: History) -> None:
    world = history.world
    world.clock.forward(days=1)
    open_meeting(world.store, world.seat, MeetingChosen(history.second.id))
    found = seen(history)
    assert found.pace(world.clock()).ends == at_london(date(2027, 1, 27), "11:00")
