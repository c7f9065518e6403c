"""The demo's days, whenever it is made."""

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jagtui.demo.calendar import calendar
from jagtui.model.rules.working_days import is_working_day
from jagtui.model.time import minutes_between

MOMENTS = st.datetimes(
    min_value=pendulum.naive(2026, 1, 1), max_value=pendulum.naive(2040, 1, 1)
).map(lambda moment: pendulum.instance(moment, tz=pendulum.UTC))


@given(MOMENTS)
def test_the_groups_met_on_working_days_up_to_today(now: pendulum.DateTime) -> None:
    days = calendar(now)
    for met in (days.jag, days.ops, days.rag):
        assert list(met) == sorted(set(met))
        assert all(is_working_day(day) for day in met)
    assert days.jag[-1] < days.today < days.ops[-1]
    assert days.ops[-2] <= days.today
    assert (days.today - days.jag[0]).days >= 2 * 364 - 6


@given(MOMENTS)
def test_the_jag_has_been_going_on_for_some_forty_minutes(now: pendulum.DateTime) -> None:
    days = calendar(now)
    assert 42 <= minutes_between(days.opens, now) < 48
    assert int(days.starts[-2:]) % 5 == 0


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
