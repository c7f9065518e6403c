"""What is pasted into a field stands there as text, before anything has read it."""

import pytest
from textual import events
from textual.widgets import Input, TextArea

from jagtui.ui.dialogs.ask_text import AskText
from jagtui.ui.widgets.capture_field import CaptureField
from tests.rubbish.nasty import COMMANDS, UNSEEN
from tests.rubbish.shown import is_only_text
from tests.ui.running import app_on, press, running
from tests.ui.widgets.capture_trial import LineTrial
from tests.world import World

PASTED = (*COMMANDS, *UNSEEN, "a\ttab", "long words " * 2_000 + "\x9b2J")


@pytest.mark.parametrize("kind", [Input, TextArea])
async def test_no_field_prints_a_command_that_is_pasted(
    world: World, kind: type[Input | TextArea]
) -> None:
    async with running(app_on(world)) as pilot:
        asked = AskText("What is to be said", "In words", multiline=kind is TextArea)
        pilot.app.push_screen(asked)
        await pilot.pause()
        field = asked.query_one(kind)
        for text in PASTED:
            field.clear()
            pilot.app.post_message(events.Paste(text))
            await pilot.pause()
            is_only_text(pilot.app)


async def test_the_capture_line_prints_no_command_that_is_pasted(world: World) -> None:
    world.open()
    async with running(app_on(world, LineTrial)) as pilot:
        await press(pilot, "c")
        field = pilot.app.screen.query_one(CaptureField)
        for text in PASTED:
            field.clear()
            pilot.app.post_message(events.Paste(text))
            await pilot.pause()
            is_only_text(pilot.app)
