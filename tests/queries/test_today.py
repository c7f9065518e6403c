from jagtui.model.terms import MinutesState, SeatRole
from jagtui.queries.today import today
from tests.history import History
from tests.queries.conftest import counted


def test_a_coming_meeting_tells_how_ready_it_is(history: History) -> None:
    with history.world.store.read() as reader:
        (coming,) = today(reader, history.world.seat).meetings
    assert (coming.reference, coming.cases, coming.expected) == ("JAG-2", 3, 6)
    assert not coming.provisional


def test_my_actions_are_my_own_and_my_agencys_without_a_name(history: History) -> None:
    with history.world.store.read() as reader:
        mine = today(reader, history.world.seat).mine
        theirs = today(reader, history.seat(SeatRole.OFFICER, "Ama Osei")).mine
    assert [one.task for one in mine] == [
        "Survey the CCTV column",
        "Extend the hire of the barrier",
    ]
    assert [one.id for one in theirs] == [history.letter]


def test_overdue_is_counted_by_agency_the_longest_first(history: History) -> None:
    with history.world.store.read() as reader:
        overdue = today(reader, history.world.seat).overdue
    assert [(one.agency, one.actions, one.longest) for one in overdue] == [
        ("Housing", 1, 7),
        ("Council", 1, 4),
    ]


def test_cases_come_up_for_review_by_reference_only(history: History) -> None:
    with history.world.store.read() as reader:
        seen = today(reader, history.world.seat)
    assert [one.reference for one in seen.reviews] == ["AV-0002", "AV-0001"]
    assert "Weir Close" not in repr(seen)


def test_the_minutes_of_the_last_meeting_wait_for_the_chair(history: History) -> None:
    with history.world.store.read() as reader:
        (minutes,) = today(reader, history.world.seat).minutes
    assert (minutes.reference, minutes.state) == ("JAG-1", MinutesState.DRAFT)


def test_a_viewer_is_told_of_meetings_and_of_no_case_or_action(history: History) -> None:
    with history.world.store.read() as reader:
        seen = today(reader, history.seat(SeatRole.VIEWER))
    assert seen.meetings
    assert (seen.mine, seen.overdue, seen.reviews) == ((), (), ())


def test_it_takes_eight_statements_whatever_there_is(history: History) -> None:
    with history.world.store.read() as reader, counted(reader) as statements:
        today(reader, history.world.seat)
    assert len(statements) == 8
