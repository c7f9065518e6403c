"""Whatever is typed into the line is recorded whole, under the item it belongs to."""

from datetime import date

import pytest

from jagtui.model.action import Action, ActionSupport
from jagtui.model.attendance import AttendanceAgency
from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.capture import parse
from jagtui.model.rules.capture_again import unparse
from jagtui.model.rules.captured import NoteWanted
from jagtui.model.rules.room import Room
from jagtui.model.terms import CaseStatus, LineKind
from jagtui.queries.recorded import RecordedHere, recorded_under
from jagtui.queries.room import room
from jagtui.store.trouble import AlreadyRecorded
from jagtui.store.undo import undo_last
from jagtui.usecases.amend_captured import CapturedAmendmentWanted, amend_captured
from jagtui.usecases.attendance import (
    ComingWanted,
    RollWanted,
    step_out,
    take_roll,
)
from jagtui.usecases.capture import Filed, RecordWanted, record_captured
from jagtui.usecases.course import ClosingWanted, close_meeting
from jagtui.usecases.minutes import CheckWanted, check_minutes
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from jagtui.usecases.walk import Going, take_up_item
from tests.world import World


class Desk:
    """A meeting in progress with a line to type in."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.meeting = world.open()
        take_roll(world.store, world.seat, RollWanted(self.meeting.id))
        self.said: list[str] = []
        world.store.subscribe(lambda committed: self.said.append(committed.sentence))

    def item(self, number: str) -> AgendaItem:
        return self.world.item(self.meeting, number)

    def go(self, number: str) -> None:
        take_up_item(
            self.world.store, self.world.seat, Going(self.meeting.id, self.item(number).id)
        )

    def room(self, number: str) -> Room:
        with self.world.store.read() as reader:
            return room(reader, self.meeting.id, self.item(number).id)

    def type(self, number: str, text: str, *, urgent: str = "") -> Filed:
        captured = parse(text, self.room(number), self.world.clock.now.date())
        wanted = RecordWanted(self.item(number).id, captured, urgent)
        return record_captured(self.world.store, self.world.seat, wanted)

    def retype(self, number: str, recorded: RecordedHere, text: str) -> Filed:
        captured = parse(text, self.room(number), self.world.clock.now.date())
        wanted = CapturedAmendmentWanted(recorded, captured)
        return amend_captured(self.world.store, self.world.seat, wanted)

    def recorded(self, number: str) -> tuple[RecordedHere, ...]:
        with self.world.store.read() as reader:
            return recorded_under(reader, self.world.seat, self.item(number).id)

    def words(self, number: str) -> list[str]:
        return [one.was for one in self.recorded(number)]

    def lines(self) -> list[Line]:
        with self.world.store.read() as reader:
            return reader.all(Line)

    def actions(self) -> list[Action]:
        with self.world.store.read() as reader:
            return reader.all(Action)

    def case(self, reference: str) -> Case:
        with self.world.store.read() as reader:
            found = reader.find(Case, reference=reference)
        assert found is not None
        return found

    def undo(self) -> None:
        undo_last(self.world.store, self.world.seat, meeting_id=self.meeting.id)


@pytest.fixture
def desk(world: World) -> Desk:
    return Desk(world)


def test_a_note_keeps_who_spoke_and_what_is_not_for_publication(desk: Desk, world: World) -> None:
    desk.type("7a", "police: three meets at ~[14 Mill Lane] since December")
    line = desk.lines()[0]
    assert line.kind is LineKind.NOTE
    assert line.text == "three meets at 14 Mill Lane since December"
    assert line.speaker_agency_id == world.agency("police").id
    assert line.speaker == ""
    assert [line.text[start:end] for start, end in line.withheld] == ["14 Mill Lane"]
    assert desk.said[-1] == "Note under 7a AV-0001"


def test_an_officer_who_spoke_is_kept_as_that_officer(desk: Desk) -> None:
    desk.type("7a", "Osei: the tenant has moved")
    line = desk.lines()[0]
    assert line.speaker_officer_id is not None
    assert line.text == "the tenant has moved"


def test_a_decision_sets_the_review_of_its_case_and_says_so_in_its_words(desk: Desk) -> None:
    desk.type("7a", "!keep open review 4w")
    line = desk.lines()[0]
    assert line.kind is LineKind.DECISION
    assert line.text == "keep open, review 9 Feb 2027"
    assert desk.case("AV-0001").review_on == date(2027, 2, 9)
    assert desk.said[-1] == "Decision under 7a AV-0001, review Tue 9 Feb 2027"
    desk.undo()
    assert desk.lines() == []
    assert desk.case("AV-0001").review_on is None


@pytest.mark.parametrize(
    ("decision", "status"),
    [
        ("!keep open review 4w", CaseStatus.OPEN),
        ("!Accept; police to lead", CaseStatus.OPEN),
        ("!more is to be found out first", CaseStatus.REFERRED),
    ],
)
def test_a_referral_that_is_kept_open_is_taken_on(
    desk: Desk, decision: str, status: CaseStatus
) -> None:
    desk.type("7a", "*Ferry Road underpass")
    desk.type("7d", decision)
    assert desk.case("AV-0004").status is status


def test_a_review_at_the_next_meeting_is_on_its_day(desk: Desk, world: World) -> None:
    plan_meeting(world.store, world.seat, MeetingWanted(world.group.id, date(2027, 1, 27)))
    desk.type("7a", "!monitor review next meeting")
    assert desk.case("AV-0001").review_on == date(2027, 1, 27)


def test_a_decision_under_an_item_without_a_case_reviews_nothing(desk: Desk) -> None:
    desk.type("9", "!meet in public review 4w")
    assert desk.lines()[0].kind is LineKind.DECISION


def test_an_action_has_its_owner_and_its_day(desk: Desk, world: World) -> None:
    desk.type("7a", "@council/lane by fri extend the barrier hire")
    action = desk.actions()[0]
    assert action.agency_id == world.agency("council").id
    assert action.officer_id is not None
    assert action.task == "extend the barrier hire"
    assert (action.due_on, action.due_meeting_id) == (date(2027, 1, 15), None)
    assert action.case_id == desk.case("AV-0001").id
    assert desk.said[-1] == "JAG/27/001 to Council, by Fri 15 Jan 2027"


@pytest.mark.parametrize(
    ("typed", "assumed"), [("@fire by next inspect the site", False), ("@fire inspect it", True)]
)
def test_without_a_day_an_action_is_due_by_the_next_meeting(
    desk: Desk, typed: str, *, assumed: bool
) -> None:
    desk.type("7a", typed)
    action = desk.actions()[0]
    assert action.due_on is None
    assert action.due_meeting_id is not None
    assert action.due_assumed is assumed
    with desk.world.store.read() as reader:
        assert reader.get(Meeting, action.due_meeting_id).held_on == action.first_due_on
    assert desk.said[-1] == "JAG/27/001 to Fire, by next meeting"


def test_two_owners_make_two_actions_and_one_undo(desk: Desk) -> None:
    desk.type("7a", "@police,fire visit together")
    assert [action.reference for action in desk.actions()] == ["JAG/27/001", "JAG/27/002"]
    assert desk.said[-1] == "JAG/27/001 to Police, JAG/27/002 to Fire, by next meeting"
    desk.undo()
    assert desk.actions() == []


def test_a_supporting_agency_helps_and_does_not_answer(desk: Desk, world: World) -> None:
    desk.type("7a", "@police+council patrol the car park")
    with world.store.read() as reader:
        supports = reader.all(ActionSupport)
    assert [one.agency_id for one in supports] == [world.agency("council").id]
    assert desk.said[-1] == "JAG/27/001 to Police with Council, by next meeting"


def test_all_are_the_agencies_in_the_room_for_this_item(desk: Desk, world: World) -> None:
    desk.go("7a")
    fire = next(person for person in attending(desk) if person[1] == world.agency("fire").id)[0]
    step_out(world.store, world.seat, ComingWanted(fire))
    desk.type("7a", "@all check your records")
    owners = {action.agency_id for action in desk.actions()}
    assert world.agency("fire").id not in owners
    assert len(owners) == 5
    assert desk.said[-1] == "JAG/27/001 to JAG/27/005, 5 actions, by next meeting"
    world.clock.forward(minutes=5)
    desk.go("7b")
    assert world.agency("fire").id in desk.room("7b").present
    assert world.agency("fire").id not in desk.room("7a").present


def attending(desk: Desk) -> list[tuple[int, int]]:
    """Each attendance with the agency it stands for."""
    with desk.world.store.read() as reader:
        return [(one.attendance_id, one.agency_id) for one in reader.all(AttendanceAgency)]


def test_an_owner_nobody_knows_is_kept_as_said(desk: Desk) -> None:
    desk.type("7a", "@hou fit a lock")
    action = desk.actions()[0]
    assert (action.agency_id, action.owner_as_said) == (None, "hou")
    assert desk.said[-1] == "JAG/27/001 with no owner yet, by next meeting"


def test_a_line_can_be_filed_under_another_case(desk: Desk) -> None:
    desk.type("2", "#0003 the stalls have moved")
    assert desk.words("2") == []
    assert desk.words("7b") == ["the stalls have moved"]
    assert desk.said[-1] == "Note under 7b AV-0003"


def test_a_case_raised_in_the_room_gets_the_next_letter_and_the_meeting_stays(
    desk: Desk, world: World
) -> None:
    raised = desk.type("9", "*Weir Bridge", urgent="a fire last night")
    with world.store.read() as reader:
        item = reader.get(AgendaItem, raised.item_id)
    assert raised.raised
    assert (item.number, item.title, item.urgent_reason) == (
        "7d",
        "Weir Bridge",
        "a fire last night",
    )
    assert desk.case("AV-0004").status is CaseStatus.REFERRED
    assert desk.said[-1] == "7d AV-0004 raised in the room"
    desk.undo()
    desk.type("9", "*Weir Bridge")
    assert desk.said[-1] == "7d AV-0005 raised in the room"


def test_a_known_case_is_raised_by_its_reference_or_its_label(desk: Desk, world: World) -> None:
    world.add_case("Quarry Hill")
    world.add_case("Station Road")
    desk.type("9", "*0004")
    desk.type("9", "*station road")
    assert desk.said[-2:] == [
        "7d AV-0004 raised in the room",
        "7e AV-0005 raised in the room",
    ]
    with pytest.raises(RuleBroken, match="on this agenda already"):
        desk.type("9", "*AV-0004")
    with pytest.raises(RuleBroken, match="no case"):
        desk.type("9", "*0999")


def test_several_pasted_lines_are_several_notes_and_one_undo(desk: Desk, world: World) -> None:
    notes = (NoteWanted(text="one"), NoteWanted(text="!two"), NoteWanted(text="@three"))
    record_captured(world.store, world.seat, RecordWanted(desk.item("7a").id, notes))
    assert desk.words("7a") == ["one", "!two", "@three"]
    assert desk.said[-1] == "3 notes under 7a AV-0001"
    desk.undo()
    assert desk.words("7a") == []


def test_nothing_is_recorded_of_nothing(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="Nothing was recorded: say what is to be done"):
        desk.type("7a", "@police")


def test_one_token_records_once(desk: Desk, world: World) -> None:
    wanted = RecordWanted(desk.item("7a").id, NoteWanted(text="once"))
    of_the_draft = "3f2a"
    record_captured(world.store, world.seat, wanted, token=of_the_draft)
    with pytest.raises(AlreadyRecorded):
        record_captured(world.store, world.seat, wanted, token=of_the_draft)
    assert desk.words("7a") == ["once"]


def test_minutes_that_were_checked_take_no_more_lines(desk: Desk, world: World) -> None:
    close_meeting(world.store, world.seat, ClosingWanted(desk.meeting.id))
    desk.type("7a", "a late thought")
    check_minutes(world.store, world.seat, CheckWanted(desk.meeting.id, "as read"))
    with pytest.raises(RuleBroken, match="only be corrected"):
        desk.type("7a", "too late")


def test_an_edit_keeps_the_place_of_a_line(desk: Desk) -> None:
    desk.type("7a", "first")
    desk.type("7a", "second")
    desk.retype("7a", desk.recorded("7a")[0], "police: first, corrected")
    assert desk.words("7a") == ["first, corrected", "second"]
    assert desk.said[-1] == "7a AV-0001 note put right"


def test_changing_the_sign_changes_the_kind_in_its_place(desk: Desk) -> None:
    desk.type("7a", "extend the barrier hire")
    desk.type("7a", "last word")
    desk.retype("7a", desk.recorded("7a")[0], "!extend the barrier hire")
    assert desk.lines()[0].kind is LineKind.DECISION
    desk.retype("7a", desk.recorded("7a")[0], "@council by fri extend the barrier hire")
    assert desk.words("7a") == ["extend the barrier hire", "last word"]
    assert [action.reference for action in desk.actions()] == ["JAG/27/001"]
    assert desk.said[-1] == "JAG/27/001 to Council, by Fri 15 Jan 2027"
    desk.retype("7a", desk.recorded("7a")[0], "the hire was extended")
    assert desk.actions() == []
    assert desk.words("7a") == ["the hire was extended", "last word"]
    desk.undo()
    assert [action.reference for action in desk.actions()] == ["JAG/27/001"]
    desk.undo()
    assert desk.lines()[0].kind is LineKind.DECISION


def test_an_action_is_put_right_without_a_new_reference(desk: Desk, world: World) -> None:
    desk.type("7a", "@police by 12 feb patrol the car park")
    desk.retype("7a", desk.recorded("7a")[0], "@fire+council by 12 feb patrol the car park")
    action = desk.actions()[0]
    assert action.reference == "JAG/27/001"
    assert action.agency_id == world.agency("fire").id
    assert action.due_on == date(2027, 2, 12)
    assert desk.said[-1] == "JAG/27/001 put right"


def test_an_edit_of_what_moved_meanwhile_shows_both_texts(desk: Desk) -> None:
    desk.type("7a", "as it was")
    before = desk.recorded("7a")[0]
    desk.retype("7a", before, "as somebody else wrote it")
    with pytest.raises(StaleEdit, match="somebody else wrote"):
        desk.retype("7a", before, "@police mine")


def test_an_edit_can_move_a_line_to_another_item(desk: Desk) -> None:
    desk.type("7a", "@police about the market")
    desk.retype("7a", desk.recorded("7a")[0], "#0003 @police about the market")
    assert desk.words("7a") == []
    assert desk.words("7b") == ["about the market"]
    assert desk.actions()[0].case_id == desk.case("AV-0003").id


@pytest.mark.parametrize(
    "typed",
    [
        "plain",
        "police: said so",
        "Osei: said so",
        "~not for everybody",
        "!keep open review 9 feb 2027",
        "@council/lane by 15 jan 2027 write",
        "@police+fire visit",
        "@nobody ask",
        "@ ask",
        "part of ~[it] hidden",
    ],
)
def test_what_is_recorded_reads_the_same_when_it_is_taken_up_again(desk: Desk, typed: str) -> None:
    desk.type("7a", typed)
    first = desk.recorded("7a")[0]
    again = unparse(first.captured, desk.room("7a"))
    desk.retype("7a", first, again)
    second = desk.recorded("7a")[0]
    assert second == first
