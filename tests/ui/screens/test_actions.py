from datetime import date

import pytest

from jagtui.model.action import Action
from jagtui.model.seat import Seat
from jagtui.model.terms import ActionOutcome, ActionState, ClaimKind, SeatRole
from jagtui.store.store import Store
from jagtui.ui.format import day_near
from jagtui.ui.screens.actions import COLUMNS, Actions
from jagtui.usecases.claim import ClaimWanted, claim_action
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "4")
        looks_as_agreed(pilot.app, "actions")


async def test_by_agency_looks_as_agreed(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4", "v", "v")
        looks_as_agreed(pilot.app, "actions-by-agency")


async def test_an_action_with_all_that_was_said_looks_as_agreed(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4", "down", "down", "enter")
        looks_as_agreed(pilot.app, "action")


def test_a_day_of_another_year_is_not_cut() -> None:
    day = day_near(date(2026, 11, 30), date(2027, 1, 12))
    assert [len(day)] == [column.width for column in COLUMNS if column.title == "Due"]


async def test_v_goes_through_the_views_and_keeps_the_cursor(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4", "down", "v")
        assert "Letter to residents" not in screen_text(pilot.app)
        await press(pilot, "v", "v")
        assert isinstance(pilot.app.screen, Actions)
        assert pilot.app.screen.chosen == history.survey


async def test_a_letter_and_words_report(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4", "r", "g", *"half the street", "enter")
        assert "JAG/27/001 reported progress" in screen_text(pilot.app)
    assert action(history.world.store, history.letter).state is ActionState.OPEN


async def test_progress_without_words_is_refused_in_the_dialog(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4", "r", "g", "enter")
        assert "Say in a few words how it stands" in screen_text(pilot.app)


async def test_what_was_reported_is_accepted_by_enter(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4", "down", "down", "a", "enter")
        assert "JAG/27/002 closed: done" in screen_text(pilot.app)
    assert action(history.world.store, history.patrols).outcome is ActionOutcome.DONE


async def test_a_new_day_needs_its_reason(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4", "m", *"+7", "enter", "enter")
        assert "say why the day moves" in screen_text(pilot.app)
        await press(pilot, *"printer broke", "enter")
        assert "JAG/27/001 re-dated to 2 Feb 2027" in screen_text(pilot.app)
    stored = action(history.world.store, history.letter)
    assert (stored.due_on, stored.first_due_on) == (date(2027, 2, 2), date(2027, 1, 19))


async def test_it_is_sent_back_and_withdrawn_with_words(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4", "down", "down", "b", *"which streets", "enter")
        assert "JAG/27/002 sent back" in screen_text(pilot.app)
        await press(pilot, "w", *"not needed", "enter")
        assert "JAG/27/002 closed: withdrawn" in screen_text(pilot.app)


async def test_it_rests_in_abeyance_and_is_taken_up_again(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4", "h", *"court decides", "enter")
        assert "JAG/27/001 in abeyance" in screen_text(pilot.app)
        await press(pilot, "h", *"it has", "enter")
        assert "JAG/27/001 resumed" in screen_text(pilot.app)


async def test_an_officer_begins_with_what_is_theirs_and_only_reports(history: History) -> None:
    sit_down(history.world.store, history.world.seat, "Ama Osei", history)
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4")
        assert "Survey" not in screen_text(pilot.app)
        await press(pilot, "a")
        assert "Accepting is for the meeting" in screen_text(pilot.app)
        await press(pilot, "r", "d", "enter")
        assert "JAG/27/001 reported done" in screen_text(pilot.app)


async def test_a_click_on_the_views_turns_to_the_next(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4")
        await pilot.click("#listed", offset=(10, 0))
        await press(pilot)
        assert "▸ Mine 2" in screen_text(pilot.app)


def action(store: Store, action_id: int) -> Action:
    with store.read() as reader:
        return reader.get(Action, action_id)


def sit_down(store: Store, seat: Seat, name: str, history: History) -> None:
    """Give the keyboard to an officer."""
    officer = history.seat(SeatRole.OFFICER, name)
    with store.change("seat.take", seat) as change:
        change.put(
            Seat(
                id=seat.id,
                login=seat.login,
                officer_id=officer.officer_id,
                role=SeatRole.OFFICER,
            )
        )
        change.says("Seat taken")


async def test_an_action_tells_what_was_reported_of_it_and_from_what(history: History) -> None:
    world = history.world
    housing = world.agency("housing").id
    said = ClaimWanted(
        history.letter,
        ClaimKind.DONE,
        "all posted",
        done_on=date(2027, 1, 22),
        evidence="a list",
        lesson="go early",
        on_behalf_of_id=housing,
        source="an e-mail of 25 January",
    )
    claim_action(world.store, world.seat, said)
    asked = ClaimWanted(history.letter, ClaimKind.BLOCKED, blocked_by="the landlord")
    claim_action(world.store, world.seat, asked)
    async with running(app_on(world), LARGE) as pilot:
        await press(pilot, "4", "enter")
        shown = screen_text(pilot.app)
    for told in (
        "done on Fri 22 Jan",
        "shown by: a list",
        "lesson learnt: go early",
        "on behalf of Housing, from an e-mail of 25 January",
        "blocked by the landlord",
    ):
        assert told in shown


async def test_more_time_is_given_on_actions_as_it_was_asked(history: History) -> None:
    world = history.world
    asked = ClaimWanted(history.letter, ClaimKind.MORE_TIME, "leave", asked_until=date(2027, 2, 9))
    claim_action(world.store, world.seat, asked)
    async with running(app_on(world)) as pilot:
        await press(pilot, "4", "a", "a")
        assert "JAG/27/001 re-dated to 9 Feb 2027" in screen_text(pilot.app)
