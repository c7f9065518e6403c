from dataclasses import replace

import pytest

from jagtui.model.case import Case
from jagtui.model.terms import CaseStatus, RiskBand, SeatRole
from jagtui.usecases.case import RiskWanted, assess_risk
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "6")
        looks_as_agreed(pilot.app, "journal")


async def test_an_older_entry_of_ones_own_is_taken_back_from_here(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "6", "slash", *"hold", "enter", "t", "y")
        assert "Took back: AV-0002 on hold" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        assert reader.get(Case, history.weir_close.id).status is CaseStatus.OPEN


async def test_saying_no_leaves_it(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "6", "t", "n")
        assert "Took back" not in screen_text(pilot.app)


def judged_by_the_manager(history: History) -> None:
    world = history.world
    with world.store.change("seat.take", None) as change:
        other = change.add(replace(history.seat(SeatRole.MANAGER), id=0))
        change.says("Seat taken")
    assess_risk(world.store, other, RiskWanted(history.mill_lane.id, RiskBand.LOW))


async def test_those_who_run_the_meeting_take_back_what_somebody_else_did(
    history: History,
) -> None:
    async with running(app_on(history.world)) as pilot:
        judged_by_the_manager(history)
        await press(pilot, "6", "u")
        assert "nothing of yours to take back. Entry" in " ".join(screen_text(pilot.app).split())
        await press(pilot, "t")
        assert "Recorded by other." in screen_text(pilot.app)
        await press(pilot, "y")
        assert "Took back: AV-0001 risk low" in screen_text(pilot.app)


async def test_an_officer_is_told_who_can_take_back_somebody_elses_entry(history: History) -> None:
    app = app_on(history.world)
    async with running(app) as pilot:
        assert app.opening is not None
        app.opening = replace(app.opening, seat=history.seat(SeatRole.OFFICER, "Ama Osei"))
        await press(pilot, "6", "t")
        shown = " ".join(screen_text(pilot.app).split())
        assert "was recorded by P Lane; they, or those who run the meeting, can take it" in shown
