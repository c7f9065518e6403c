"""The keys of the attendance panel that ask something, and what the panel asks of its own."""

from dataclasses import replace
from datetime import date
from typing import Any

from textual.pilot import Pilot

from jagtui.model.agency import Agency, SharingAgreement
from jagtui.model.attendance import Attendance
from jagtui.model.meeting import Meeting
from jagtui.model.terms import AttendanceState, Capacity
from jagtui.queries.attendance import Sheet, SheetRow, sheet
from jagtui.usecases.agreement import SharingWanted, sign_agreement
from jagtui.usecases.attendance import RollWanted, take_roll
from jagtui.usecases.course import ClosingWanted, close_meeting
from tests.ui.running import app_on, press, running
from tests.ui.screen_text import screen_text
from tests.world import World

FIRE = ("down",)
"""The cursor begins on Council; Fire comes next."""


def seen(world: World, meeting: Meeting) -> Sheet:
    with world.store.read() as reader:
        return sheet(reader, world.seat, meeting.id)


def row(world: World, meeting: Meeting, who: str) -> SheetRow:
    return next(one for one in seen(world, meeting).rows if who in one.words)


def shown(pilot: Pilot[Any]) -> str:
    return " ".join(screen_text(pilot.app).split())


def begun(world: World) -> Meeting:
    """A meeting whose roll was taken at ten; it is twenty to eleven."""
    meeting = world.open()
    take_roll(world.store, world.seat, RollWanted(meeting.id))
    world.clock.forward(minutes=40)
    return meeting


async def test_a_time_is_typed_for_who_came_late_and_who_left_early(world: World) -> None:
    meeting = begun(world)
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", *FIRE, "C", *"10:20", "enter")
        assert row(world, meeting, "Frost").times == "10:20–"
        await press(pilot, "L", *"10.30", "enter")
        assert row(world, meeting, "Frost").times == "10:20–10:30"
        await press(pilot, "L", *"soon", "enter")
        assert "“soon” is not a time of day" in shown(pilot)
        await press(pilot, "C", *"9:50", "enter")
        assert "came at 09:50, before the start at 10:00?" in shown(pilot)
        await press(pilot, "u")
        assert row(world, meeting, "Frost").times == "10:20–10:30"


async def test_one_person_speaks_for_a_second_agency_and_then_not(world: World) -> None:
    meeting = begun(world)
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", *FIRE, "g", *"probation", "enter")
        assert row(world, meeting, "Frost").agency == "Fire and Probation"
        await press(pilot, "g", *"probation", "enter")
        assert row(world, meeting, "Frost").agency == "Fire"


async def test_who_it_is_may_be_said_later(world: World) -> None:
    meeting = begun(world)
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", "end", "e", *"Dana Wells", "enter")
        assert row(world, meeting, "Probation").who == "Dana Wells"


async def test_the_public_are_counted_counted_again_and_joined(world: World) -> None:
    meeting = begun(world)
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", "b", "4", "enter")
        assert row(world, meeting, "public").counted == 4
        await press(pilot, "b", "backspace", "6", "enter")
        assert row(world, meeting, "public").counted == 6
        await press(pilot, "b", "backspace", *"+2", "enter")
        assert [one.counted for one in seen(world, meeting).rows if one.counted] == [6, 2]
        await press(pilot, "b", "backspace", *"many", "enter")
        assert "“many” is not a number of people" in shown(pilot)


async def test_word_is_sent_on_a_day(world: World) -> None:
    meeting = begun(world)
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", *FIRE, "i", *"figures", "tab", *"8 jan", "enter")
        assert row(world, meeting, "Frost").state is AttendanceState.APOLOGIES
    with world.store.read() as reader:
        stored = reader.get(Attendance, row(world, meeting, "Frost").id)
    assert (stored.information, stored.information_on) == ("figures", date(2027, 1, 8))


async def test_minute_takers_and_slips(world: World) -> None:
    meeting = begun(world)
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", "w", *"Kit Ward", "enter")
        await press(pilot, "home", "down", "k")
        with world.store.read() as reader:
            stored = reader.get(Attendance, row(world, meeting, "Ward").id)
        assert (stored.capacity, stored.takes_minutes) == (Capacity.IN_ATTENDANCE, True)
        await press(pilot, "delete")
        assert [one for one in seen(world, meeting).rows if "Ward" in one.words] == []


async def test_a_signature_answers_the_question_about_an_agency(world: World) -> None:
    meeting = begun(world)
    signed = SharingWanted(world.agency("police").id, date(2026, 4, 1))
    sign_agreement(world.store, world.seat, signed)
    async with running(app_on(world)) as pilot:
        await press(pilot, "t", *FIRE, "l", "c")
        assert "Fire has no sharing agreement in force?" in shown(pilot)
        assert "no sharing agreement in force" in shown(pilot).split("Agency")[0]
        await press(pilot, "S", *"4 jan 2027", "enter")
        assert row(world, meeting, "Frost").unsigned == ()
    with world.store.read() as reader:
        fire = reader.find(SharingAgreement, agency_id=world.agency("fire").id)
    assert fire is not None
    assert fire.signed_on == date(2027, 1, 4)


async def test_an_agency_is_whole_at_eighty_columns(world: World) -> None:
    with world.store.change("test", world.seat) as change:
        housing = change.get(Agency, world.agency("housing").id)
        change.put(replace(housing, handle="housing-council"))
        change.says("An agency is called otherwise")
    begun(world)
    async with running(app_on(world)) as pilot:
        await press(pilot, "t")
        assert "Housing-council Ama Osei" in shown(pilot)


async def test_apologies_are_taken_before_the_meeting_and_no_roll(world: World) -> None:
    meeting = world.plan()
    async with running(app_on(world)) as pilot:
        await press(pilot, "2", "t", *FIRE, "a")
        assert row(world, meeting, "Frost").stands == "apologies"
        assert "6 on the roll, before the meeting" in shown(pilot)
        await press(pilot, "enter")
        assert row(world, meeting, "Frost").stands == "expected"
        await press(pilot, "d", *"Joe Ash", "enter")
        assert row(world, meeting, "Ash").stands == "expected"


async def test_the_roll_of_the_last_meeting_is_put_right_after_it(world: World) -> None:
    meeting = begun(world)
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id))
    world.clock.forward(days=1)
    async with running(app_on(world)) as pilot:
        await press(pilot, "2", "T", *FIRE, "L", *"10:15", "enter")
        assert row(world, meeting, "Frost").times == "10:00–10:15"
        assert row(world, meeting, "Shah").stands == "present"
