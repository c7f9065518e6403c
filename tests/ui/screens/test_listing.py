"""Lists are read a window at a time: keys go on where it ends, words look through all there is."""

from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot

from jagtui.model.terms import RiskBand, SeatRole
from jagtui.queries import windows
from jagtui.ui.screens.actions import Actions
from jagtui.ui.screens.cases import Cases
from jagtui.ui.screens.journal import Journal
from jagtui.usecases.case import RiskWanted, assess_risk
from tests.history import History
from tests.ui.running import app_on, press, running
from tests.ui.screen_text import screen_text

FIRST_ENTRY, NEWEST_ENTRY = "Schema 0004 by jagtui", "JAG-2 planned"


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> int:
    """So many rows a page, as the test says."""
    rows: int = request.param
    monkeypatch.setattr(windows, "PAGE", rows)
    return rows


pages_of = pytest.mark.parametrize


@pytest.mark.parametrize("place", ["3", "4", "6"])
async def test_where_nothing_holds_the_words_it_says_so_and_how_to_see_all(
    history: History, place: str
) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, place, "slash", *"zebra")
        assert "Nothing here holds these words: Esc shows all." in screen_text(pilot.app)
        await press(pilot, "escape", "escape")
        assert "Nothing here" not in screen_text(pilot.app)


@pages_of("page", [4], indirect=True)
async def test_end_goes_on_until_nothing_older_follows(history: History, page: int) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "6")
        assert f"the newest {page} entries; older ones follow" in screen_text(pilot.app)
        assert FIRST_ENTRY not in screen_text(pilot.app)
        await press(pilot, *["end"] * 12)
        assert FIRST_ENTRY in screen_text(pilot.app)
        assert "follow" not in screen_text(pilot.app)


@pages_of("page", [4], indirect=True)
@pytest.mark.usefixtures("page")
async def test_the_cursor_going_down_reads_the_page_below_and_going_up_the_one_above(
    history: History,
) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "6", *["down"] * 40)
        screen = pilot.app.screen
        assert isinstance(screen, Journal)
        assert screen.chosen == 1
        assert screen.data.entries[0].seq < 20, "the first page was left behind"
        await press(pilot, *["up"] * 40)
        assert f"▶ 09:20  {NEWEST_ENTRY}" in screen_text(pilot.app)


@pages_of("page", [4], indirect=True)
@pytest.mark.usefixtures("page")
async def test_home_goes_to_the_top_from_wherever_the_window_is(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "6", *["end"] * 12)
        assert NEWEST_ENTRY not in screen_text(pilot.app)
        await press(pilot, "home")
        assert f"▶ 09:20  {NEWEST_ENTRY}" in screen_text(pilot.app)


@pages_of("page", [2], indirect=True)
@pytest.mark.usefixtures("page")
async def test_an_action_is_gone_to_that_is_on_no_page_yet(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "down", "down", "down", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, Actions)
        assert screen.chosen == history.barrier
        await press(pilot, "up", "up", "up", "up")
        assert screen.chosen == history.letter


@pages_of("page", [2], indirect=True)
@pytest.mark.usefixtures("page")
async def test_an_agency_is_gone_to_that_is_on_no_page_yet(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, *["down"] * 4, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, Actions)
        assert screen.chosen == history.letter
        assert "Housing  1 action" in screen_text(pilot.app)
        await press(pilot, "1", "down", "enter")
        assert screen.chosen == history.survey
        assert "Council  2 actions" in screen_text(pilot.app)
        await press(pilot, "1", "up", "enter")
        assert screen.chosen == history.letter


@pages_of("page", [1], indirect=True)
@pytest.mark.usefixtures("page")
async def test_a_case_that_is_on_no_page_yet_stands_under_the_cursor_once_it_is_left(
    history: History,
) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "end", "up", "enter", "escape")
        screen = pilot.app.screen
        assert isinstance(screen, Cases)
        assert screen.chosen == history.mill_lane.id
        assert "  3 live cases" in screen_text(pilot.app)


@pages_of("page", [2], indirect=True)
@pytest.mark.usefixtures("page")
async def test_words_are_looked_for_beyond_the_window_and_escape_stays_at_what_was_found(
    history: History,
) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "4", "slash", *"hire")
        shown = screen_text(pilot.app)
        assert "JAG/27/003" in shown
        assert "JAG/27/001" not in shown
        assert "▸ All open 5" in shown
        await press(pilot, "escape")
        assert "▶ JAG/27/003" in screen_text(pilot.app)


@pages_of("page", [1], indirect=True)
@pytest.mark.usefixtures("page")
async def test_the_case_that_was_found_stays_under_the_cursor_when_all_are_shown_again(
    history: History,
) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "slash", *"mill", "enter", "escape")
        assert "▶ AV-0001" in screen_text(pilot.app)


@pages_of("page", [1], indirect=True)
@pytest.mark.usefixtures("page")
async def test_a_case_that_somebody_comes_to_see_is_under_the_cursor_whatever_was_listed(
    history: History,
) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "o")
        cases = pilot.app.screen
        assert isinstance(cases, Cases)
        cases.select(history.mill_lane.id)
        await press(pilot, "escape")
        assert "▶ AV-0001" in screen_text(pilot.app)


async def test_who_sees_little_goes_on_looking_by_going_down(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows, "LOOKED_THROUGH", 4)
    app = app_on(history.world)
    async with running(app) as pilot:
        assert app.opening is not None
        app.opening = replace(app.opening, seat=history.seat(SeatRole.VIEWER))
        await press(pilot, "6")
        assert "Nothing so far: ↓ looks further back." in screen_text(app)
        await press(pilot, *["down"] * 8)
        assert FIRST_ENTRY in screen_text(app)


async def test_a_number_finds_the_reference_that_ends_in_it(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "slash", *"2")
        shown = screen_text(pilot.app)
        assert "AV-0002" in shown
        assert "AV-0001" not in shown
        assert "  1 live case" in shown


async def test_words_of_which_none_begins_so_find_nothing_and_signs_narrow_nothing(
    history: History,
) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "slash", *"ane")
        assert "Nothing here holds these words" in screen_text(pilot.app)
        await press(pilot, "escape", "slash", *'"*(')
        assert "AV-0001" in screen_text(pilot.app)


@pages_of("page", [4], indirect=True)
@pytest.mark.usefixtures("page")
async def test_what_is_recorded_meanwhile_leaves_the_cursor_on_its_row(history: History) -> None:
    world, app = history.world, app_on(history.world)
    async with running(app) as pilot:
        await press(pilot, "6", *["down"] * 7)
        screen = pilot.app.screen
        assert isinstance(screen, Journal)
        before, line = screen.chosen, marked(pilot)
        assess_risk(world.store, world.seat, RiskWanted(history.mill_lane.id, RiskBand.LOW))
        app.call_later(app.look_for_news)
        await press(pilot)
        assert screen.chosen == before
        assert marked(pilot) == line + 1, "one lower, since nothing has scrolled"


def marked(pilot: Pilot[Any]) -> int:
    """The line of the screen that the cursor is on."""
    lines = screen_text(pilot.app).splitlines()
    return next(at for at, line in enumerate(lines) if line.startswith(" ▶"))
