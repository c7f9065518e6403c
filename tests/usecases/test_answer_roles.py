"""Who may answer for an action, and who only reports on it."""

from collections.abc import Callable
from dataclasses import replace
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
    officer = replace(history.seat(SeatRole.OFFICER, "Ben Shah"), id=history.world.seat.id)
    with pytest.raises(RuleBroken, match="is for the meeting"):
        decide(store, officer, history.patrols)
    claim_action(store, officer, ClaimWanted(history.patrols, ClaimKind.DONE))
    store.close()


@pytest.mark.parametrize("role", [SeatRole.OFFICER, SeatRole.VIEWER])
def test_nobody_reports_on_an_action_that_they_may_not_see(tmp_path: Path, role: SeatRole) -> None:
    history = lived_in(tmp_path / "jagtui.db")
    stranger = Seat(id=history.world.seat.id, login="other", role=role)
    with pytest.raises(RuleBroken, match="for its owner and the meeting"):
        claim_action(history.world.store, stranger, ClaimWanted(history.patrols, ClaimKind.DONE))
    history.world.store.close()
