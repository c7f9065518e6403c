"""The open actions answered in the room, by keys."""

from datetime import date

import pytest

from jagtui.model.action import Action
from jagtui.model.case import Case
from jagtui.model.terms import ActionOutcome, ActionState, CaseStatus, ClaimKind
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.people import OfficerWanted, add_officer
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, press
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on


def stored(history: History, action_id: int) -> Action:
    with history.world.store.read() as reader:
        return reader.get(Action, action_id)


def newest(history: History) -> Action:
    with history.world.store.read() as reader:
        return reader.all(Action)[-1]


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    at_case(history)
    async with desk_on(history, size) as pilot:
        await press(pilot, "R")
        looks_as_agreed(pilot.app, "review")


async def test_one_key_accepts_what_was_reported_and_the_next_comes_up(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "R", "a")
        assert "JAG/27/001  Housing" in screen_text(pilot.app)
        assert "2 of 5 · 1 answered" in screen_text(pilot.app)
    ended = stored(history, history.patrols)
    assert (ended.outcome, ended.outcome_words) == (ActionOutcome.DONE, "Shared with the wardens.")
    with history.world.store.read() as reader:
        assert reader.get(type(item), item.id).outcome is None


async def test_leaving_all_open_changes_nothing(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "R", "enter", "n", "pagedown", "down", "enter")
        assert "no actions answered, 5 left open" in screen_text(pilot.app)
    assert stored(history, history.patrols).state is ActionState.REPORTED


async def test_what_nobody_has_put_in_words_is_asked_for_in_one_line(history: History) -> None:
    at_case(history)
    world = history.world
    claim_action(world.store, world.seat, ClaimWanted(history.letter, ClaimKind.DONE))
    async with desk_on(history) as pilot:
        await press(pilot, "R", "a", *"all 40 houses", "enter")
    assert stored(history, history.letter).outcome_words == "all 40 houses"


async def test_accepting_needs_a_report(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "R", "enter", "a")
        assert "reported nothing that would end it" in screen_text(pilot.app)
        assert "2 of 5" in screen_text(pilot.app)


@pytest.mark.parametrize(
    ("keys", "outcome"),
    [
        (("d", *"posted", "enter"), ActionOutcome.DONE),
        (("o", *"no staff", "enter"), ActionOutcome.NOT_UNDERTAKEN),
        (("l", "enter"), ActionOutcome.NO_LONGER_POSSIBLE),
        (("w", *"not needed", "enter"), ActionOutcome.WITHDRAWN),
        (("p", *"half", "enter", "enter"), ActionOutcome.PART_COMPLETE),
    ],
)
async def test_one_letter_ends_an_action(
    history: History, keys: tuple[str, ...], outcome: ActionOutcome
) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "R", "enter", *keys)
        assert "1 answered" in screen_text(pilot.app)
    assert stored(history, history.letter).outcome is outcome


async def test_the_rest_of_an_action_goes_to_whoever_is_named(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "R", "enter", "p", *"half", "enter", *"@fire by fri the other half")
        assert "new action for Fire · by Fri 29 Jan 2027" in screen_text(pilot.app)
        await press(pilot, "enter")
    given = newest(history)
    assert (given.task, given.split_from_id) == ("the other half", history.letter)
    assert given.agency_id == history.world.agency("fire").id


async def test_an_action_is_split_and_the_new_one_has_the_same_owner(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "R", "pagedown", "pagedown", "pagedown", "pagedown", "s", "ctrl+u")
        await press(pilot, *"Extend the hire", "enter", *"Paint it", "enter")
    kept, given = stored(history, history.barrier), newest(history)
    assert (kept.task, given.task) == ("Extend the hire", "Paint it")
    assert (given.agency_id, given.officer_id, given.due_on, given.case_id) == (
        kept.agency_id,
        kept.officer_id,
        kept.due_on,
        kept.case_id,
    )


async def test_a_day_moves_and_the_first_one_stays_in_sight(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "R", "enter", "m", *"+7", "enter", *"printer broke", "enter", "escape")
        assert "first due Tue 19 Jan" in screen_text(pilot.app)


async def test_u_takes_the_last_answer_back_and_shows_its_action(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "R", "a", "u")
        assert "1 of 5" in screen_text(pilot.app)
        assert "reported done" in screen_text(pilot.app)
    assert stored(history, history.patrols).state is ActionState.REPORTED


async def test_all_that_was_reported_done_is_accepted_but_what_is_pulled_out(
    history: History,
) -> None:
    at_case(history)
    world = history.world
    for action_id in (history.letter, history.survey):
        claim_action(world.store, world.seat, ClaimWanted(action_id, ClaimKind.DONE, "seen to"))
    async with desk_on(history) as pilot:
        await press(pilot, "A")
        assert "3 actions reported done here" in screen_text(pilot.app)
        await press(pilot, "space", "enter")
        assert "accepted as done" in screen_text(pilot.app)
        await press(pilot, "u")
    assert stored(history, history.letter).state is ActionState.REPORTED


async def test_closing_a_case_shows_what_its_actions_came_to_and_asks_for_the_lesson(
    history: History,
) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "R", "a", "escape", "s")
        assert "JAG/27/002 Police: done" not in screen_text(pilot.app)
        await press(pilot, "c")
        assert "JAG/27/002 Police: done, Shared with the wardens." in screen_text(pilot.app)
        await press(pilot, "enter", "right", "enter", *"It is quiet", "enter", *"Go early")
        await press(pilot, "enter", *"They go on", "enter")
    with history.world.store.read() as reader:
        case = reader.get(Case, history.mill_lane.id)
    assert (case.status, case.outcome, case.lesson) == (
        CaseStatus.CLOSED,
        "It is quiet",
        "Go early",
    )


async def test_more_time_is_given_by_one_key(history: History) -> None:
    at_case(history)
    world = history.world
    asked = ClaimWanted(history.letter, ClaimKind.MORE_TIME, "leave", asked_until=date(2027, 2, 9))
    claim_action(world.store, world.seat, asked)
    async with desk_on(history) as pilot:
        await press(pilot, "R", "n")
        assert "asks for more time, until Tue 9 Feb" in screen_text(pilot.app)
        await press(pilot, "a")
    moved = stored(history, history.letter)
    assert (moved.state, moved.due_on) == (ActionState.OPEN, date(2027, 2, 9))


async def test_a_colleague_takes_over_by_one_key(history: History) -> None:
    at_case(history)
    world = history.world
    cara = add_officer(
        world.store, world.seat, OfficerWanted("Cara Bell", world.agency("housing").id)
    )
    asked = ClaimWanted(history.letter, ClaimKind.HANDED_OVER, handed_to_id=cara)
    claim_action(world.store, world.seat, asked)
    async with desk_on(history) as pilot:
        await press(pilot, "R", "n")
        assert "to be handed over to C Bell" in screen_text(pilot.app)
        await press(pilot, "a")
    assert stored(history, history.letter).officer_id == cara
