from datetime import date

from jagtui.model.terms import ActionState, ClaimKind, SeatRole, UpdateKind
from jagtui.queries.actions import tracker, whole_action
from jagtui.usecases.answer import RedatingWanted, redate_action
from tests.history import TODAY, History
from tests.queries.conftest import counted


def test_the_longest_due_comes_first_and_each_has_its_owner(history: History) -> None:
    with history.world.store.read() as reader:
        seen = tracker(reader, history.world.seat).actions
    assert [(one.line.owner, one.line.days_late(TODAY), one.agency) for one in seen] == [
        ("Housing, A Osei", 7, "Housing"),
        ("Council", 4, "Council"),
        ("Police, B Shah", 0, "Police"),
        ("the new warden", 0, "No owner"),
        ("Council, P Lane", 0, "Council"),
    ]
    assert {one.case for one in seen} == {"AV-0001"}


def test_what_is_mine_is_marked_by_officer_and_agency(history: History) -> None:
    with history.world.store.read() as reader:
        seen = tracker(reader, history.seat(SeatRole.OFFICER, "Ben Shah")).actions
    assert [one.line.id for one in seen if one.mine] == [history.patrols]
    assert len(seen) == 5, "a core member sees the whole group's"


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
    viewer = history.seat(SeatRole.VIEWER)
    with history.world.store.read() as reader:
        assert tracker(reader, viewer).actions == ()
        assert whole_action(reader, viewer, history.letter) is None


def test_it_takes_two_statements(history: History) -> None:
    with history.world.store.read() as reader, counted(reader) as statements:
        tracker(reader, history.world.seat)
    assert len(statements) == 2
