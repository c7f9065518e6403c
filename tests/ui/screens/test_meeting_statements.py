"""The statement, interests and decisions between meetings, said by keys at the desk."""

from datetime import date

from jagtui.model.attendance import Attendance, Declaration
from jagtui.model.decision import InterimDecision
from jagtui.model.meeting import Meeting
from jagtui.model.terms import AttendanceState, StatementAnswer
from jagtui.queries.roll import roll_of
from jagtui.usecases.attendance import (
    ComingWanted,
    MarkWanted,
    RollWanted,
    arrive,
    mark_attendance,
    take_roll,
)
from jagtui.usecases.course import MeetingChosen, open_meeting
from jagtui.usecases.statements import read_confidentiality
from jagtui.usecases.walk import Going, take_up_item
from tests.history import History
from tests.ui.running import press
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on


def unread(history: History, number: str = "7a") -> None:
    """The meeting with its roll taken, an item up, and the statement not read."""
    world, meeting_id = history.world, history.second.id
    open_meeting(world.store, world.seat, MeetingChosen(meeting_id))
    take_roll(world.store, world.seat, RollWanted(meeting_id))
    world.clock.forward(minutes=1)
    item = world.item(history.second, number)
    take_up_item(world.store, world.seat, Going(meeting_id, item.id))


def on_roll(history: History, name: str) -> int:
    with history.world.store.read() as reader:
        roll = roll_of(reader, history.second.id)
    return next(one.id for one in roll if name in one.name)


def held(history: History) -> Meeting:
    with history.world.store.read() as reader:
        return reader.get(Meeting, history.second.id)


async def test_a_case_stays_folded_until_the_statement_has_been_read(history: History) -> None:
    unread(history)
    async with desk_on(history) as pilot:
        folded = screen_text(pilot.app)
        assert "AV-0001" in folded
        assert "statement has not been read" in folded
        assert "Mill Lane" not in folded
        assert "barrier" not in folded
        await press(pilot, "r")
        assert "Judge the risk" not in screen_text(pilot.app)
        await press(pilot, "y")
        shown = screen_text(pilot.app)
        assert "Mill Lane" in shown
        assert "has not been read" not in shown
    assert held(history).confidentiality_at is not None


async def test_what_is_typed_under_a_folded_case_is_recorded_all_the_same(
    history: History,
) -> None:
    unread(history)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *"three meets", "enter", "escape")
        assert "three meets" not in screen_text(pilot.app).splitlines()[8]
        await press(pilot, "Y")
        assert "three meets" in screen_text(pilot.app)


async def test_one_key_hears_the_cases_unread_and_undo_folds_them_again(history: History) -> None:
    unread(history)
    async with desk_on(history) as pilot:
        await press(pilot, "Y")
        assert "Mill Lane" in screen_text(pilot.app)
        assert held(history).heard_unread_at is not None
        assert held(history).confidentiality_at is None
        await press(pilot, "u")
        assert "Mill Lane" not in screen_text(pilot.app)


async def test_whoever_comes_late_is_flagged_until_they_accept(history: History) -> None:
    unread(history)
    world, late = history.world, on_roll(history, "Frost")
    mark_attendance(world.store, world.seat, MarkWanted(late, AttendanceState.ABSENT))
    read_confidentiality(world.store, world.seat, MeetingChosen(history.second.id))
    world.clock.forward(minutes=3)
    arrive(world.store, world.seat, ComingWanted(late))
    async with desk_on(history) as pilot:
        assert "statement: 1 to accept" in screen_text(pilot.app)
        await press(pilot, "t")
        assert "not accepted" in screen_text(pilot.app)
        await press(pilot, "escape", "y")
        assert "to accept" not in screen_text(pilot.app)
    with world.store.read() as reader:
        assert reader.get(Attendance, late).statement is StatementAnswer.ACCEPTED


async def test_one_key_of_the_panel_declines_for_the_marked_row(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "t", "home", "N")
        assert "declined" in screen_text(pilot.app)
        await press(pilot, "Y")
        assert "declined" not in screen_text(pilot.app).replace("declines", "")


async def test_an_interest_is_declared_as_it_is_said(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "i", *"frost", "enter", *"lives nearby", "tab", "space", "f10")
        assert "Fire declares an interest in 7a AV-0001, withdraws" in screen_text(pilot.app)
        await press(pilot, "i")
        assert "Fire, I Frost: 7a AV-0001, withdrew: lives nearby" in screen_text(pilot.app)
        await press(pilot, "x")
        assert "taken back" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        assert not reader.all(Declaration)
        assert not next(
            one.here for one in roll_of(reader, history.second.id) if "Frost" in one.name
        )


async def test_a_decision_between_meetings_is_recorded_and_noted_by_one_key(
    history: History,
) -> None:
    unread(history, "5")
    async with desk_on(history) as pilot:
        await press(pilot, "D", *"extend the hire", "enter", "enter")
        shown = screen_text(pilot.app)
        assert "Decided between meetings, to be noted:" in shown
        assert "by e-mail: extend the hire" in shown
        await press(pilot, "y")
        assert "to be noted" not in screen_text(pilot.app)
    with history.world.store.read() as reader:
        (one,) = reader.all(InterimDecision)
    assert one.noted_item_id == history.world.item(history.second, "5").id
    assert one.taken_on == date(2027, 1, 26)
