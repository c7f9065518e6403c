from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.action import Action
from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.queries.tracker import Tracker, TrackerWanted, View, owed_first, tracker
from jagtui.queries.windows import FIRST
from jagtui.usecases.answer import AcceptanceWanted, accept_action
from jagtui.usecases.move_meeting import MoveWanted, move_meeting
from tests.history import TODAY, History
from tests.queries.conftest import counted


def seen(history: History, wanted: TrackerWanted, seat: Seat | None = None) -> Tracker:
    with history.world.store.read() as reader:
        return tracker(reader, seat or history.world.seat, wanted)


def ids(found: Tracker) -> list[int]:
    return [one.line.id for one in found.actions]


def test_the_longest_due_comes_first_and_each_has_its_owner(history: History) -> None:
    found = seen(history, TrackerWanted())
    assert [(one.line.owner, one.line.days_late(TODAY), one.agency) for one in found.actions] == [
        ("Housing, A Osei", 7, "Housing"),
        ("Council", 4, "Council"),
        ("Police, B Shah", 0, "Police"),
        ("the new warden", 0, "No owner"),
        ("Council, P Lane", 0, "Council"),
    ]
    assert {one.line.case for one in found.actions} == {"AV-0001"}
    assert not found.more


def test_what_is_due_by_a_meeting_stands_where_that_meeting_does(history: History) -> None:
    before = ids(seen(history, TrackerWanted()))
    moved = MoveWanted(history.second.id, date(2027, 3, 2), history.second.starts, "a strike")
    move_meeting(history.world.store, history.world.seat, moved)
    after = ids(seen(history, TrackerWanted()))
    assert before.index(history.traders) < before.index(history.barrier)
    assert after.index(history.traders) > after.index(history.barrier)


def test_what_has_no_day_comes_last(history: History) -> None:
    with history.world.store.change("test", history.world.seat) as change:
        change.put(replace(change.get(Action, history.letter), due_on=None))
        change.says("JAG/27/001 has no day")
    assert ids(seen(history, TrackerWanted()))[-1] == history.letter


@pytest.mark.usefixtures("small_pages")
def test_each_view_is_counted_however_few_are_shown(history: History) -> None:
    officer = history.seat(SeatRole.OFFICER, "Ben Shah")
    found = seen(history, TrackerWanted(view=View.MINE), officer)
    assert ids(found) == [history.patrols]
    assert found.counts == {View.OPEN: 5, View.MINE: 1, View.BY_AGENCY: 5, View.OVERDUE: 2}


def test_overdue_is_what_somebody_still_waits_for(history: History) -> None:
    assert ids(seen(history, TrackerWanted(view=View.OVERDUE))) == [history.letter, history.survey]


@pytest.mark.usefixtures("small_pages")
def test_by_agency_what_has_no_owner_comes_first_and_all_of_an_agency_are_counted(
    history: History,
) -> None:
    found = seen(history, TrackerWanted(view=View.BY_AGENCY))
    assert [one.agency for one in found.actions] == ["No owner", "Council"]
    assert found.agencies == {"No owner": 1, "Council": 2, "Housing": 1, "Police": 1}


def test_words_narrow_and_keep_the_order_by_day(history: History) -> None:
    found = seen(history, TrackerWanted(words="counc"))
    assert ids(found) == [history.survey, history.barrier]
    assert ids(seen(history, TrackerWanted(words="coun hire"))) == [history.barrier]
    assert ids(seen(history, TrackerWanted(words="no owner"))) == [history.traders]
    assert ids(seen(history, TrackerWanted(view=View.OVERDUE, words="27/4"))) == [history.survey]
    narrowed = seen(history, TrackerWanted(view=View.BY_AGENCY, words="survey"))
    assert narrowed.agencies == {"Council": 1}


@pytest.mark.usefixtures("small_pages")
def test_it_is_read_a_window_at_a_time(history: History) -> None:
    whole = [history.letter, history.survey, history.patrols, history.traders, history.barrier]
    found = seen(history, TrackerWanted())
    assert (ids(found), found.more) == (whole[:2], True)
    found = seen(history, TrackerWanted(window=found.window.onward(2)))
    assert (ids(found), found.more) == (whole[:4], True)
    found = seen(history, TrackerWanted(window=found.window.onward(4)))
    assert (ids(found), found.more) == (whole, False)


@pytest.mark.usefixtures("small_pages")
def test_the_window_is_put_where_an_action_stands_or_an_agency_begins(history: History) -> None:
    found = seen(history, TrackerWanted(holding=history.traders))
    assert (ids(found), found.held) == ([history.patrols, history.traders], history.traders)
    found = seen(history, TrackerWanted(view=View.BY_AGENCY, holding="Housing"))
    assert (ids(found), found.held) == ([history.barrier, history.letter], history.letter)
    found = seen(history, TrackerWanted(view=View.BY_AGENCY, holding="No owner"))
    assert (found.window, found.held) == (FIRST, history.traders)
    found = seen(history, TrackerWanted(holding=4711))
    assert (found.window, found.held) == (FIRST, None)


def test_a_closed_action_is_neither_shown_nor_found(history: History) -> None:
    accept_action(history.world.store, history.world.seat, AcceptanceWanted(history.patrols))
    assert history.patrols not in ids(seen(history, TrackerWanted()))
    assert ids(seen(history, TrackerWanted(words="patrol"))) == []


def test_a_core_member_sees_the_whole_groups_and_a_viewer_nothing(history: History) -> None:
    officer = history.seat(SeatRole.OFFICER, "Ben Shah")
    viewer = history.seat(SeatRole.VIEWER)
    assert ids(seen(history, TrackerWanted(view=View.MINE), officer)) == [history.patrols]
    assert len(seen(history, TrackerWanted(), officer).actions) == 5
    assert ids(seen(history, TrackerWanted(), viewer)) == []
    assert ids(seen(history, TrackerWanted(words="letter"), viewer)) == []
    assert seen(history, TrackerWanted(), viewer).counts[View.OPEN] == 0


def test_what_somebody_owes_first_is_read_with_how_much_it_is_in_all(history: History) -> None:
    with history.world.store.read() as reader:
        lines, every = owed_first(reader, history.world.seat, 1)
    assert ([one.id for one in lines], every) == ([history.survey], 2)


def test_it_takes_three_statements_and_one_more_by_agency(history: History) -> None:
    assert statements(history, TrackerWanted()) == 3
    assert statements(history, TrackerWanted(words="council")) == 3
    assert statements(history, TrackerWanted(view=View.BY_AGENCY)) == 4


def statements(history: History, wanted: TrackerWanted) -> int:
    with history.world.store.read() as reader, counted(reader) as found:
        tracker(reader, history.world.seat, wanted)
    return len(found)
