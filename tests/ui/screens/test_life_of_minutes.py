"""The minutes after their meeting, by keys: L, and then a letter for whatever comes next."""

from dataclasses import replace

import pytest

from jagtui.model.line import Line
from jagtui.model.meeting import Meeting
from jagtui.model.minutes import Circulation, Correction
from jagtui.model.terms import CorrectionState, MinutesState, SeatRole
from jagtui.outputs.minutes import checked_minutes
from jagtui.usecases.circulate import CirculationWanted, circulate_minutes
from jagtui.usecases.course import MeetingChosen, open_meeting
from jagtui.usecases.minutes import CheckWanted, check_minutes
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text
from tests.usecases.deeds.minutes_life import SENT_TO, circulated, following


def state(history: History) -> MinutesState:
    with history.world.store.read() as reader:
        return reader.get(Meeting, history.first.id).minutes_state


def check(history: History) -> None:
    world = history.world
    with world.store.read() as reader:
        wanted = CheckWanted(history.first.id, checked_minutes(reader, history.first.id))
    check_minutes(world.store, world.seat, wanted)


def send(history: History) -> None:
    check(history)
    world = history.world
    circulate_minutes(world.store, world.seat, CirculationWanted(history.first.id, SENT_TO))


def begin(history: History) -> None:
    world = history.world
    open_meeting(world.store, world.seat, MeetingChosen(history.second.id))


async def test_a_draft_is_checked_and_sent_to_the_agencies_on_the_roll(history: History) -> None:
    async with running(app_on(history.world), LARGE) as pilot:
        await press(pilot, "2", "L", "c", "f10")
        assert state(history) is MinutesState.CHECKED
        await press(pilot, "s", "enter")
        assert "JAG-1 minutes circulated, version 2" in screen_text(pilot.app)
    assert state(history) is MinutesState.CIRCULATED
    with history.world.store.read() as reader:
        (sent,) = reader.all(Circulation)
    assert sent.to_whom == "Council, Fire, Housing, Housing-oak, Police and Probation"
    assert sent.circulated_on == history.second.held_on


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("yesterday", "2027-01-25"),
        ("14 jan", "2027-01-14"),
        ("sun", "2027-01-24"),
        ("tomorrow", ""),
    ],
)
async def test_the_day_they_went_out_has_passed(history: History, typed: str, day: str) -> None:
    check(history)
    async with running(app_on(history.world), LARGE) as pilot:
        await press(pilot, "2", "L", "s", "tab", "ctrl+u", *typed, "enter")
        refused = "write the day as" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        sent = reader.all(Circulation)
    assert [one.circulated_on.isoformat() for one in sent] == ([day] if day else [])
    assert refused is not bool(day)


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_what_can_be_done_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    send(history)
    begin(history)
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "L")
        looks_as_agreed(pilot.app, "life-of-minutes")


async def test_two_keys_approve_the_last_minutes(history: History) -> None:
    send(history)
    begin(history)
    async with running(app_on(history.world), LARGE) as pilot:
        await press(pilot, "L", "a")
        assert "JAG-1 minutes approved as a correct record" in screen_text(pilot.app)
        await press(pilot, "u")
        assert state(history) is MinutesState.CIRCULATED
        await press(pilot, "U")
    assert state(history) is MinutesState.APPROVED


async def test_a_correction_is_proposed_and_agreed_as_an_amendment(history: History) -> None:
    send(history)
    begin(history)
    async with running(app_on(history.world), LARGE) as pilot:
        await press(pilot, "L", "t", *"three meets", "enter", "ctrl+u", *"Two meets.", "enter")
        await press(pilot, "enter")
        assert "proposed: 7a to read 'Two meets.' (raised at JAG-2)" in screen_text(pilot.app)
        await press(pilot, "a")
    assert state(history) is MinutesState.APPROVED_AMENDED
    with history.world.store.read() as reader:
        (one,) = reader.all(Correction)
        assert one.line_id is not None
        assert reader.get(Line, one.line_id).text == "Two meets."


async def test_a_correction_that_is_not_agreed_leaves_the_record_alone(history: History) -> None:
    send(history)
    begin(history)
    async with running(app_on(history.world), LARGE) as pilot:
        await press(pilot, "L", "t", *"three meets", "enter", "ctrl+u", *"Two meets.", "enter")
        await press(pilot, "enter", "x", "enter", "a")
    assert state(history) is MinutesState.APPROVED
    with history.world.store.read() as reader:
        (one,) = reader.all(Correction)
    assert one.state is CorrectionState.REJECTED


async def test_checked_minutes_are_corrected_at_once_and_the_versions_compared(
    history: History,
) -> None:
    check(history)
    async with running(app_on(history.world), LARGE) as pilot:
        await press(pilot, "2", "L", "t", *"three meets", "enter", "ctrl+u", *"Two meets.", "enter")
        await press(pilot, *"misheard", "enter", "v", "enter", "enter")
        shown = screen_text(pilot.app)
    assert "+ Two meets." in shown
    assert "Three meets since December, none since the barrier went up." in shown


async def test_a_viewer_is_offered_nothing_to_decide(history: History) -> None:
    send(history)
    app = app_on(history.world)
    async with running(app, LARGE) as pilot:
        assert app.opening is not None
        app.opening = replace(app.opening, seat=history.seat(SeatRole.VIEWER))
        await press(pilot, "2", "L")
        assert "no minutes" in screen_text(pilot.app)


async def test_today_counts_down_to_the_day_minutes_are_due(history: History) -> None:
    world = history.world
    world.clock.now = world.clock.now.subtract(days=13)  # the day after the meeting
    async with running(app_on(world)) as pilot:
        assert "to be checked · due in 2 working days" in screen_text(pilot.app)
        await press(pilot, "end", "enter", "f10")
        assert "to send out · due in 2 working days" in screen_text(pilot.app)
        world.clock.forward(days=5)  # over a weekend
        circulate_minutes(world.store, world.seat, CirculationWanted(history.first.id, SENT_TO))
    async with running(app_on(world)) as pilot:
        assert "circulated · sent out Mon 18 Jan" in screen_text(pilot.app)


async def test_today_says_by_how_much_minutes_are_late(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        assert "to be checked · 7 working days late" in screen_text(pilot.app)


async def test_several_earlier_minutes_take_a_key_each_the_oldest_first(history: History) -> None:
    world = history.world
    send(history)
    begin(history)
    circulated(world, history.second)
    following(world)
    async with running(app_on(world), LARGE) as pilot:
        await press(pilot, "L")
        assert "Minutes of JAG-1" in screen_text(pilot.app)
        await press(pilot, "a")
        assert "Minutes of JAG-2" in screen_text(pilot.app)
        await press(pilot, "a")
        assert "Minutes of JAG" not in screen_text(pilot.app)
    with world.store.read() as reader:
        states = [
            reader.get(Meeting, one.id).minutes_state for one in (history.first, history.second)
        ]
    assert states == [MinutesState.APPROVED] * 2
