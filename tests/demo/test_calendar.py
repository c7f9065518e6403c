"""The demo's days, whenever it is made."""

from datetime import date

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jagtui.demo.calendar import calendar
from jagtui.model.rules.working_days import is_working_day
from jagtui.model.time import minutes_between
from tests.demo.moments import MOMENTS


@given(MOMENTS)
def test_the_groups_met_on_working_days_up_to_today(now: pendulum.DateTime) -> None:
    days = calendar(now)
    for met in (days.jag, days.ops, days.rag):
        assert list(met) == sorted(set(met))
        assert all(is_working_day(day) for day in met)
    assert days.jag[-1] < days.today < days.ops[-1]
    assert days.ops[-2] < days.today
    assert (days.today - days.jag[0]).days >= 2 * 364 - 6


@given(MOMENTS)
def test_the_jag_has_been_going_on_for_some_forty_minutes(now: pendulum.DateTime) -> None:
    days = calendar(now)
    assert 42 <= minutes_between(days.opens, now) < 48
    assert int(days.starts[-2:]) % 5 == 0


@pytest.mark.parametrize(
    ("now", "last", "following"),
    [
        (pendulum.datetime(2027, 1, 12, 10), date(2027, 1, 11), date(2027, 1, 18)),
        (pendulum.datetime(2027, 1, 11, 10), date(2027, 1, 6), date(2027, 1, 13)),
        (pendulum.datetime(2026, 12, 29, 8), date(2026, 12, 23), date(2026, 12, 30)),
        (pendulum.datetime(2027, 12, 29, 8), date(2027, 12, 23), date(2027, 12, 30)),
        (pendulum.datetime(2027, 3, 30, 8), date(2027, 3, 24), date(2027, 3, 31)),
    ],
    ids=["Tuesday", "Monday", "after Boxing Day", "after two bank holidays", "after Easter"],
)
def test_no_weekly_meeting_falls_on_today(
    now: pendulum.DateTime, last: date, following: date
) -> None:
    days = calendar(now)
    assert days.ops[-2:] == (last, following)


@given(MOMENTS, st.integers(min_value=-60, max_value=60))
def test_a_day_named_from_today_is_a_working_day_on_its_side_of_today(
    now: pendulum.DateTime, apart: int
) -> None:
    days = calendar(now)
    named = days.working_day(apart)
    assert is_working_day(named)
    assert (named < days.today) == (apart < 0)


@pytest.mark.parametrize(
    ("now", "opens", "starts"),
    [
        (pendulum.datetime(2027, 1, 12, 10, 42), pendulum.datetime(2027, 1, 12, 10, 0), "10:00"),
        (pendulum.datetime(2027, 7, 1, 23, 10), pendulum.datetime(2027, 7, 1, 22, 25), "23:25"),
    ],
)
def test_it_is_planned_in_london_time(
    now: pendulum.DateTime, opens: pendulum.DateTime, starts: str
) -> None:
    days = calendar(now)
    assert (days.opens, days.starts) == (opens, starts)
    assert days.ago(0) == days.today
    assert days.ago(1) == days.jag[-1]
