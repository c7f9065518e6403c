"""Walking on the desk by keys: skip and come back, park, put off, read out, the lane."""

import pytest

from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem
from jagtui.model.terms import ItemOutcome
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, press
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on, up_now
from tests.usecases.deeds.walking import without_change


def stored(history: History, number: str) -> AgendaItem:
    return history.world.item(history.second, number)


def later(history: History) -> None:
    """Long enough for a second step forward to be meant."""
    history.world.clock.forward(seconds=2)


async def test_after_the_last_item_n_offers_what_was_skipped(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "j", *"10", "enter", "o", "n")
        assert "7b AV-0003  Market Square: not taken up yet" in screen_text(pilot.app)
        await press(pilot, *"7b", "enter")
        assert up_now(history) == "7b"
        later(history)
        await press(pilot, "n", "o")
        assert up_now(history) == "7c"


async def test_p_and_n_come_back_to_where_the_meeting_was(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "j", "9", "enter", "o", "p", "p", "n", "o")
        assert up_now(history) == "8"
        later(history)
        await press(pilot, "n")
        assert up_now(history) == "9"


async def test_a_parked_item_comes_round_before_the_end(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "k")
        assert up_now(history) == "7b"
        assert stored(history, "7a").parked
        later(history)
        await press(pilot, "j", *"10", "enter", "o", "n")
        assert "7a AV-0001  Mill Lane car park: parked" in screen_text(pilot.app)
        await press(pilot, *"parked", "enter")
        assert up_now(history) == "7a"
    assert not stored(history, "7a").parked


async def test_a_second_k_within_a_second_parks_nothing_more(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "k")
        await press(pilot, "k")
    assert up_now(history) == "7b"
    assert not stored(history, "7b").parked


async def test_parking_is_taken_back_by_one_u(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "k", "u")
    assert up_now(history) == "7a"
    assert not stored(history, "7a").parked


async def test_w_puts_the_item_off_with_a_reason_and_back_again(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "w", "enter")
        assert "nothing has been typed yet" in screen_text(pilot.app)
        await press(pilot, *"no housing", "enter")
        put_off = stored(history, "7a")
        assert (put_off.outcome, put_off.outcome_reason) == (ItemOutcome.DEFERRED, "no housing")
        await press(pilot, "w")
    assert stored(history, "7a").outcome is None


async def test_w_puts_off_the_item_that_is_marked_in_the_agenda(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "g", "down", "w", *"later", "enter")
    assert stored(history, "7b").outcome is ItemOutcome.DEFERRED
    assert stored(history, "7a").outcome is None


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_a_minute_is_read_out_and_agreed(history: History, size: tuple[int, int]) -> None:
    at_case(history)
    async with desk_on(history, size) as pilot:
        await press(pilot, "d", *"keep the barrier", "enter", "escape", "o")
        looks_as_agreed(pilot.app, "read-out")
        await press(pilot, "enter")
    assert stored(history, "7a").read_back_at is not None


async def test_what_the_room_corrects_is_put_right_in_the_line(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *"three meats", "enter", "escape", "o", "e", "enter")
        await press(pilot, *["backspace"] * 4, *"ets", "enter")
    with history.world.store.read() as reader:
        assert [one.text for one in reader.all(Line, item_id=item.id)] == ["three mets"]
    assert stored(history, "7a").read_back_at is None


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_lane_is_minuted_with_one_key(history: History, size: tuple[int, int]) -> None:
    at_case(history)
    without_change(history.world, history.second, "7b", "7c")
    async with desk_on(history, size) as pilot:
        await press(pilot, "g")
        looks_as_agreed(pilot.app, "agenda-with-lane")
        await press(pilot, "escape", "N")
        looks_as_agreed(pilot.app, "no-change")
        await press(pilot, "enter")
    assert [stored(history, number).outcome for number in ("7b", "7c")] == [
        ItemOutcome.NOT_DISCUSSED
    ] * 2


async def test_the_lane_is_not_walked_and_one_case_is_pulled_out(history: History) -> None:
    at_case(history)
    without_change(history.world, history.second, "7b", "7c")
    async with desk_on(history) as pilot:
        await press(pilot, "N", "space", "enter", "n", "o")
        assert up_now(history) == "7b"
        later(history)
        await press(pilot, "n", "o")
    assert up_now(history) == "8"
    assert stored(history, "7c").outcome is ItemOutcome.NOT_DISCUSSED


async def test_at_the_end_the_lane_is_offered_until_it_is_minuted(history: History) -> None:
    at_case(history)
    without_change(history.world, history.second, "7b", "7c")
    async with desk_on(history) as pilot:
        await press(pilot, "j", *"10", "enter", "o", "n", *"no change", "enter", "enter")
    assert stored(history, "7b").outcome is ItemOutcome.NOT_DISCUSSED
