"""The desk while another window goes on with the same meeting."""

import pytest

from jagtui.model.terms import SeatRole
from jagtui.settings import Settings
from jagtui.ui.app import JagtuiApp
from jagtui.ui.widgets.capture_line import CaptureLine
from jagtui.usecases.course import ClosingWanted, close_meeting
from jagtui.usecases.seat import SeatWanted, take_seat
from tests.history import History
from tests.ui.running import app_on, press, running, settled
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on, record


def end_elsewhere(history: History) -> None:
    world = history.world
    close_meeting(world.store, world.seat, ClosingWanted(history.second.id, "time"))


@pytest.mark.parametrize("keys", [("e",), ("x",), ("c", "up")])
async def test_a_key_that_comes_too_late_is_answered_in_words(
    history: History, keys: tuple[str, ...]
) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, *keys[:-1])
        end_elsewhere(history)
        await press(pilot, keys[-1])
        assert "JAG/27/0" in screen_text(pilot.app) or "No meeting is" in screen_text(pilot.app)


async def test_what_another_window_has_just_recorded_can_be_put_right(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        record(history, item, "Lights are out again")
        await press(pilot, "e", "enter")
        assert "edit> Lights are out again" in screen_text(pilot.app)


async def test_the_keys_are_commands_again_when_another_window_ends_the_meeting(
    history: History,
) -> None:
    at_case(history)
    async with running(app := app_on(history.world)) as pilot:
        await press(pilot, "c", *"two sca")
        end_elsewhere(history)
        app.look_for_news()
        await settled(pilot)
        assert not app.screen.query_one(CaptureLine).typing


@pytest.mark.parametrize("keys", [("e",), ("x",), ("c", "up")])
async def test_a_viewer_is_shown_no_record_to_put_right(
    history: History, keys: tuple[str, ...]
) -> None:
    item = at_case(history)
    record(history, item, "Lights are out again")
    take_seat(history.world.store, None, SeatWanted("eye", SeatRole.VIEWER, None))
    world = history.world
    app = JagtuiApp(world.store.path, settings=Settings(), clock=world.clock, login="eye")
    async with running(app) as pilot:
        await press(pilot, *keys)
        assert "COMMAND" in screen_text(app) or "TYPING" in screen_text(app)
        assert "Lights" not in screen_text(app)
