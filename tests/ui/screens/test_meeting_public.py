"""A meeting in public: who may listen is said in words, and asked about softly."""

from dataclasses import replace

import pytest

from jagtui.model.meeting import AgendaItem
from jagtui.model.terms import Capacity
from jagtui.queries.roll import roll_of
from jagtui.usecases.attendance import RollWanted, WalkOnWanted, take_roll, walk_on
from jagtui.usecases.course import MeetingChosen, open_meeting
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, press
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import desk_on, up_now


def with_public(history: History, *, confidential: str = "") -> None:
    """The meeting of 26 January under way, three of the public listening."""
    world, meeting_id = history.world, history.second.id
    open_meeting(world.store, world.seat, MeetingChosen(meeting_id))
    take_roll(world.store, world.seat, RollWanted(meeting_id))
    public = WalkOnWanted(meeting_id, capacity=Capacity.PUBLIC, number=3)
    walk_on(world.store, world.seat, public)
    if confidential:
        with world.store.change("item.confidential", world.seat) as change:
            item = change.get(AgendaItem, world.item(history.second, confidential).id)
            change.put(replace(item, confidential=True))
            change.says("9 confidential")


def public_here(history: History) -> bool:
    with history.world.store.read() as reader:
        roll = roll_of(reader, history.second.id)
    return any(one.here for one in roll if one.capacity is Capacity.PUBLIC)


async def test_the_public_leaves_with_the_step_to_a_confidential_item(history: History) -> None:
    with_public(history, confidential="9")
    async with desk_on(history) as pilot:
        assert "PUBLIC PRESENT" in screen_text(pilot.app)
        await press(pilot, "j", "9", "enter")
        assert "SECOND PART" in screen_text(pilot.app)
        assert "PUBLIC PRESENT" not in screen_text(pilot.app)
        assert not public_here(history)
        await press(pilot, "u")
    assert public_here(history)
    assert up_now(history) == "1"


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_question_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    with_public(history)
    async with desk_on(history, size) as pilot:
        await press(pilot, "j", *"7a", "enter")
        looks_as_agreed(pilot.app, "public")


async def test_a_case_is_asked_about_and_enter_lets_the_public_leave(history: History) -> None:
    with_public(history)
    async with desk_on(history) as pilot:
        await press(pilot, "j", *"7a", "enter")
        assert "3 of the public hear it" in screen_text(pilot.app)
        await press(pilot, "x")
        assert up_now(history) == "1"
        await press(pilot, "j", *"7a", "enter", "enter")
    assert up_now(history) == "7a"
    assert not public_here(history)


async def test_o_goes_on_with_the_public(history: History) -> None:
    with_public(history)
    async with desk_on(history) as pilot:
        await press(pilot, "j", *"7a", "enter", "o")
    assert up_now(history) == "7a"
    assert public_here(history)
