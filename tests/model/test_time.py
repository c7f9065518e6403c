"""London's clocks, at both changes and in between."""

from datetime import date

import pendulum
import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.time import Instant, at_london, london_day, london_hhmm, minutes_between

SPRING = date(2027, 3, 28)
AUTUMN = date(2027, 10, 31)


def utc(text: str) -> Instant:
    parsed = pendulum.parse(text, tz="UTC")
    assert isinstance(parsed, pendulum.DateTime)
    return parsed


@pytest.mark.parametrize(
    ("day", "hhmm", "instant"),
    [
        (date(2027, 1, 12), "10:00", "2027-01-12T10:00:00"),
        (date(2027, 7, 13), "10:00", "2027-07-13T09:00:00"),
        (SPRING, "00:59", "2027-03-28T00:59:00"),
        (SPRING, "02:00", "2027-03-28T01:00:00"),
        (AUTUMN, "00:59", "2027-10-30T23:59:00"),
        (AUTUMN, "02:00", "2027-10-31T02:00:00"),
    ],
)
def test_planned_times_become_instants(day: date, hhmm: str, instant: str) -> None:
    planned = at_london(day, hhmm)
    assert planned == utc(instant)
    assert planned.timezone_name == "UTC"
    assert (london_day(planned), london_hhmm(planned)) == (day, hhmm)


def test_a_time_that_spring_skips_is_read_an_hour_later() -> None:
    planned = at_london(SPRING, "01:30")
    assert planned == utc("2027-03-28T01:30:00")
    assert london_hhmm(planned) == "02:30"


def test_a_time_that_autumn_shows_twice_is_its_first() -> None:
    planned = at_london(AUTUMN, "01:30")
    assert planned == utc("2027-10-31T00:30:00")
    second = planned.add(hours=1)
    assert london_hhmm(planned) == london_hhmm(second) == "01:30"


def test_the_day_is_londons() -> None:
    assert london_day(utc("2027-07-12T23:30:00")) == date(2027, 7, 13)
    assert london_day(utc("2027-01-12T23:30:00")) == date(2027, 1, 12)


@pytest.mark.parametrize("wrong", ["24:00", "9:30", "09.30", "", "09:60", "09:30 ", "٠٩:٣٠"])
def test_what_is_no_time_is_refused_in_words(wrong: str) -> None:
    with pytest.raises(RuleBroken, match="not a time of day; write it as 09:30"):
        at_london(SPRING, wrong)


def test_durations_are_whole_minutes_and_never_negative() -> None:
    start = utc("2027-03-28T00:30:00")
    assert minutes_between(start, start.add(minutes=5, seconds=59)) == 5
    assert minutes_between(start, start.subtract(minutes=5)) == 0


def test_durations_run_on_through_both_changes() -> None:
    assert minutes_between(at_london(SPRING, "00:30"), at_london(SPRING, "02:30")) == 60
    assert minutes_between(at_london(AUTUMN, "00:30"), at_london(AUTUMN, "02:30")) == 180
