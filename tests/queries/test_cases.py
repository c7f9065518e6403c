import pytest

from jagtui.model.seat import Seat
from jagtui.model.terms import CaseStatus, RiskBand, SeatRole
from jagtui.queries import windows
from jagtui.queries.cases import CasesWanted, Register, every_case, register
from jagtui.queries.windows import FIRST
from jagtui.usecases.case import RiskWanted, StatusWanted, assess_risk, set_case_status
from tests.history import History
from tests.queries.conftest import counted


def seen(history: History, wanted: CasesWanted, seat: Seat | None = None) -> Register:
    with history.world.store.read() as reader:
        return register(reader, seat or history.world.seat, wanted)


def references(found: Register) -> list[str]:
    return [one.reference for one in found.cases]


def decline(history: History) -> None:
    declined = StatusWanted(
        history.market_square.id, CaseStatus.DECLINED, reason="one agency is enough"
    )
    set_case_status(history.world.store, history.world.seat, declined)


def test_the_register_holds_what_is_live_with_its_risk_and_lead(history: History) -> None:
    found = seen(history, CasesWanted())
    assert references(found) == ["AV-0003", "AV-0002", "AV-0001"]
    assert (found.live, found.more) == (3, False)
    market, weir, mill = found.cases
    assert (market.band_before, market.band) == (RiskBand.MEDIUM, RiskBand.HIGH)
    assert (weir.status, weir.status_reason, weir.band) == (
        CaseStatus.ON_HOLD,
        "awaiting court",
        None,
    )
    assert (mill.lead, mill.actions, mill.band_before) == ("Police", 5, None)


def test_ended_cases_are_there_only_when_asked_for(history: History) -> None:
    decline(history)
    assert references(seen(history, CasesWanted())) == ["AV-0002", "AV-0001"]
    everything = seen(history, CasesWanted(ended_too=True))
    assert references(everything) == ["AV-0003", "AV-0002", "AV-0001"]
    assert everything.live == 2


def test_words_are_looked_for_in_all_that_the_register_shows(history: History) -> None:
    assess_risk(history.world.store, history.world.seat, RiskWanted(1, RiskBand.VERY_HIGH))
    for words, found in {
        "mill": ["AV-0001"],
        "hold": ["AV-0002"],
        "court": ["AV-0002"],
        "very": ["AV-0001"],
        "high": ["AV-0003", "AV-0001"],
        "police": ["AV-0003", "AV-0002", "AV-0001"],
        "3": ["AV-0003"],
        "mill high": ["AV-0001"],
        "mill court": [],
        "live": [],
    }.items():
        assert references(seen(history, CasesWanted(words=words))) == found, words


def test_among_the_ended_ones_words_are_looked_for_when_they_are_asked_for(
    history: History,
) -> None:
    decline(history)
    assert references(seen(history, CasesWanted(words="market"))) == []
    assert references(seen(history, CasesWanted(words="market", ended_too=True))) == ["AV-0003"]


@pytest.mark.usefixtures("small_pages")
@pytest.mark.parametrize("ended_too", [False, True])
def test_it_is_read_a_window_at_a_time(history: History, *, ended_too: bool) -> None:
    found = seen(history, CasesWanted(ended_too=ended_too))
    assert (references(found), found.more) == (["AV-0003", "AV-0002"], True)
    found = seen(history, CasesWanted(ended_too=ended_too, window=found.window.onward(2)))
    assert (references(found), found.more) == (["AV-0003", "AV-0002", "AV-0001"], False)


@pytest.mark.usefixtures("small_pages")
def test_the_window_is_put_where_a_case_stands(history: History) -> None:
    found = seen(history, CasesWanted(holding=history.mill_lane.id))
    assert references(found) == ["AV-0001"]
    assert seen(history, CasesWanted(holding=history.market_square.id)).window == FIRST


def test_who_does_not_see_all_is_shown_what_there_is_among_so_many_at_a_time(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows, "LOOKED_THROUGH", 2)
    viewer = history.seat(SeatRole.VIEWER)
    found = seen(history, CasesWanted(ended_too=True), viewer)
    assert (references(found), found.more) == ([], True)
    found = seen(history, CasesWanted(ended_too=True, window=found.window.onward(0)), viewer)
    assert (references(found), found.more) == ([], False)


def test_a_command_lists_every_case(history: History) -> None:
    decline(history)
    with history.world.store.read() as reader:
        live = every_case(reader, history.world.seat)
        everything = every_case(reader, history.world.seat, ended_too=True)
        none = every_case(reader, history.seat(SeatRole.VIEWER), ended_too=True)
    assert [one.reference for one in live] == ["AV-0002", "AV-0001"]
    assert [one.reference for one in everything] == ["AV-0003", "AV-0002", "AV-0001"]
    assert none == ()


def test_a_viewer_sees_no_case(history: History) -> None:
    viewer = history.seat(SeatRole.VIEWER)
    assert seen(history, CasesWanted(), viewer).cases == ()
    assert seen(history, CasesWanted(words="mill"), viewer).cases == ()
    with history.world.store.read() as reader:
        assert register(reader, None, CasesWanted(ended_too=True)).cases == ()


def test_it_takes_three_statements(history: History) -> None:
    for wanted in (CasesWanted(), CasesWanted(words="mill")):
        with history.world.store.read() as reader, counted(reader) as statements:
            register(reader, history.world.seat, wanted)
        assert len(statements) == 3
