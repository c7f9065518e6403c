"""A place looks again whenever any of what it shows changes, here or in another window."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from jagtui.model.seat import Seat
from jagtui.queries.attendance import sheet
from jagtui.queries.cases import CasesWanted, register
from jagtui.queries.chronology import chronology
from jagtui.queries.coming import coming, in_progress
from jagtui.queries.declarations import interests
from jagtui.queries.desk import desk
from jagtui.queries.my_actions import owed_as_they_stand
from jagtui.queries.prepare import preparation
from jagtui.queries.review import actions_as_they_stand
from jagtui.queries.settings import group_settings
from jagtui.queries.today import today
from jagtui.queries.tracker import tracker
from jagtui.store.reader import Reader
from jagtui.store.schema.entity import ENTITIES
from jagtui.ui.dialogs.attendance import AttendancePanel
from jagtui.ui.dialogs.interests import Interests
from jagtui.ui.dialogs.my_actions import MyActions
from jagtui.ui.dialogs.review_walk import ReviewWalk
from jagtui.ui.screens.actions import Actions
from jagtui.ui.screens.case import CasePlace
from jagtui.ui.screens.cases import Cases
from jagtui.ui.screens.group_settings import GroupSettingsPlace
from jagtui.ui.screens.meeting import Meeting
from jagtui.ui.screens.prepare import Prepare
from jagtui.ui.screens.today import Today
from tests.demo_made import Demo

AFTER_A_KEYWORD = re.compile(r"(?:FROM|JOIN|,)\s+(\w+)")


@contextmanager
def tables_read() -> Iterator[set[str]]:
    """The names of all tables that are read meanwhile."""
    read: set[str] = set()

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        read.update(set(AFTER_A_KEYWORD.findall(statement)) & ENTITIES.keys())

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield read
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def under_way(reader: Reader, seat: Seat) -> object:
    """The desk of the meeting in progress."""
    running = in_progress(reader)
    assert running is not None
    return desk(reader, running.id, seat)


@pytest.mark.parametrize(
    ("look", "watched"),
    [
        (today, Today.watches),
        (lambda reader, seat: register(reader, seat, CasesWanted(ended_too=True)), Cases.watches),
        (tracker, Actions.watches),
        (lambda reader, seat: chronology(reader, seat, 1), CasePlace.watches),
        (lambda reader, seat: sheet(reader, seat, 1), AttendancePanel.watches),
        (lambda reader, seat: interests(reader, seat, 1), Interests.watches),
        (lambda reader, seat: owed_as_they_stand(reader, seat, [1]), MyActions.watches),
        (lambda reader, seat: actions_as_they_stand(reader, seat, [1]), ReviewWalk.watches),
        (coming, Meeting.watches),
        (lambda reader, seat: preparation(reader, seat, 1), Prepare.watches),
        (under_way, Meeting.watches),
        (lambda reader, _: group_settings(reader, 1, 1), GroupSettingsPlace.watches),
    ],
    ids=[
        "today",
        "cases",
        "actions",
        "case",
        "attendance",
        "interests",
        "my actions",
        "review",
        "coming",
        "prepare",
        "desk",
        "settings",
    ],
)
def test_every_table_that_is_read_is_watched(
    built_demo: Demo, look: Callable[[Reader, Seat], object], watched: frozenset[str]
) -> None:
    store, seat = built_demo.opened(), built_demo.seat()
    with store.read() as reader, tables_read() as read:
        look(reader, seat)
    store.close()
    assert read
    assert read <= watched
