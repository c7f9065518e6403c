"""Who may answer for an action, and who only reports on it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.seat import Seat
from jagtui.model.terms import ClaimKind, SeatRole
from jagtui.store.store import Store
from jagtui.usecases.answer import (
    AcceptanceWanted,
    RedatingWanted,
    ReturnWanted,
    WithdrawalWanted,
    accept_action,
    redate_action,
    send_back_action,
    withdraw_action,
)
from jagtui.usecases.claim import ClaimWanted, claim_action
from tests.history import lived_in

DECISIONS: tuple[Callable[[Store, Seat, int], object], ...] = (
    lambda store, seat, id: accept_action(store, seat, AcceptanceWanted(id)),
    lambda store, seat, id: send_back_action(store, seat, ReturnWanted(id, "which streets")),
    lambda store, seat, id: redate_action(
        store, seat, RedatingWanted(id, date(2027, 3, 1), "more time")
    ),
    lambda store, seat, id: withdraw_action(store, seat, WithdrawalWanted(id, "not needed")),
)


@pytest.mark.parametrize("decide", DECISIONS, ids=["accept", "send back", "re-date", "withdraw"])
def test_an_officer_reports_and_the_meeting_decides(
    tmp_path: Path, decide: Callable[[Store, Seat, int], object]
) -> None:
    history = lived_in(tmp_path / "jagtui.db")
    store = history.world.store
    with store.change("seat.take", None) as change:
        officer = change.add(Seat(login="officer", role=SeatRole.OFFICER))
        change.says("Seat taken")
    with pytest.raises(RuleBroken, match="is for the meeting"):
        decide(store, officer, history.patrols)
    claim_action(store, officer, ClaimWanted(history.patrols, ClaimKind.DONE))
    store.close()
