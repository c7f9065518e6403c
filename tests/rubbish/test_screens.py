"""Every place and every question, on a file in which all that people typed is rubbish."""

from contextlib import suppress
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from jagtui.model.errors import Refusal
from jagtui.model.text import visible
from jagtui.model.time import Clock
from jagtui.settings import Settings
from jagtui.ui.app import JagtuiApp
from jagtui.ui.dialogs.base import Dialog
from tests.demo_made import LOGIN, Demo, morning
from tests.history import lived_in
from tests.rubbish.nasty import CORPUS, LONG_RUN
from tests.rubbish.shown import is_only_text
from tests.rubbish.spoilt import spoil
from tests.ui.running import LARGE, SMALL, press, running

LEADS_AWAY = ("place.", "keys", "palette", "quit", "suspend", "undo", "redo", "seat.", "line.")
"""Keys that lead away from a place, or work alike in all of them."""

UNDER_WAY = {
    "2": "c t i s r f j v o m R L E D h w G ctrl+e",
    "3": "slash a s r",
    "3 enter": "",
    "4": "enter r a m",
}
"""The places while a meeting is under way, and the keys of the main questions there."""

BEFORE = {"1": "p R", "2": "P M K D", "2 g": "m p b f v w", "6": "slash t"}
"""The same on the morning of a meeting."""

if LONG_RUN:
    UNDER_WAY |= dict.fromkeys(("2 t", "2 i", "2 G"), "")

SIZES = [SMALL, LARGE] if LONG_RUN else [SMALL]

FILLED = 15 if LONG_RUN else 1
"""How often the fields of a question are filled with rubbish."""

texts = cycle(CORPUS)


@dataclass(frozen=True)
class Spoilt:
    """A file with rubbish in it, who opens it, and when."""

    path: Path
    login: str
    clock: Clock

    def app(self) -> JagtuiApp:
        return JagtuiApp(self.path, settings=Settings(), clock=self.clock, login=self.login)


@pytest.fixture(scope="module")
def spoilt_demo(built_demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The demo with rubbish in it, for tests that take a copy."""
    spoilt = built_demo.copied(tmp_path_factory.mktemp("spoilt"))
    store = spoilt.opened()
    spoil(store)
    store.close()
    return spoilt


@pytest.fixture
def under_way(spoilt_demo: Demo, tmp_path: Path) -> Spoilt:
    """A meeting under way, with something in every state."""
    return Spoilt(spoilt_demo.copied(tmp_path).path, LOGIN, morning)


@pytest.fixture
def before(tmp_path: Path) -> Spoilt:
    """The morning of a meeting, with another one behind it."""
    world = lived_in(tmp_path / "vale.db").world
    spoil(world.store)
    world.store.close()
    return Spoilt(world.store.path, "plane", world.clock)


async def test_each_place_shows_what_was_typed_as_text(under_way: Spoilt) -> None:
    async with running(under_way.app()) as pilot:
        for key in "12346":
            await press(pilot, key)
            for size in (LARGE, SMALL):
                await pilot.resize_terminal(*size)
                await looked_at(pilot)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", UNDER_WAY)
async def test_each_question_of_a_meeting_shows_text_and_takes_any(
    under_way: Spoilt, place: str, size: tuple[int, int]
) -> None:
    await press_keys(under_way, place, UNDER_WAY[place], size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", BEFORE)
async def test_each_question_before_a_meeting_shows_text_and_takes_any(
    before: Spoilt, place: str, size: tuple[int, int]
) -> None:
    await press_keys(before, place, BEFORE[place], size)


async def press_keys(spoilt: Spoilt, place: str, keys: str, size: tuple[int, int]) -> None:
    """Press keys of a place, or all in the long run; fill in whatever each asks, and leave it."""
    async with running(spoilt.app(), size) as pilot:
        await press(pilot, *place.split())
        await looked_at(pilot)
        for key in keys_of(pilot.app) if LONG_RUN else keys.split():
            if key not in pilot.app.screen.active_bindings:
                assert LONG_RUN, f"{key!r} means nothing at {place!r} any more"
                continue  # what was saved before may have taken it away
            await pilot.press(key)
            await looked_at(pilot)
            await fill_in(pilot)
            await back(pilot, place)


def keys_of(app: Any) -> list[str]:  # noqa: ANN401  pilot.app is an app of any kind
    """The keys that mean something here and not everywhere."""
    return [
        key
        for key, active in app.screen.active_bindings.items()
        if active.enabled
        and not active.binding.system
        and active.binding.id
        and not active.binding.id.startswith(LEADS_AWAY)
    ]


async def looked_at(pilot: Pilot[Any]) -> None:
    """Let the screen change, then look at what it shows."""
    await pilot.pause()
    await pilot.pause()
    is_only_text(pilot.app)


async def fill_in(pilot: Pilot[Any]) -> None:
    """Put rubbish into every field there is; in the long run save it too."""
    screen = pilot.app.screen
    if not screen.query("Input, TextArea"):
        return
    for _ in range(FILLED):
        for field in screen.query(Input):
            field.value = visible(next(texts))
        for area in screen.query(TextArea):
            area.text = visible(next(texts), multiline=True)
        await looked_at(pilot)
        if isinstance(screen, Dialog):
            with suppress(Refusal):
                screen.result()
    if LONG_RUN:
        await pilot.press("f10")
        await looked_at(pilot)


async def back(pilot: Pilot[Any], place: str) -> None:
    """Leave whatever is open, and go back to the place if that was left as well."""
    app, gone = pilot.app, False
    for _ in range(8):
        if len(app.screen_stack) > 1 or isinstance(app.focused, Input):
            await pilot.press("escape")
            await pilot.pause()
            gone = " " in place
    if gone or place[0] != here(app):
        await press(pilot, *place.split())


def here(app: Any) -> str:  # noqa: ANN401
    """The number key of the place that one is in."""
    return next((mode.key for mode in app.places if mode.name == app.current_mode), "")
