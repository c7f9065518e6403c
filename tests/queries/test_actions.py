from datetime import date

from jagtui.model.terms import ActionState, ClaimKind, SeatRole, UpdateKind
from jagtui.queries.actions import whole_action
from jagtui.usecases.answer import RedatingWanted, redate_action
from tests.history import TODAY, History


def test_an_action_tells_everything_that_was_said_of_it(history: History) -> None:
    world = history.world
    redate_action(
        world.store, world.seat, RedatingWanted(history.patrols, date(2027, 2, 9), "one more week")
    )
    with world.store.read() as reader:
        whole = whole_action(reader, world.seat, history.patrols)
    assert whole is not None
    assert whole.line.state is ActionState.REPORTED
    assert (whole.meeting, whole.case) == ("JAG-1", "AV-0001")
    claimed, redated = whole.updates
    assert (claimed.claim, claimed.words, claimed.who) == (
        ClaimKind.DONE,
        "Shared with the wardens.",
        "P Lane",
    )
    assert (redated.kind, redated.due_before, redated.due_after) == (
        UpdateKind.REDATED,
        TODAY,
        date(2027, 2, 9),
    )


def test_a_viewer_sees_no_action(history: History) -> None:
    with history.world.store.read() as reader:
        assert whole_action(reader, history.seat(SeatRole.VIEWER), history.letter) is None
