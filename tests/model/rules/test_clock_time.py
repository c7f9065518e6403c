"""Times of day as people type them."""

import pendulum
import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.clock_time import moment, read_time


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("10:20", "10:20"),
        ("9:05", "09:05"),
        ("10.20", "10:20"),
        ("1020", "10:20"),
        ("905", "09:05"),
        ("7.40 pm", "19:40"),
        ("7PM", "19:00"),
        ("12.05am", "00:05"),
        (" 12pm ", "12:00"),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, read: str) -> None:
    assert read_time(typed) == read


@pytest.mark.parametrize("typed", ["", "soon", "10", "13pm", "0am", "10:2", "10:20:30"])
def test_what_is_no_time_is_refused_in_words(typed: str) -> None:
    with pytest.raises(RuleBroken, match="write it as 10:20"):
        read_time(typed)


def test_a_time_is_of_the_day_of_the_meeting() -> None:
    opened, now = pendulum.datetime(2027, 7, 12, 9, 0), pendulum.datetime(2027, 7, 12, 9, 40)
    assert moment("10:20", opened, now) == pendulum.datetime(2027, 7, 12, 9, 20)
    assert moment("9:50", opened, now) < opened
    assert moment("11:00", opened, now) > now


def test_the_minute_of_the_opening_is_not_before_it() -> None:
    opened, now = pendulum.datetime(2027, 1, 12, 10, 0, 25), pendulum.datetime(2027, 1, 12, 10, 30)
    assert moment("10:00", opened, now) == opened


def test_a_time_before_midnight_is_of_the_day_before_where_the_meeting_began_then() -> None:
    opened, now = pendulum.datetime(2027, 1, 12, 22, 0), pendulum.datetime(2027, 1, 13, 0, 30)
    assert moment("23:10", opened, now) == pendulum.datetime(2027, 1, 12, 23, 10)
    assert moment("0:10", opened, now) == pendulum.datetime(2027, 1, 13, 0, 10)
