"""Whatever is typed or pasted is recorded, shown and printed as text."""

from pathlib import Path

import pytest

from tests.whole_job.conftest import FIRST_ITEM, Windows
from tests.whole_job.files import answer, minutes
from tests.whole_job.printed import read_minutes
from tests.whole_job.terminal import Terminal

LONG = "it went on and on " * 560


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("[bold red]loud[/] [@click=app.quit]x[/]", ""),
        ("the crew 🚒 came by noon and stayed until three", ""),
        ("שלום to the family at مرحبا from all who know them", ""),
        (
            "the \u202eright way\u202c round the back of the house",
            "the right way round the back of the house",
        ),
    ],
    ids=["markup", "emoji", "right to left", "overrides"],
)
def test_what_is_typed_is_text(desk: Terminal, file: Path, typed: str, told: str) -> None:
    desk.press("c")
    desk.wait_for("TYPING")
    desk.record("1", typed)
    assert read_minutes(minutes(file)).bullets["1", told or typed] == 1


@pytest.mark.parametrize(
    ("pasted", "told"),
    [
        ("a \x00 in the middle", "a  in the middle"),  # the screen's library takes it out
        (LONG, LONG.strip()),
    ],
    ids=["a NUL", "ten thousand characters"],
)
def test_what_is_pasted_is_text(
    desk: Terminal, window: Windows, file: Path, pasted: str, told: str
) -> None:
    paste(desk, pasted)
    desk.until(lambda: desk.line[1].endswith(told[-6:]), "the end of what was pasted")
    desk.press("enter")
    desk.wait_for_line("1", "")
    assert read_minutes(minutes(file)).bullets["1", told] == 1
    again = window()
    again.wait_for(FIRST_ITEM, told[-6:])
    assert answer(file, "check").returncode == 0


def test_no_terminal_obeys_what_is_pasted(desk: Terminal, window: Windows, file: Path) -> None:
    paste(desk, "red \x1b[31mtext\x1b[0m \x1b]0;taken over\x07 and so on")
    desk.until(lambda: "and so on" in desk.line[1], "what was pasted")
    desk.press("enter")
    desk.wait_for_line("1", "")
    told = minutes(file)
    assert "and so on" in told
    assert not {"\x1b", "\x07"} & set(told)
    again = window()
    again.wait_for(FIRST_ITEM, "and so on")
    assert "taken over" not in {desk.title, again.title}


def paste(desk: Terminal, text: str) -> None:
    """Paste into the line."""
    desk.press("c")
    desk.wait_for("TYPING")
    desk.paste(text)
