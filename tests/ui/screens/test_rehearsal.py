"""A rehearsal: the whole desk on a copy, of which nothing stays."""

import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from textual.pilot import Pilot

from jagtui.model.meeting import Meeting
from jagtui.model.minutes import Consultation
from jagtui.model.terms import MeetingState
from jagtui.store.schema.draft import draft
from jagtui.store.schema.journal import journal_entry
from jagtui.ui.app import JagtuiApp
from jagtui.ui.throwaway import PREFIX, sweep, throwaway_copy
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running, settled
from tests.ui.screen_text import screen_text


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where throw-away copies go meanwhile."""
    where = tmp_path / "temporary"
    where.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(where))
    yield where
    monkeypatch.undo()


def copies(where: Path) -> list[Path]:
    return list(where.glob(f"{PREFIX}*"))


def trace(history: History) -> tuple[int, int, MeetingState, list[str]]:
    """What the file itself holds, and what lies beside it."""
    with history.world.store.read() as reader:
        entries = len(reader.rows(select(journal_entry.c.seq)))
        drafts = len(reader.rows(select(draft.c.id)))
        state = reader.get(Meeting, history.second.id).state
    beside = sorted(one.name for one in history.world.store.path.parent.iterdir())
    return entries, drafts, state, [name for name in beside if not name.endswith(("-wal", "-shm"))]


async def rehearsing(pilot: Pilot[Any]) -> None:
    await press(pilot, "2", "z", "y")
    for _ in range(20):
        await settled(pilot)
        if "REHEARSAL" in screen_text(pilot.app):
            return


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(history: History, folders: Path, size: tuple[int, int]) -> None:
    async with running(app_on(history.world), size) as pilot:
        await rehearsing(pilot)
        looks_as_agreed(pilot.app, "rehearsal")
        (folder,) = copies(folders)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        copy = folder / history.world.store.path.name
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600


async def test_nothing_of_it_stays_when_it_is_left_by_its_key(
    history: History, folders: Path
) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2")
        before = trace(history)
        await rehearsing(pilot)
        await press(pilot, "n", "c", *"only a try", "enter", *"half a li", "escape", "3")
        assert "REHEARSAL" in screen_text(pilot.app)
        await press(pilot, "Z")
        for _ in range(5):
            await settled(pilot)
        assert "REHEARSAL" not in screen_text(pilot.app)
        assert copies(folders) == []
        await press(pilot, "2")
        assert "JAG-2" in screen_text(pilot.app)
        assert "half a li" not in screen_text(pilot.app)
    assert trace(history) == before


async def test_nothing_of_it_stays_when_the_app_is_left(history: History, folders: Path) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2")
        before = trace(history)
        await rehearsing(pilot)
        await press(pilot, "n", "c", *"half a li", "ctrl+q")
    assert copies(folders) == []
    assert trace(history) == before


async def test_a_meeting_is_rehearsed_before_its_day_as_if_it_had_come(
    history: History, folders: Path
) -> None:
    history.world.clock.forward(days=-3)
    async with running(app_on(history.world)) as pilot:
        await rehearsing(pilot)
        assert "10:00 · ends 11:00" in screen_text(pilot.app)
        assert copies(folders)


async def test_what_would_stay_on_record_is_not_done_in_it(history: History, folders: Path) -> None:
    async with running(app_on(history.world)) as pilot:
        await rehearsing(pilot)
        await press(pilot, "3", "enter", "w")
        assert "a rehearsal keeps none" in " ".join(screen_text(pilot.app).split())
        assert copies(folders)
        assert isinstance(pilot.app, JagtuiApp)
        with pilot.app.store.read() as reader:
            assert reader.all(Consultation) == []


async def test_neither_key_means_anything_elsewhere(history: History, folders: Path) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "1", "Z", "z")
        assert "REHEARSAL" not in screen_text(pilot.app)
    assert copies(folders) == []


def test_what_a_killed_rehearsal_left_goes_at_the_next_start(
    history: History, folders: Path
) -> None:
    copy = throwaway_copy(history.world.store.path)
    sweep()
    assert copy.exists()  # its process is this one, which runs
    (copy.parent / "made-by").write_text("", encoding="utf-8")
    sweep()
    assert copies(folders) == []
