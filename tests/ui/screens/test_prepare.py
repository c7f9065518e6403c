"""Preparing an agenda, by keys."""

from dataclasses import replace
from pathlib import Path

import pytest

from jagtui.model.case import Case
from jagtui.model.meeting import AgendaItem, Meeting, Paper
from jagtui.model.minutes import Disclosure
from jagtui.model.terms import ItemKind, MeetingState, RiskBand, SeatRole
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text


def cases(history: History) -> list[str]:
    """The labels of the cases on the agenda, in its order."""
    with history.world.store.read() as reader:
        items = reader.all(AgendaItem, meeting_id=history.second.id, kind=ItemKind.CASE)
    listed = sorted((one for one in items if one.case_id), key=lambda one: (one.rank, one.id))
    return [one.title for one in listed]


def item(history: History, case: Case) -> AgendaItem | None:
    with history.world.store.read() as reader:
        return reader.find(AgendaItem, meeting_id=history.second.id, case_id=case.id)


def crowded(history: History) -> None:
    """More than an hour's worth of cases that have come up since the agenda was laid out."""
    for street in ("Ferry Road", "Station Court", "Weir Lane", "Mill Bank"):
        history.world.add_case(street, band=RiskBand.HIGH)


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    crowded(history)
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "2", "g", "m", *"30", "enter")
        await press(pilot, "down", "x", *"the police report is late", "enter")
        await press(pilot, "home", "down", "down", "a", "home", "down")
        looks_as_agreed(pilot.app, "prepare")


async def test_a_line_shows_where_the_time_runs_out(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "g")
        assert "the time runs out" not in screen_text(pilot.app)
        await press(pilot, "m", *"30", "enter")
        assert "the time runs out here: 1 case too many" in screen_text(pilot.app)


async def test_a_case_is_dropped_with_a_reason_and_taken_back_by_enter(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "g", "down", "x", "enter")
        assert "nothing has been typed" in screen_text(pilot.app)
        await press(pilot, *"no report yet", "enter")
        assert "dropped: no report yet" in screen_text(pilot.app)
        assert item(history, history.market_square) is None
        await press(pilot, "home", "down", "down", "enter")
    assert item(history, history.market_square) is not None


async def test_u_takes_a_drop_back(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "g", "x", *"no", "enter", "u")
    assert item(history, history.mill_lane) is not None


async def test_what_came_up_since_is_accepted_by_a(history: History) -> None:
    history.world.add_case("Ferry Road", band=RiskBand.VERY_HIGH)
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "g")
        assert "Proposed since, not on the agenda (1)" in screen_text(pilot.app)
        await press(pilot, "down", "down", "down", "a")
        assert "Proposed since" not in screen_text(pilot.app)
    assert "Ferry Road" in cases(history)


async def test_any_case_is_found_and_asked_for_with_a_reason(history: History) -> None:
    history.world.add_case("Ferry Road")
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "g", "f", *"ferry", "enter", *"the MP wrote", "enter")
        assert "Ferry Road" in screen_text(pilot.app)
    assert "Ferry Road" in cases(history)


async def test_cases_move_and_the_cursor_goes_along(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "g", "J", "J")
        assert cases(history)[-1] == "Mill Lane car park"
        await press(pilot, "K")
        assert cases(history)[1] == "Mill Lane car park"


async def test_what_may_not_wait_in_the_lane_is_refused_with_why(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "g", "n")
        assert "is to be discussed: risk high" in screen_text(pilot.app)


async def test_second_part_papers_and_urgent_business(history: History) -> None:
    async with running(app_on(history.world), LARGE) as pilot:
        await press(pilot, "2", "g", "s", "p", *"Plan of the bays", "enter")
        assert "in the second part" in screen_text(pilot.app)
        assert "papers    Plan of the bays" in screen_text(pilot.app)
        await press(pilot, "b", *"The flood", "enter", *"it was last night", "enter")
        assert "urgent: it was last night" in screen_text(pilot.app)
    mill_lane = item(history, history.mill_lane)
    assert mill_lane is not None
    assert mill_lane.confidential
    with history.world.store.read() as reader:
        assert [one.title for one in reader.all(Paper)] == ["Plan of the bays"]
        urgent = reader.find(AgendaItem, kind=ItemKind.URGENT_BUSINESS)
    assert urgent is not None
    assert urgent.urgent_reason == "it was last night"


async def test_issuing_late_is_questioned_then_done_and_shown(
    history: History, tmp_path: Path
) -> None:
    path = tmp_path / "agenda.md"
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "I")
        assert "Papers should have been out 1 day ago" in screen_text(pilot.app)
        await press(pilot, "escape")
        assert state(history) is MeetingState.PLANNED
        await press(pilot, "I", "y")
        assert state(history) is MeetingState.AGENDA_ISSUED
        assert "agenda of JAG-2" in screen_text(pilot.app)
        await press(pilot, "w", "ctrl+u", *str(path), "enter")
        assert "agenda issued today" in screen_text(pilot.app)
    assert "agenda of JAG-2" in path.read_text(encoding="utf-8")
    with history.world.store.read() as reader:
        assert [one.what for one in reader.all(Disclosure)] == ["agenda of JAG-2"]


async def test_a_paper_for_an_issued_agenda_is_shown_as_late(history: History) -> None:
    async with running(app_on(history.world), LARGE) as pilot:
        await press(pilot, "2", "I", "y", "escape")
        history.world.clock.forward(minutes=1)
        await press(pilot, "g", "p", *"Photographs", "enter")
        assert "Photographs (late paper)" in screen_text(pilot.app)


async def test_what_an_agency_is_to_bring(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "g", "w", *"housing", "enter")
        assert "what Housing is to bring" in screen_text(pilot.app)
        assert "JAG/27/001" in screen_text(pilot.app)
        await press(pilot, "escape", "escape")
        assert "begins the meeting" not in screen_text(pilot.app)
        assert "b Begin" in screen_text(pilot.app)


async def test_a_viewer_prepares_nothing(history: History) -> None:
    app = app_on(history.world)
    async with running(app) as pilot:
        await press(pilot, "2")
        assert app.opening is not None
        app.opening = replace(app.opening, seat=history.seat(SeatRole.VIEWER))
        await press(pilot, "g")
        assert "Agendas are prepared by the chair" in screen_text(pilot.app)
        await press(pilot, "x", "n", "I")
        assert "Mill Lane" not in screen_text(pilot.app)


def state(history: History) -> MeetingState:
    with history.world.store.read() as reader:
        return reader.get(Meeting, history.second.id).state
