"""The desk while the quorum comes and goes, while the meeting rests, and when time runs out."""

from typing import Any

import pytest
from textual.pilot import Pilot

from jagtui.model.line import Ratification
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.captured import DecisionWanted
from jagtui.model.terms import ItemOutcome, MeetingState
from jagtui.ui.app import JagtuiApp
from jagtui.ui.desk.pace import Paces
from jagtui.usecases.adjourn import AdjourningWanted, adjourn_meeting
from jagtui.usecases.attendance import ComingWanted, arrive, leave
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.course import ClosingWanted, close_meeting
from jagtui.usecases.walk import Going, take_up_item
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on, up_now
from tests.usecases.deeds.main_job import person
from tests.usecases.deeds.quorum import GOING


def go_out(history: History) -> None:
    """Four of six leave, as another window records it."""
    world = history.world
    for handle in GOING:
        leave(world.store, world.seat, ComingWanted(person(world, history.second, handle)))


def come_back(history: History, handle: str = "fire") -> None:
    world = history.world
    arrive(world.store, world.seat, ComingWanted(person(world, history.second, handle)))


async def look(pilot: Pilot[Any]) -> str:
    """What the screen shows once it has heard of what other windows did."""
    assert isinstance(pilot.app, JagtuiApp)
    pilot.app.look_for_news()
    await press(pilot)
    return screen_text(pilot.app)


def decide(history: History, item: AgendaItem, text: str = "keep the barrier") -> None:
    world = history.world
    record_captured(world.store, world.seat, RecordWanted(item.id, DecisionWanted(text=text)))
    world.clock.forward(minutes=1)


def state(history: History) -> MeetingState:
    with history.world.store.read() as reader:
        return reader.get(Meeting, history.second.id).state


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_without_a_quorum_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    item = at_case(history)
    async with desk_on(history, size) as pilot:
        go_out(history)
        history.world.clock.forward(minutes=1)
        decide(history, item)
        await look(pilot)
        looks_as_agreed(pilot.app, "desk-not-quorate")


async def test_a_lost_quorum_is_told_and_stays_in_sight_with_its_time(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        assert "quorum lost" not in screen_text(pilot.app)
        go_out(history)
        history.world.clock.forward(minutes=8)
        shown = await look(pilot)
        assert "Note: quorum lost at 10:02, it needs 1 more agency" in shown
        assert "NOT QUORATE since 10:02: needs 1 more agency" in shown


async def test_what_was_decided_meanwhile_is_marked_and_q_ratifies_it(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        go_out(history)
        decide(history, item)
        assert "DECIDED  [not quorate] keep the barrier" in await look(pilot)
        await press(pilot, "Q")
        assert "Not done: JAG-2 is not quorate" in screen_text(pilot.app)
        come_back(history)
        assert "Note: quorate again; 1 decision to ratify, Q does it." in await look(pilot)
        await press(pilot, "Q")
        shown = screen_text(pilot.app)
        assert "Decision of item 7a AV-0001 ratified" in shown
        assert "[not quorate, ratified] keep the barrier" in shown
        await press(pilot, "u")
        assert "[not quorate] keep the barrier" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        assert reader.all(Ratification) == []


async def test_h_and_enter_adjourn_and_h_resumes(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "h", *"fire alarm", "enter")
        assert state(history) is MeetingState.ADJOURNED
        shown = screen_text(pilot.app)
        assert "ADJOURNED   since 10:02 · h resumes" in shown
        assert "ADJOURNED since 10:02 · 57 min left" in shown
        history.world.clock.forward(minutes=15)
        await press(pilot, "h")
        assert state(history) is MeetingState.IN_PROGRESS
        assert up_now(history) == "7a"
        assert "ends 11:15 · 57 min left" in screen_text(pilot.app)


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_adjourned_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    at_case(history)
    async with desk_on(history, size) as pilot:
        await press(pilot, "h", *"fire alarm", "enter")
        looks_as_agreed(pilot.app, "desk-adjourned")


@pytest.mark.parametrize("keys", [("n",), ("c",), ("!",), ("j", "7", "b", "enter")])
async def test_adjourned_it_takes_nothing_up_and_nothing_down(
    history: History, keys: tuple[str, ...]
) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "h", "enter", *keys)
        shown = screen_text(pilot.app)
        assert "JAG-2 is adjourned; only attendance is recorded. h resumes it." in shown
        assert "TYPING" not in shown
    assert state(history) is MeetingState.ADJOURNED


async def test_adjourned_to_another_day_it_waits_among_what_is_coming(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "h", *"no heating", "tab", *"9 feb")
        assert "to Tue 9 Feb 2027" in screen_text(pilot.app)
        await press(pilot, "enter")
        assert "since 10:02 to Tue 9 Feb" in screen_text(pilot.app)
    history.world.clock.forward(days=1)
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2")
        assert "JAG-2 is adjourned to Tue 9 Feb; h resumes it" in screen_text(pilot.app)
        await press(pilot, "h")
    assert state(history) is MeetingState.IN_PROGRESS


async def test_h_means_nothing_where_nothing_rests(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "h")
        assert "adjourn" not in screen_text(pilot.app).lower()


def short_of_time(history: History) -> None:
    """At 10:50 under 7a: its six minutes leave four, and 7b is of high risk, 7c of none yet."""
    at_case(history)
    history.world.clock.forward(minutes=50)


async def test_l_defers_what_is_out_of_reach_but_high_risk_only_on_purpose(
    history: History,
) -> None:
    short_of_time(history)
    async with desk_on(history, LARGE) as pilot:
        shown = screen_text(pilot.app)
        assert "L: 2 cases out of reach · l defers" in shown
        assert "L 7b" in shown
        assert "item 44 min over its 6" in shown
        await press(pilot, "l")
        looks_as_agreed(pilot.app, "leaving-out")
        await press(pilot, "enter")
        assert "7c AV-0002 deferred, not reached" in screen_text(pilot.app)
        await press(pilot, "l", "space", "tab", *"the hall", "enter")
    with history.world.store.read() as reader:
        put_off = {
            item.number: item.outcome_reason
            for item in reader.all(AgendaItem, meeting_id=history.second.id)
            if item.outcome is ItemOutcome.DEFERRED
        }
    assert put_off == {"7c": "time", "7b": "the hall"}


async def test_l_says_so_where_all_is_in_reach(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "l")
        assert "enough for every case that is left" in screen_text(pilot.app)


async def test_the_agenda_is_marked_when_the_clock_says_so(history: History) -> None:
    at_case(history)
    async with desk_on(history, LARGE) as pilot:
        assert "L 7c" not in screen_text(pilot.app)
        history.world.clock.forward(minutes=50)
        assert isinstance(pilot.app.screen, Paces)
        pilot.app.screen.tick()
        await press(pilot)
        assert "L 7c" in screen_text(pilot.app)


async def test_what_an_earlier_meeting_left_is_on_the_card_where_matters_arise(
    history: History,
) -> None:
    world = history.world
    item = at_case(history)
    go_out(history)
    decide(history, item)
    adjourn_meeting(world.store, world.seat, AdjourningWanted(history.second.id))
    close_meeting(world.store, world.seat, ClosingWanted(history.second.id))
    world.clock.forward(days=14)
    third = world.plan(world.clock().date())
    async with desk_on(history) as pilot:
        await press(pilot, "2", "b", "enter")
        with world.store.read() as reader:
            five = reader.find(AgendaItem, meeting_id=third.id, number="5")
        assert five is not None
        take_up_item(world.store, world.seat, Going(third.id, five.id))
        shown = await look(pilot)
        assert "Decided without a quorum, Q ratifies (1):" in shown
        assert "JAG-2, item 7a AV-0001: keep the barrier" in shown
