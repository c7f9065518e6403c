"""Keys chosen by name in the settings: what means nothing is told of."""

import pytest

from jagtui.settings import Settings
from jagtui.ui.chosen_keys import trouble_with
from tests.ui.running import app_on, press, running
from tests.ui.screen_text import screen_text
from tests.ui.trial import Trial
from tests.world import World


@pytest.mark.parametrize(
    "keys",
    [
        "ctrl+u",
        "u,U",
        "f10",
        "?",
        "question_mark",
        "ctrl+alt+x",
        "é",
        "upper_u",
        "slash",
        "+",
        "ctrl++",
        "space",
    ],
)
def test_what_means_something_is_no_trouble(keys: str) -> None:
    assert trouble_with({"undo": keys, "desk.next": keys, "dialog.save": keys}) == ""


@pytest.mark.parametrize(
    ("keymap", "told"),
    [
        ({"nosuch": "x"}, "“nosuch” is nothing that has a key"),
        ({"": "x"}, "“” is nothing that has a key"),
        ({"undo": "nosuchkey"}, "“nosuchkey” is no key"),
        ({"undo": "x,ctrl+nosuch"}, "“ctrl+nosuch” is no key"),
    ],
)
def test_what_means_nothing_is_told(keymap: dict[str, str], told: str) -> None:
    assert told in trouble_with(keymap)


async def test_the_app_tells_of_it_and_goes_on(world: World) -> None:
    settings = Settings(keymap={"register.add": "n", "nosuch": "x"})
    async with running(app_on(world, Trial, settings=settings)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "n")
        assert "Add a case" in screen_text(pilot.app)
        await press(pilot, "escape")
        told = " ".join(screen_text(pilot.app).split())
        assert "“nosuch” is nothing that has a key" in told
