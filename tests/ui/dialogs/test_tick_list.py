"""The list of ticks: all at once, or some of them."""

from jagtui.ui.dialogs.tick_list import Tickable, TickList
from tests.ui.dialogs.test_dialogs import Asking, answer_to
from tests.ui.screen_text import screen_text


def cases() -> TickList[str]:
    return TickList(
        "Publish",
        [
            Tickable("a", "AV-0131 Mill Lane"),
            Tickable("b", "AV-0127 [bold]Market[/]", ticked=False, remark="names a subject"),
            Tickable("c", "AV-0140 Station"),
        ],
        asks="Which go out?",
    )


async def test_it_shows_each_with_its_tick_and_its_remark() -> None:
    app = Asking(cases())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
    assert "[x] AV-0131 Mill Lane" in shown
    assert "[ ] AV-0127 [bold]Market[/]" in shown
    assert "names a subject" in shown
    assert "2 of 3 ticked" in shown


async def test_enter_takes_what_is_ticked() -> None:
    assert await answer_to(cases(), "enter") == ("a", "c")


async def test_space_turns_the_row_under_the_cursor() -> None:
    assert await answer_to(cases(), "space", "down", "space", "enter") == ("b", "c")


async def test_leaving_takes_nothing() -> None:
    assert await answer_to(cases(), "escape") is None
