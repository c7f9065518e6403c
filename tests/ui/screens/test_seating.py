"""Changing seats: nothing of what the one before saw stays on the screen."""

import pytest

from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from tests.history import History
from tests.ui.running import SMALL, app_on, press, running, settled
from tests.ui.screen_text import screen_text


async def take_seat_as(pilot: object, who: str, role: str) -> None:
    await press(pilot, "S", *who, "enter")  # type: ignore[arg-type]
    await press(pilot, *role, "enter")  # type: ignore[arg-type]
    for _ in range(6):
        await settled(pilot)  # type: ignore[arg-type]


def seats(history: History) -> list[Seat]:
    with history.world.store.read() as reader:
        return reader.all(Seat)


@pytest.mark.parametrize("place", ["1", "2", "3", "4", "6"])
async def test_every_place_looks_again_with_the_new_seat(history: History, place: str) -> None:
    async with running(app_on(history.world), (120, 40)) as pilot:
        for key in "12346":
            await press(pilot, key)
        await press(pilot, place)
        await take_seat_as(pilot, "listed", "viewer")
        for key in (place, *"12346"):
            await press(pilot, key)
            shown = screen_text(pilot.app)
            for secret in ("AV-0001", "Mill Lane", "Letter to residents", "barrier"):
                assert secret not in shown, (key, secret)
    assert seats(history)[-1].role is SeatRole.VIEWER


async def test_the_first_line_says_who_sits_here(history: History) -> None:
    async with running(app_on(history.world), SMALL) as pilot:
        assert "P Lane, chair" in screen_text(pilot.app).splitlines()[0]
        await take_seat_as(pilot, "osei", "officer")
        assert "A Osei, officer" in screen_text(pilot.app).splitlines()[0]


async def test_the_present_seat_is_marked_and_leaving_changes_nothing(history: History) -> None:
    async with running(app_on(history.world), SMALL) as pilot:
        await press(pilot, "S")
        (line,) = [one for one in screen_text(pilot.app).splitlines() if "sits here" in one]
        assert "Priya Lane" in line
        await press(pilot, "enter")
        (line,) = [one for one in screen_text(pilot.app).splitlines() if "sits here" in one]
        assert "chair" in line
        await press(pilot, "escape")
    assert len(seats(history)) == 1


async def test_a_case_that_was_open_is_closed_with_the_seat_that_saw_it(history: History) -> None:
    async with running(app_on(history.world), SMALL) as pilot:
        await press(pilot, "3", "enter")
        assert "AV-0003" in screen_text(pilot.app)
        await take_seat_as(pilot, "listed", "viewer")
        assert "AV-" not in screen_text(pilot.app)


async def test_undo_is_of_the_seat_that_did_it(history: History) -> None:
    async with running(app_on(history.world), SMALL) as pilot:
        await take_seat_as(pilot, "osei", "officer")
        await press(pilot, "u")
        assert "Took back" not in screen_text(pilot.app)
    assert [one.current for one in seats(history)] == [False, True]


async def test_what_is_recorded_from_then_on_says_who(history: History) -> None:
    async with running(app_on(history.world), SMALL) as pilot:
        await take_seat_as(pilot, "shah", "minute")
        assert "B Shah, minute taker" in screen_text(pilot.app).splitlines()[0]
        await take_seat_as(pilot, "lane", "chair")
        await press(pilot, "6")
        newest = next(one for one in screen_text(pilot.app).splitlines() if "seat taken" in one)
        assert "B Shah" in newest
