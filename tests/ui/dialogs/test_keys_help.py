"""The list of keys can be read at the smallest size."""

from textual.content import Content
from textual.widget import Widget

from tests.ui.running import app_on, press, running
from tests.world import World


def told(widget: Widget) -> list[str]:
    shown = widget.render()
    assert isinstance(shown, Content)
    return shown.plain.splitlines()


async def test_what_a_key_does_stays_clear_of_the_keys_and_in_its_column(world: World) -> None:
    async with running(app_on(world)) as pilot:
        await press(pilot, "2", "G", "f1")
        lines = [line for each in pilot.app.screen.query(".keys") for line in told(each)]
        assert "Esc, F2, Backspace Back" in lines
        await press(pilot, "escape", "escape", "f1")
        lines = [line for each in pilot.app.screen.query(".keys") for line in told(each)]
        further = [line for line in lines if line.startswith(" ")]
        assert further
        assert all(line.startswith(" " * 14 + line.strip()[0]) for line in further)
