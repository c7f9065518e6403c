"""The app, opened on a test's partnership and driven by keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from jagtui.settings import Settings
from jagtui.ui.app import JagtuiApp
from tests.world import World

SMALL, LARGE = (80, 24), (120, 40)


def app_on(
    world: World, app: type[JagtuiApp] = JagtuiApp, *, settings: Settings | None = None
) -> JagtuiApp:
    """The app as the chair opens it, with the world's clock."""
    return app(world.store.path, settings=settings or Settings(), clock=world.clock, login="plane")


@asynccontextmanager
async def running(app: JagtuiApp, size: tuple[int, int] = SMALL) -> AsyncIterator[Pilot[Any]]:
    """The app with its file open and its first place shown."""
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until everything that keys set off has been done and shown."""
    await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys as a person does, then wait for what they did."""
    await pilot.press(*keys)
    await settled(pilot)
