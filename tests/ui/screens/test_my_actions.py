"""What an officer owes, gone through one card at a time."""

from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from jagtui.model.action import Action, ActionUpdate
from jagtui.model.agency import Officer
from jagtui.model.seat import Seat
from jagtui.model.terms import ClaimKind, SeatRole
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.people import OfficerWanted, add_officer
from jagtui.usecases.seat import SeatWanted, take_seat
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text

TASKS = (
    "Visit the tenant",
    "Fix the door entry",
    "Share the tenancy file",
    "Clear the bin store",
    "Move the camera",
)
KEYS_PER_ACTION = 3
"""Besides the words: the letter, and Enter on one line or two."""


@pytest.fixture
def six(history: History) -> History:
    """Ama Osei of the council's housing, at the keyboard with six actions and a colleague."""
    world = history.world
    with world.store.read() as reader:
        ama = reader.find(Officer, name="Ama Osei")
        item = reader.get(Action, history.letter).item_id
    assert ama is not None
    housing = world.agency("housing").id
    for task in TASKS:
        owner = OwnerWanted(agency_id=housing, officer_id=ama.id)
        due = DueWanted(on=date(2027, 2, 5))
        assign_action(world.store, world.seat, ActionWanted(item, task, owner, due))
    add_officer(world.store, world.seat, OfficerWanted("Cara Bell", housing))
    take_seat(world.store, world.seat, SeatWanted("plane", SeatRole.OFFICER, ama.id))
    return history


def claims(history: History) -> list[ActionUpdate]:
    with history.world.store.read() as reader:
        return [one for one in reader.all(ActionUpdate)[1:] if one.claim]


class Counting:
    """Presses keys, and counts those that are no words."""

    def __init__(self, pilot: Pilot[Any]) -> None:
        self.pilot, self.keys = pilot, 0

    async def press(self, *keys: str) -> None:
        self.keys += len(keys)
        await press(self.pilot, *keys)

    async def type(self, words: str) -> None:
        await press(self.pilot, *words)


async def test_six_actions_take_no_more_than_three_keys_each_besides_the_words(
    six: History,
) -> None:
    async with running(app_on(six.world)) as pilot:
        officer = Counting(pilot)
        await press(pilot, "4")
        await officer.press("R", "d", "enter")
        await officer.press("g")
        await officer.type("two of three visits made")
        await officer.press("enter", "o")
        await officer.type("nobody was free")
        await officer.press("enter", "b")
        await officer.type("the landlord")
        await officer.press("enter", "m")
        await officer.type("+14")
        await officer.press("enter")
        await officer.type("leave")
        await officer.press("enter", "h", "enter")
        shown = screen_text(pilot.app)
        assert "6 reports made" in shown
        assert "the meeting accepts what was reported" in shown
        assert "still silent" not in shown
        await officer.press("enter")
        assert "6 reports made, 0 still silent" in screen_text(pilot.app)
    print(f"six actions answered with {officer.keys} keys besides the words")  # noqa: T201  the count is wanted
    assert officer.keys <= KEYS_PER_ACTION * 6
    said = claims(six)
    assert [one.claim for one in said] == [
        ClaimKind.DONE,
        ClaimKind.PROGRESS,
        ClaimKind.NOT_UNDERTAKEN,
        ClaimKind.BLOCKED,
        ClaimKind.MORE_TIME,
        ClaimKind.HANDED_OVER,
    ]
    assert [one.blocked_by for one in said if one.blocked_by] == ["the landlord"]
    assert [one.asked_until for one in said if one.asked_until] == [date(2027, 2, 9)]
    assert said[-1].handed_to_id is not None


async def test_done_may_say_when_and_what_shows_it_and_what_was_learnt(six: History) -> None:
    async with running(app_on(six.world)) as pilot:
        await press(pilot, "4", "R", "d", *"all posted", "tab", "ctrl+u", *"22 jan")
        await press(pilot, "tab", *"a list", "tab", *"go early", "enter")
    (said,) = claims(six)
    assert (said.words, said.done_on) == ("all posted", date(2027, 1, 22))
    assert (said.evidence, said.lesson) == ("a list", "go early")


@pytest.mark.parametrize(
    ("keys", "missing"),
    [
        (("g", "enter"), "Say in a few words how it stands"),
        (("b", "enter"), "Say who or what is in the way"),
        (("m", "enter", *"leave", "enter"), "Say until when"),
        (("m", *"whenever", "enter", *"leave", "enter"), "name a day"),
        (("d", "tab", "ctrl+u", *"+3", "enter"), "name a day that has been"),
    ],
)
async def test_what_is_missing_is_said_and_what_was_typed_is_kept(
    six: History, keys: tuple[str, ...], missing: str
) -> None:
    async with running(app_on(six.world)) as pilot:
        await press(pilot, "4", "R", *keys)
        assert missing.casefold() in screen_text(pilot.app).casefold()
    assert claims(six) == []


async def test_what_was_skipped_is_still_silent(six: History) -> None:
    async with running(app_on(six.world)) as pilot:
        await press(pilot, "4", "R", "d", "enter", "n", "enter", "n", "n", "n")
        assert "5 actions still silent" in screen_text(pilot.app)
        assert TASKS[1] in screen_text(pilot.app)


async def test_u_takes_the_last_report_back_and_shows_its_action(six: History) -> None:
    async with running(app_on(six.world)) as pilot:
        await press(pilot, "4", "R", "d", "enter", "u")
        assert "1 of 6" in screen_text(pilot.app)
    assert claims(six) == []


async def test_today_offers_it_to_whoever_owes_something(six: History) -> None:
    async with running(app_on(six.world)) as pilot:
        assert "R answers for them one by one" in screen_text(pilot.app)
        await press(pilot, "R")
        assert "1 of 6" in screen_text(pilot.app)


async def test_nobody_is_walked_through_nothing(history: History) -> None:
    world = history.world
    take_seat(world.store, world.seat, SeatWanted("plane", SeatRole.VIEWER))
    async with running(app_on(world)) as pilot:
        await press(pilot, "R")
        assert "You owe no action that is open" in screen_text(pilot.app)


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(six: History, size: tuple[int, int]) -> None:
    async with running(app_on(six.world), size) as pilot:
        await press(pilot, "4", "R")
        looks_as_agreed(pilot.app, "my-actions")
        await press(pilot, "d")
        looks_as_agreed(pilot.app, "my-actions-done")
        await press(pilot, *"all posted", "enter", "m", *"+14", "enter", *"leave", "enter")
        await press(pilot, "n", "n", "n", "n")
        looks_as_agreed(pilot.app, "my-actions-over")


def test_the_seat_is_an_owners(six: History) -> None:
    with six.world.store.read() as reader:
        seat = reader.find(Seat, login="plane", current=True)
    assert seat is not None
    assert seat.role is SeatRole.OFFICER
