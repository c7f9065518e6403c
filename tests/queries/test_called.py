"""A meeting and an action answer to their reference in large letters and in small ones."""

from dataclasses import replace

import pytest

from jagtui.model.group import Group
from jagtui.queries.action_list import find_action
from jagtui.queries.find_meeting import find_meeting
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from tests.world import World


@pytest.fixture
def accented(world: World) -> World:
    """A meeting of the ÉAG is under way and has given an action."""
    with world.store.change("group.set", world.seat) as change:
        change.put(replace(change.get(Group, world.group.id), short="ÉAG"))
        change.says("ÉAG renamed")
    owner = OwnerWanted(agency_id=world.agency("fire").id)
    wanted = ActionWanted(world.item(world.open(), "6").id, "look at the gate", owner, DueWanted())
    assign_action(world.store, world.seat, wanted)
    return world


@pytest.mark.parametrize("said", ["ÉAG", "éag", "Éag", "éAG"])
def test_letters_may_be_large_or_small(accented: World, said: str) -> None:
    with accented.store.read() as reader:
        assert find_meeting(reader, accented.seat, f"{said}-1").reference == "ÉAG-1"
        assert find_action(reader, accented.seat, f"{said}/27/001").reference == "ÉAG/27/001"
