"""Whenever the demo is made, nothing in its two years happens before what it needs."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import pendulum
from hypothesis import given, settings

from jagtui.demo.calendar import Calendar, calendar
from jagtui.demo.featured import FEATURED, LINDEN
from jagtui.demo.history import History
from jagtui.demo.past import Past
from jagtui.demo.register import Register
from jagtui.demo.tracker import Tracker
from jagtui.model.time import Instant, london_day
from tests.demo.moments import MOMENTS

if TYPE_CHECKING:
    from jagtui.demo.stage import Stage

Times = dict[tuple[object, ...], Instant]


def times(days: Calendar) -> Times:
    """When everything happens, by what is done and to what; nothing is done yet."""
    stage = cast("Stage", None)
    tracker = Tracker(stage, days.jag[0], days.today)
    register = Register(stage, tracker)
    history = History(stage, days, tracker, register, Past(stage, days, register))
    return {named(event.do): event.at for event in history.events()}


def named(do: Callable[[], None]) -> tuple[object, ...]:
    return (do.func.__name__, *do.args) if isinstance(do, partial) else (do.__name__,)


@settings(max_examples=30)
@given(MOMENTS)
def test_every_case_is_there_when_todays_agenda_is_prepared(now: pendulum.DateTime) -> None:
    days = calendar(now)
    at = times(days)
    prepared, out = at["_prepare",], at["_send_out", "JAG", days.today]
    assert at["_plan", "JAG", days.today, days.starts] < prepared < out
    assert all(at["add", featured] < prepared for featured in FEATURED)
    assert at["reopen", LINDEN] < prepared
    # What comes in late does so on the eve.
    assert (days.today - london_day(out)).days > 1


@settings(max_examples=30)
@given(MOMENTS)
def test_minutes_are_with_the_members_when_the_next_meeting_agrees_them(
    now: pendulum.DateTime,
) -> None:
    days = calendar(now)
    at = times(days)
    for group, hold, met in (("JAG", "_jag", days.jag), ("RAG", "_rag", days.rag)):
        for index, (day, following) in enumerate(pairwise(met)):
            course = [
                at["_send_out", group, day],
                at[hold, index, day],
                at["_check", group, day],
                at["_circulate", group, day],
                at[hold, index + 1, following],
            ]
            assert course == sorted(set(course))
