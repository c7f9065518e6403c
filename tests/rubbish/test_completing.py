"""What shells complete: whole words that mean what they stand for, whatever things are called."""

import shlex
from collections.abc import Callable
from contextlib import suppress
from typing import TypeAlias

import pytest

from jagtui.cli import main
from jagtui.commands.completion import SHELLS
from jagtui.commands.invocation import Invocation
from jagtui.model.errors import RuleBroken
from jagtui.queries.action_list import officer_called
from jagtui.usecases.assign import ActionWanted, OwnerWanted, assign_action
from jagtui.usecases.people import OfficerWanted, add_officer
from tests.rubbish.nasty import PIECES
from tests.world import World

Complete: TypeAlias = Callable[[str], dict[str, str]]

PEOPLE = ("Pat O'Brien", "Ann $(reboot)", "Jo *", "Kim -rf", "Max `id`", "Ida a,b", "Eve Ndoye-Ba")
TASK = "Patrol\nplain\nJAG/27/099\nno such action"
READ_BY_SHELLS = set("$`*?;&|<>()'\"\\~#! \n")


@pytest.fixture(params=list(SHELLS))
def complete(
    world: World, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Complete:
    """What a shell reads at the end of a line: each word offered, and what is told of it."""
    shell: str = request.param

    def offered(line: str) -> dict[str, str]:
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", "" if shell == "fish" else str(len(line.split())))
        invocation = Invocation(world.store.path, world.clock, "plane")
        asked = SHELLS[shell](main, {"obj": invocation}, "jagtui", "_JAGTUI_COMPLETE")
        return as_read(asked.complete().splitlines(), shell)

    return offered


def as_read(lines: list[str], shell: str) -> dict[str, str]:
    if shell == "zsh":
        assert set(lines[::3]) <= {"plain"}
        return dict(zip(lines[1::3], lines[2::3], strict=True))
    assert all(line.startswith("plain,") for line in lines)
    words = (line.removeprefix("plain,").partition("\t") for line in lines)
    return {word: told for word, _, told in words}


def employ(world: World, *names: str) -> None:
    """Officers of these names, as far as they are names."""
    for name in names:
        with suppress(RuleBroken):
            add_officer(world.store, world.seat, OfficerWanted(name, world.agency("police").id))


def test_an_action_of_several_lines_is_one_word(world: World, complete: Complete) -> None:
    item = world.item(world.open(), "7a")
    owner = OwnerWanted(agency_id=world.agency("police").id)
    for task in (TASK, "Second"):
        assign_action(world.store, world.seat, ActionWanted(item.id, task, owner))
    offered = complete("jagtui action")
    assert list(offered) == ["JAG/27/001", "JAG/27/002"]
    assert offered["JAG/27/001"] in {"", "Patrol plain JAG/27/099 no such action"}


def test_an_officer_is_offered_by_a_word_that_finds_them(world: World, complete: Complete) -> None:
    employ(world, *PEOPLE)
    offered = complete("jagtui actions --officer")
    assert {"OBrien", "Ndoye-Ba", "reboot", "ab"} <= set(offered)
    with world.store.read() as reader:
        assert all(officer_called(reader, word) for word in offered)


def test_no_word_that_is_offered_is_read_by_a_shell(world: World, complete: Complete) -> None:
    employ(world, *PEOPLE, *PIECES)
    for word in complete("jagtui actions --officer"):
        assert shlex.split(word) == [word]
        assert not word.startswith("-")
        assert not set(word) & READ_BY_SHELLS
