"""Two windows at one meeting: one drives, the other follows or looks about."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from textual.pilot import Pilot

from jagtui.model.agency import Officer
from jagtui.model.terms import SeatRole
from jagtui.settings import Settings
from jagtui.ui.app import JagtuiApp
from jagtui.usecases.seat import SeatWanted, take_seat
from tests.history import History
from tests.ui.running import SMALL, app_on, press, running, settled
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, up_now


@dataclass
class Windows:
    """The chair's window and the minute taker's, on one file."""

    chair: Pilot[Any]
    taker: Pilot[Any]

    async def look(self) -> None:
        """A second passes, in which each window looks at the file."""
        for _ in range(2):
            for pilot in (self.chair, self.taker):
                app = pilot.app
                assert isinstance(app, JagtuiApp)
                app.store.presences.flush()
                app.call_later(app.look_for_news)  # in the app's own context
                await settled(pilot)

    @property
    def chairs(self) -> str:
        return screen_text(self.chair.app)

    @property
    def takers(self) -> str:
        return screen_text(self.taker.app)


def shah(history: History, role: SeatRole = SeatRole.MINUTE_TAKER) -> JagtuiApp:
    """The app as Ben Shah of the police opens it."""
    world = history.world
    with world.store.read() as reader:
        officer = reader.find(Officer, name="Ben Shah")
    assert officer is not None
    take_seat(world.store, None, SeatWanted("bshah", role, officer.id))
    return JagtuiApp(world.store.path, settings=Settings(), clock=world.clock, login="bshah")


@asynccontextmanager
async def two_windows(
    history: History, size: tuple[int, int] = SMALL, role: SeatRole = SeatRole.MINUTE_TAKER
) -> AsyncIterator[Windows]:
    at_case(history)
    async with AsyncExitStack() as stack:
        chair = await stack.enter_async_context(running(app_on(history.world), size))
        taker = await stack.enter_async_context(running(shah(history, role), size))
        windows = Windows(chair, taker)
        await windows.look()
        yield windows


async def test_each_window_says_who_else_is_here(history: History) -> None:
    async with two_windows(history, (120, 40)) as windows:
        number = up_now(history)
        assert f"also here: B Shah (police), at {number}" in windows.chairs
        assert f"also here: P Lane (council), at {number}" in windows.takers


async def test_where_there_is_little_room_it_says_so_in_fewer_words(history: History) -> None:
    async with two_windows(history) as windows:
        assert "+ B Shah" in windows.chairs


async def test_who_leaves_is_no_longer_here(history: History) -> None:
    at_case(history)
    async with running(app := app_on(history.world), (120, 40)) as pilot:
        async with running(shah(history), (120, 40)) as other:
            await settled(other)
            app.call_later(app.look_for_news)
            await settled(pilot)
            assert "also here: B Shah" in screen_text(app)
        app.call_later(app.look_for_news)
        await settled(pilot)
        assert "also here" not in screen_text(app)


async def test_one_window_alone_says_nothing_of_driving(history: History) -> None:
    at_case(history)
    async with running(app := app_on(history.world)) as pilot:
        app.call_later(app.look_for_news)
        await settled(pilot)
        assert "letters act" in screen_text(app)
        before = up_now(history)
        await press(pilot, "n")
        assert up_now(history) != before or "Enter" in screen_text(app)


async def test_the_window_that_follows_looks_about_and_comes_back_with_one_key(
    history: History,
) -> None:
    async with two_windows(history) as windows:
        up = up_now(history)
        assert "following P Lane" in windows.takers
        await press(windows.taker, "p")
        assert up_now(history) == up
        assert f"{up} is up · F returns" in windows.takers
        await press(windows.taker, "F")
        assert "F returns" not in windows.takers
        assert "following P Lane" in windows.takers


async def test_a_line_typed_while_looking_about_goes_to_the_item_looked_at(
    history: History,
) -> None:
    async with two_windows(history) as windows:
        await press(windows.taker, "p", "c", *"Heard here", "enter", "f2")
        assert "Heard here" in windows.takers
        await press(windows.taker, "F")
        assert "Heard here" not in windows.takers


async def test_who_follows_goes_with_the_driver_and_what_is_typed_stays_with_its_item(
    history: History,
) -> None:
    async with two_windows(history) as windows:
        begun = up_now(history)
        await press(windows.taker, "c", *"half a li")
        await press(windows.chair, "p", "o")
        await windows.look()
        assert up_now(history) != begun
        assert f"{begun}> half a li" in windows.takers
        await press(windows.taker, *"ne", "enter", "f2")
        await windows.look()
        assert "Half a line" not in windows.chairs


async def test_who_looks_about_is_not_moved_by_the_driver(history: History) -> None:
    async with two_windows(history) as windows:
        await press(windows.taker, "p", "p")
        looked_at = windows.takers.partition("looking at ")[2].partition(" ")[0]
        await press(windows.chair, "p", "o")
        await windows.look()
        assert f"looking at {looked_at} · {up_now(history)} is up" in windows.takers


async def test_the_wheel_is_taken_after_a_question_and_the_other_is_told(
    history: History,
) -> None:
    async with two_windows(history) as windows:
        await press(windows.taker, "p", "W")
        assert "P Lane (council)" in windows.takers
        await press(windows.taker, "y")
        await windows.look()
        assert "B Shah drives the meeting now; this window follows." in windows.chairs
        assert "F returns" not in windows.takers
        up = up_now(history)
        await press(windows.chair, "p")
        assert up_now(history) == up
        await press(windows.taker, "p", "o")
        assert up_now(history) != up


async def test_the_wheel_is_handed_to_another_window(history: History) -> None:
    async with two_windows(history) as windows:
        await press(windows.chair, "W", "enter")
        await windows.look()
        assert "following B Shah" in windows.chairs
        assert "this window drives the meeting now" in windows.takers


async def test_a_viewer_never_drives(history: History) -> None:
    async with two_windows(history, role=SeatRole.VIEWER) as windows:
        await press(windows.chair, "W")
        assert "no other that may is at this meeting" in windows.chairs
        assert "following P Lane" in windows.takers
