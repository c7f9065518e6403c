from jagtui.model.terms import CaseStatus, RiskBand, SeatRole
from jagtui.queries.cases import register
from jagtui.usecases.case import StatusWanted, set_case_status
from tests.history import History
from tests.queries.conftest import counted


def test_the_register_holds_what_is_live_with_its_risk_and_lead(history: History) -> None:
    with history.world.store.read() as reader:
        seen = register(reader, history.world.seat)
    assert [one.reference for one in seen.cases] == ["AV-0003", "AV-0002", "AV-0001"]
    market, weir, mill = seen.cases
    assert (market.band_before, market.band) == (RiskBand.MEDIUM, RiskBand.HIGH)
    assert (weir.status, weir.status_reason, weir.band) == (
        CaseStatus.ON_HOLD,
        "awaiting court",
        None,
    )
    assert (mill.lead, mill.actions, mill.band_before) == ("Police", 5, None)


def test_ended_cases_are_there_only_when_asked_for(history: History) -> None:
    declined = StatusWanted(
        history.market_square.id, CaseStatus.DECLINED, reason="one agency is enough"
    )
    set_case_status(history.world.store, history.world.seat, declined)
    with history.world.store.read() as reader:
        live = register(reader, history.world.seat)
        everything = register(reader, history.world.seat, ended_too=True)
    assert [one.reference for one in live.cases] == ["AV-0002", "AV-0001"]
    assert [one.reference for one in everything.cases] == ["AV-0003", "AV-0002", "AV-0001"]


def test_a_viewer_sees_no_case(history: History) -> None:
    with history.world.store.read() as reader:
        assert register(reader, history.seat(SeatRole.VIEWER)).cases == ()
        assert register(reader, None, ended_too=True).cases == ()


def test_it_takes_one_statement(history: History) -> None:
    with history.world.store.read() as reader, counted(reader) as statements:
        register(reader, history.world.seat)
    assert len(statements) == 1
