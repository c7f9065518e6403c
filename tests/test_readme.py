"""The README says what the program does."""

import re
from datetime import date
from pathlib import Path

import pytest
from textual.binding import Binding

from jagtui.cli import COMMANDS
from jagtui.model.rules.capture import parse
from jagtui.model.rules.captured import (
    ActionsWanted,
    CaseWanted,
    DecisionWanted,
    NoteWanted,
)
from jagtui.model.rules.room import AgencyHandle, ItemMark, PersonHere, Room
from jagtui.ui.app import JagtuiApp
from jagtui.ui.keys import key_name
from jagtui.ui.screens.meeting import Meeting

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")

ROOM = Room(
    agencies=(AgencyHandle(1, "police", "Police"), AgencyHandle(2, "council", "Council")),
    people=(PersonHere(7, "Priya Lane", 2),),
    present=(1, 2),
    items=(ItemMark(4, "4"), ItemMark(27, "6c", "AV-0127", "Weir Close")),
)


def section(title: str) -> str:
    return README.partition(f"## {title}\n")[2].partition("\n## ")[0]


def rows(title: str) -> list[tuple[str, str]]:
    """The rows of the table of a section: what is typed, and what it does."""
    table = re.findall(r"^\| (.+?) \| (.+?) \|$", section(title), flags=re.MULTILINE)
    return table[1:]


def typed(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_each_command_is_in_the_readme_and_nothing_else() -> None:
    named = {
        words.split()[1]
        for cell, _ in rows("The command line")
        for words in typed(cell)
        if " " in words
    }
    assert named == set(COMMANDS)


def test_each_key_of_the_desk_in_the_readme_is_one() -> None:
    known = {
        key_name(key.strip())
        for screen in (Meeting, JagtuiApp)
        for part in screen.__mro__
        for binding in part.__dict__.get("BINDINGS", ())
        if isinstance(binding, Binding)
        for key in binding.key.split(",")
    }
    named = {key for cell, _ in rows("Keys") for key in typed(cell)}
    assert named <= known


def test_its_picture_is_there_and_fetches_nothing() -> None:
    (picture,) = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    drawn = (Path(__file__).parent.parent / picture).read_text(encoding="utf-8")
    assert "Mill" in drawn
    assert re.findall(r"https?://[^\"\s]+", drawn) == ["http://www.w3.org/2000/svg"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (line, kind)
        for cell, says in rows("The line")
        for line in typed(cell)
        for word, kind in (
            ("note", NoteWanted),
            ("decision", DecisionWanted),
            ("action", ActionsWanted),
            ("accountable", ActionsWanted),
            ("case raised", CaseWanted),
            ("not for publication", NoteWanted),
            ("filed", NoteWanted),
        )
        if word in says
    ],
)
def test_each_line_of_the_readme_becomes_what_it_says(line: str, kind: type) -> None:
    captured = parse(line, ROOM, date(2027, 1, 5))
    assert isinstance(captured, kind)
    assert not [flag for flag in getattr(captured, "flags", ()) if "unknown" in flag.kind]
