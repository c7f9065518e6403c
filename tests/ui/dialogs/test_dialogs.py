"""The dialogs: what each key answers."""

from typing import Any

import pytest
from textual import work
from textual.app import App
from textual.pilot import Pilot

from jagtui.ui import theme
from jagtui.ui.app import SHEETS
from jagtui.ui.dialogs.ask_text import AskText
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.dialogs.confirm import Confirm
from jagtui.ui.dialogs.pick import Pick
from tests.ui.screen_text import screen_text

UNANSWERED = object()


class Asking(App[None]):
    """Puts one question."""

    CSS_PATH = SHEETS

    def __init__(self, dialog: Dialog[Any]) -> None:
        super().__init__()
        self.register_theme(theme.DARK)
        self.theme = theme.DARK.name
        self.dialog = dialog
        self.answer: object = UNANSWERED

    @work
    async def on_mount(self) -> None:
        self.answer = await self.push_screen_wait(self.dialog)


async def answer_to(dialog: Dialog[Any], *keys: str) -> object:
    app = Asking(dialog)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        return app.answer


def agencies() -> Pick[int]:
    return Pick("Agency", [(1, "Police"), (2, "Council"), (3, "Council housing")])


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["y"], True),
        (["f10"], True),
        (["n"], None),
        (["enter"], None),
        (["escape"], None),
        (["f2"], None),
        (["shift+tab", "enter"], True),
    ],
)
async def test_confirming_takes_a_yes_and_nothing_less(keys: list[str], answer: object) -> None:
    assert await answer_to(Confirm("Close", "Close it all the same?"), *keys) == answer


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ([*"Easter", "enter"], "until Easter"),
        ([*"Easter", "f10"], "until Easter"),
        ([*"Easter", "ctrl+s"], "until Easter"),
        ([*"Easter", "escape"], None),
        ([*"Easter", "f2"], None),
        (["ctrl+u", "enter"], UNANSWERED),
        (["y"], UNANSWERED),
    ],
)
async def test_a_line_is_asked_for(keys: list[str], answer: object) -> None:
    assert await answer_to(AskText("Reason", "Why", "until "), *keys) == answer


async def test_a_paragraph_keeps_enter_for_itself() -> None:
    dialog = AskText("Reason", "Why", "one", multiline=True)
    assert await answer_to(dialog, "enter", *"two", "f10") == "one\ntwo"


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["enter"], 1),
        (["down", "down", "enter"], 3),
        ([*"coun", "enter"], 2),
        ([*"hous coun", "enter"], 3),
        ([*"coun", "down", "f10"], 3),
        ([*"coun", "backspace", "backspace", "backspace", "backspace", "enter"], 2),
        ([*"zzz", "enter"], UNANSWERED),
        (["escape"], None),
    ],
)
async def test_one_is_picked_by_typing_or_by_moving(keys: list[str], answer: object) -> None:
    assert await answer_to(agencies(), *keys) == answer


async def test_what_is_marked_at_first_may_be_given() -> None:
    assert await answer_to(Pick("Agency", [(1, "Police"), (2, "Fire")], marked=2), "enter") == 2


async def test_the_mouse_answers_too() -> None:
    app = Asking(Confirm("Close", "Close it?"))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.click("#dialog-save")
        await pilot.pause()
        assert app.answer is True


async def test_markup_in_a_question_or_a_label_is_only_text() -> None:
    app = Asking(Pick("Case [b]x[/b]", [(1, "[red]Mill Lane[/red]")]))
    async with app.run_test() as pilot:
        await shown(pilot)
        assert "[red]Mill Lane[/red]" in screen_text(app)
        assert "Case [b]x[/b]" in screen_text(app)


async def test_a_long_list_scrolls_under_its_filter() -> None:
    app = Asking(Pick("Officer", [(n, f"Officer {n}") for n in range(100)]))
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await pilot.press(*["pagedown"] * 3)
        await shown(pilot)
        assert "type to narrow" in screen_text(app)
        assert "▶ Officer 33" in screen_text(app)


async def shown(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.pause()
