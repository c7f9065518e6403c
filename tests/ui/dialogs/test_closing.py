"""Dialogs close once, whatever keys are still on their way, and close nothing but themselves."""

from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from jagtui.model.case import Case
from jagtui.ui.dialogs.keys_help import KeysHelp
from jagtui.ui.screens.too_small import TooSmall
from tests.ui.running import LARGE, app_on, press, running, settled
from tests.world import World


async def burst(pilot: Pilot[Any], *keys: str) -> None:
    """Keys that all wait before the first of them is dealt with."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
    await settled(pilot)


def on_screen(pilot: Pilot[Any]) -> list[str]:
    return [type(screen).__name__ for screen in pilot.app.screen_stack]


@pytest.mark.parametrize("second", ["enter", "escape", "f10"])
async def test_a_second_key_on_its_way_records_nothing_twice(world: World, second: str) -> None:
    with world.store.read() as reader:
        before = len(reader.all(Case))
    async with running(app_on(world)) as pilot:
        await press(pilot, "3", "a", *"Bus stop")
        await burst(pilot, "f10", second)
        assert on_screen(pilot) == ["Cases"]
    with world.store.read() as reader:
        assert len(reader.all(Case)) == before + 1


@pytest.mark.parametrize("keys", [("enter", "enter"), ("escape", "escape"), ("f10", "f2")])
async def test_a_second_key_on_its_way_closes_nothing_else(
    world: World, keys: tuple[str, ...]
) -> None:
    async with running(app_on(world)) as pilot:
        await press(pilot, "3", "enter", "ctrl+p", *"Back")
        await burst(pilot, *keys)
        assert on_screen(pilot)[0] == "Cases"
        await press(pilot, "escape")
        assert on_screen(pilot) == ["Cases"]


async def test_leaving_a_case_twice_leaves_only_the_case(world: World) -> None:
    async with running(app_on(world)) as pilot:
        await press(pilot, "3", "enter")
        assert on_screen(pilot) == ["Cases", "CasePlace"]
        await burst(pilot, "escape", "escape")
        assert on_screen(pilot) == ["Cases"]


async def test_a_dialog_that_was_answered_underneath_closes_when_it_comes_up(world: World) -> None:
    async with running(app_on(world)) as pilot:
        await press(pilot, "3", "a")
        dialog: Any = pilot.app.screen
        await press(pilot, "f1")
        dialog.close(None)
        await settled(pilot)
        assert isinstance(pilot.app.screen, KeysHelp)
        await press(pilot, "escape")
        assert on_screen(pilot) == ["Cases"]


async def test_the_cover_goes_although_the_terminal_grew_under_a_dialog(world: World) -> None:
    async with running(app_on(world)) as pilot:
        await pilot.resize_terminal(40, 10)
        await settled(pilot)
        assert isinstance(pilot.app.screen, TooSmall)
        pilot.app.push_screen(KeysHelp(()))
        await settled(pilot)
        await pilot.resize_terminal(*LARGE)
        await press(pilot, "escape")
        assert on_screen(pilot) == ["Today"]
