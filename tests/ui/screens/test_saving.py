"""What is typed and cannot be saved: it is said, once, and saved as soon as it can be."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from jagtui.model.errors import Refusal
from jagtui.ui.app import JagtuiApp
from jagtui.ui.widgets.capture_field import CaptureField
from tests.history import History
from tests.ui.running import press, settled
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on, record

ALONE = "What is being typed stands in this window alone until it can be saved"


def texts(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [text for (text,) in connection.execute("SELECT text FROM draft")]


async def a_second_later(pilot: Pilot[Any]) -> str:
    """What the screen says once the window has looked for news again, and its saving is over."""
    app = pilot.app
    assert isinstance(app, JagtuiApp)
    app.look_for_news()
    with suppress(Refusal):
        app.store.drafts.flush()
    app.look_for_news()
    await settled(pilot)
    return " ".join(screen_text(pilot.app).split())


async def test_that_nothing_typed_is_saved_is_said_once_and_that_it_is_again(
    history: History,
) -> None:
    at_case(history)
    path = history.world.store.path
    aside = path.with_suffix(".aside")
    async with desk_on(history) as pilot:
        path.rename(aside)
        await press(pilot, "c", *"the barrier", "f2")
        seen = await a_second_later(pilot)
        assert "was moved, replaced or deleted while this window had it open." in seen
        assert ALONE in seen
        assert "Put the file back, then try again." in seen
        await press(pilot, "ctrl+c")  # says something else
        assert ALONE not in await a_second_later(pilot)
        aside.rename(path)
        assert "What is being typed is saved again." in await a_second_later(pilot)
        assert texts(path) == ["the barrier"]
        await press(pilot, "ctrl+c")  # says something else
        assert "is saved again" not in await a_second_later(pilot)


async def test_while_all_is_saved_nothing_is_said_of_it(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *"the barrier", "f2")
        assert "What is being typed" not in await a_second_later(pilot)


async def test_a_record_that_cannot_be_read_is_not_edited_and_the_window_stays(
    history: History,
) -> None:
    item = at_case(history)
    record(history, item, "three meets since May")
    async with desk_on(history) as pilot:
        with closing(sqlite3.connect(history.world.store.path)) as newer, newer:
            newer.execute("UPDATE alembic_version SET version_num = '9000'")
        await press(pilot, "c", "up")
        assert "Another window has brought this file to schema 9000" in screen_text(pilot.app)
        assert pilot.app.is_running


async def test_a_letter_on_its_way_as_the_window_is_told_to_end_is_saved_too(
    history: History,
) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *"the barrie")
        field = pilot.app.screen.query_one(CaptureField)
        assert isinstance(pilot.app, JagtuiApp)
        pilot.app.leave(143)
        field.insert_text_at_cursor("r")
    assert texts(history.world.store.path) == ["the barrier"]
