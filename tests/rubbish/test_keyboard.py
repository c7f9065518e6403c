"""Anything pressed and pasted in any order: the desk goes on, and the file stays whole."""

import asyncio
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from textual import events
from textual.pilot import Pilot

from jagtui.settings import Settings
from jagtui.store.check import check
from jagtui.ui.app import JagtuiApp
from tests.history import History, lived_in
from tests.rubbish.nasty import LONG_RUN, examples, nasty
from tests.rubbish.shown import is_only_text
from tests.ui.running import SMALL, running
from tests.ui.screens.desks import at_case

KEYS = (
    *"abcdefghijklmnoprstuvwxyzADEGKLMNPRSU123467!@~*#/? :,.",
    *("enter", "enter", "backspace", "delete", "up", "down", "left", "right", "pageup", "pagedown"),
    *("home", "end", "tab", "shift+tab", "escape", "f1", "f2", "f10", "space"),
    *("ctrl+e", "ctrl+p", "ctrl+r", "ctrl+s", "ctrl+u", "ctrl+z", "ctrl+c", "ctrl+a", "ctrl+k"),
)
"""All but what leaves the app or puts it aside."""

WORDS = ("@police by fri ", "!keep open review 4w", "council: ", "~[", "31 dec 9999", "7a", "10:20")

presses = st.lists(
    st.sampled_from(KEYS).map(lambda key: ("press", key))
    | st.sampled_from(WORDS).map(lambda text: ("paste", text))
    | nasty.map(lambda text: ("paste", text)),
    min_size=30,
    max_size=30,
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> History:
    """A meeting under way, at its first case, for tests that take a copy."""
    history = lived_in(tmp_path_factory.mktemp("desk") / "vale.db")
    at_case(history)
    history.world.store.close()
    return history


@settings(examples(2), phases=[Phase.generate], derandomize=not LONG_RUN)
@given(pressed=presses)
def test_the_desk_goes_on_whatever_is_pressed(
    desk: History, pressed: list[tuple[str, str]]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "vale.db"
        shutil.copyfile(desk.world.store.path, path)
        path.chmod(0o600)
        asyncio.run(_press_all(path, desk, pressed))
        assert check(path) == ()


async def _press_all(path: Path, desk: History, pressed: list[tuple[str, str]]) -> None:
    app = JagtuiApp(path, settings=Settings(), clock=desk.world.clock, login="plane")
    async with running(app, SMALL) as pilot:
        for how, what in pressed:
            await _do(pilot, how, what)
            is_only_text(app)


async def _do(pilot: Pilot[None], how: str, what: str) -> None:
    if how == "press":
        await pilot.press(what)
    else:
        pilot.app.post_message(events.Paste(what))
    await pilot.pause()
