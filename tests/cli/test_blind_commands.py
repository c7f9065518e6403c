"""What the command line gives to a user whose seat reads no case matter."""

import pytest

from jagtui.model.action import Action
from jagtui.model.case import Case
from jagtui.model.line import Line
from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.store.store import Store
from jagtui.usecases.seat import SeatWanted, take_seat
from tests.cli.conftest import Caller

READING = (
    ["meetings"],
    ["agenda"],
    ["agenda", "--bring", "police"],
    ["minutes", "last"],
    ["minutes", "last", "--versions"],
    ["mine"],
    ["actions"],
    ["actions", "--format", "json"],
    ["action", "JAG/27/001"],
    ["cases"],
    ["cases", "--format", "csv"],
)


@pytest.fixture(scope="module")
def viewer(held: Caller) -> Caller:
    """Somebody who may see nothing of the cases, on the same file."""
    store = Store.open(held.path, clock=held.clock)
    with store.read() as reader:
        chair = reader.all(Seat)[0]
    take_seat(store, chair, SeatWanted("viewer", SeatRole.VIEWER))
    store.close()
    return Caller(held.path, held.clock, login="viewer")


@pytest.mark.parametrize("asked", READING, ids=" ".join)
def test_a_viewer_is_told_of_no_case_and_no_action(viewer: Caller, asked: list[str]) -> None:
    done = viewer(*asked)
    assert done.exit_code in {0, 1}, done.output
    assert not [one for one in matter(viewer) if one in done.output]


def matter(viewer: Caller) -> list[str]:
    """Every case's reference and label, every action's task and every line of the minutes."""
    store = Store.open(viewer.path, clock=viewer.clock)
    with store.read() as reader:
        found = [
            *(words for one in reader.all(Case) for words in (one.reference, one.label)),
            *(one.task for one in reader.all(Action)),
            *(one.text for one in reader.all(Line)),
        ]
    store.close()
    assert found
    return found
