from datetime import date

import pytest

from jagtui.model.case import Case
from jagtui.model.minutes import Consultation
from jagtui.model.terms import CaseStatus
from jagtui.ui.case_words import day_brief
from jagtui.ui.screens.cases import COLUMNS
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_register_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "3")
        looks_as_agreed(pilot.app, "cases")


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_a_chronology_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "3", "end", "enter")
        looks_as_agreed(pilot.app, "case")


def test_a_review_due_in_another_year_is_not_cut() -> None:
    due = f"{day_brief(date(2026, 12, 29), date(2027, 1, 12))} !"
    assert [len(due)] == [column.width for column in COLUMNS if column.title == "Review"]


async def test_typing_narrows_and_escape_shows_all_again(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "slash", *"court")
        shown = screen_text(pilot.app)
        assert "AV-0002" in shown
        assert "AV-0001" not in shown
        await press(pilot, "escape")
        assert "AV-0001" in screen_text(pilot.app)


async def test_enter_in_the_search_goes_back_to_the_list_still_narrowed(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "slash", *"mill", "enter", "enter")
        assert "Mill Lane car park" in screen_text(pilot.app).splitlines()[2]


async def test_a_case_is_added_from_a_label_and_the_cursor_goes_to_it(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "a", *"Canal towpath", "tab", *"fires", "enter")
        assert "▶ AV-0004   Canal towpath" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        added = reader.find(Case, reference="AV-0004")
    assert added is not None
    assert (added.status, added.reason_added) == (CaseStatus.REFERRED, "fires")


async def test_a_case_without_a_label_is_refused_in_the_dialog(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "a", "enter")
        assert "a case needs a label" in screen_text(pilot.app)


async def test_a_status_is_set_from_the_register(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "end", "s", "m", "f10")
        assert "AV-0001 monitoring" in screen_text(pilot.app)


async def test_names_are_shown_only_by_the_key_that_records_the_look(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "home", "down", "enter", "p", *"Jo Sample", "enter")
        shown = screen_text(pilot.app)
        assert "1 name on record" in shown
        assert "AV-0002 subject added" in shown
        assert "Sample" not in shown
        await press(pilot, "w")
        assert "Jo Sample" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        (look,) = reader.all(Consultation)
    assert look.case_id == history.weir_close.id
