"""Each place is read in so many statements, however much it shows."""

from collections.abc import Callable

import pytest

from jagtui.model.action import Action
from jagtui.model.case import Case
from jagtui.model.meeting import Meeting
from jagtui.model.seat import Seat
from jagtui.model.terms import MeetingState
from jagtui.queries.actions import whole_action
from jagtui.queries.cases import register
from jagtui.queries.chronology import chronology
from jagtui.queries.coming import coming, in_progress
from jagtui.queries.desk import desk
from jagtui.queries.journal import journal
from jagtui.queries.my_actions import my_actions
from jagtui.queries.opening import opening
from jagtui.queries.prepare import preparation
from jagtui.queries.today import today
from jagtui.queries.tracker import tracker
from jagtui.store.reader import Reader
from tests.demo_made import Demo
from tests.queries.conftest import counted

FEW = 12
"""So many of a kind stand for all."""


def every_desk(reader: Reader, seat: Seat) -> list[Callable[[], object]]:
    running = in_progress(reader)
    assert running is not None
    return [lambda: desk(reader, running.id, seat)]


def every_case(reader: Reader, seat: Seat) -> list[Callable[[], object]]:
    cases = [*reader.all(Case)[:FEW], *reader.all(Case)[-FEW:]]
    return [lambda one=one: chronology(reader, seat, one.id) for one in cases]  # type: ignore[misc]


def every_action(reader: Reader, seat: Seat) -> list[Callable[[], object]]:
    actions = [*reader.all(Action)[:FEW], *reader.all(Action)[-FEW:]]
    return [lambda one=one: whole_action(reader, seat, one.id) for one in actions]  # type: ignore[misc]


def every_preparation(reader: Reader, seat: Seat) -> list[Callable[[], object]]:
    planned = reader.all(Meeting, state=MeetingState.PLANNED)
    return [lambda one=one: preparation(reader, seat, one.id) for one in planned]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("looks", "most"),
    [
        (lambda reader, seat: [lambda: opening(reader, seat.login)], 6),
        (lambda reader, seat: [lambda: today(reader, seat)], 8),
        (lambda reader, seat: [lambda: coming(reader, seat)], 12),
        (every_desk, 20),
        (every_preparation, 20),
        (lambda reader, seat: [lambda: register(reader, seat)], 3),
        (every_case, 12),
        (lambda reader, seat: [lambda: tracker(reader, seat)], 3),
        (every_action, 6),
        (lambda reader, seat: [lambda: my_actions(reader, seat)], 3),
        (lambda reader, seat: [lambda: journal(reader, seat)], 2),
    ],
    ids=[
        "opening",
        "today",
        "meeting coming",
        "desk",
        "prepare",
        "cases",
        "one case",
        "actions",
        "one action",
        "my actions",
        "journal",
    ],
)
def test_a_place_takes_so_many_statements(
    built_demo: Demo, looks: Callable[[Reader, Seat], list[Callable[[], object]]], most: int
) -> None:
    store, seat = built_demo.opened(), built_demo.seat()
    with store.read() as reader:
        taken = []
        for look in looks(reader, seat):
            with counted(reader) as statements:
                look()
            taken.append(len(statements))
    store.close()
    assert max(taken) == most
