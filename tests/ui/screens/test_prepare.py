"""Preparing an agenda, by keys."""

from pathlib import Path

import pytest

from jagtui.model.meeting import AgendaIssue, AgendaItem, CaseDrop, Meeting, Paper
from jagtui.model.minutes import Disclosure
from jagtui.model.terms import ItemKind, MeetingState
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text


def cases(history: History) -> list[AgendaItem]:
    with history.world.store.read() as reader:
        items = reader.all(AgendaItem, meeting_id=history.second.id, kind=ItemKind.CASE)
    return sorted((item for item in items if item.case_id), key=lambda one: (one.rank, one.id))


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "2", "g")
        looks_as_agreed(pilot.app, "prepare")
