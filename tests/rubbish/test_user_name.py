"""The user name under which somebody sits down, which their environment may say as it likes."""

import pytest

from tests.cli.conftest import Caller
from tests.rubbish.shown import is_only_text
from tests.ui.running import app_on, press, running
from tests.world import World


@pytest.mark.parametrize("name", ["\x1b]0;taken over\x07\x9b2J\u202e", "\udcff[blink]me[/]"])
async def test_a_user_name_sits_down_and_is_read_in_the_journal_as_text(
    world: World, caller: Caller, name: str
) -> None:
    caller.login = name
    assert caller("seat", "--as", "minute_taker").exit_code == 0
    assert caller("seat").stdout == "Somebody who is not listed sits here as minute taker.\n"
    assert caller("agenda").exit_code == 0  # which is kept, with who had it
    async with running(app_on(world)) as pilot:
        await press(pilot, "6")
        is_only_text(pilot.app)
