"""The desk in the middle of a meeting, driven by keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from jagtui.model.meeting import AgendaItem, ItemSpan
from jagtui.model.rules.captured import NoteWanted
from jagtui.usecases.attendance import RollWanted, take_roll
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.course import MeetingChosen, open_meeting
from jagtui.usecases.statements import read_confidentiality
from jagtui.usecases.walk import Going, take_up_item
from tests.history import History
from tests.ui.running import SMALL, app_on, running


def at_case(history: History) -> AgendaItem:
    """Begin the meeting of 26 January: roll, statement, and then Mill Lane; it is 10:02 then."""
    world, meeting_id = history.world, history.second.id
    open_meeting(world.store, world.seat, MeetingChosen(meeting_id))
    take_roll(world.store, world.seat, RollWanted(meeting_id))
    read_confidentiality(world.store, world.seat, MeetingChosen(meeting_id))
    world.clock.forward(minutes=42)
    with world.store.read() as reader:
        item = reader.find(AgendaItem, meeting_id=meeting_id, case_id=history.mill_lane.id)
    assert item is not None
    take_up_item(world.store, world.seat, Going(meeting_id, item.id))
    world.clock.forward(seconds=30)
    return item


@asynccontextmanager
async def desk_on(history: History, size: tuple[int, int] = SMALL) -> AsyncIterator[Pilot[Any]]:
    """The app; it opens on the desk, since a meeting is in progress."""
    async with running(app_on(history.world), size) as pilot:
        yield pilot


def up_now(history: History) -> str | None:
    """The number of the item that is up, as it is stored."""
    with history.world.store.read() as reader:
        span = reader.find(ItemSpan, meeting_id=history.second.id, until_at=None)
        return reader.get(AgendaItem, span.item_id).number if span else None


def record(history: History, item: AgendaItem, text: str) -> None:
    """A note recorded by somebody else's window."""
    world = history.world
    record_captured(world.store, world.seat, RecordWanted(item.id, NoteWanted(text=text)))
