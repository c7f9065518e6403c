"""Words for days, times and counts."""

from datetime import date

import pendulum
import pytest

from jagtui.ui import format as words

TODAY = date(2027, 1, 12)


def test_days_are_named_with_their_weekday() -> None:
    assert words.day_long(TODAY) == "Tue 12 Jan 2027"
    assert words.day_short(TODAY) == "Tue 12 Jan"


@pytest.mark.parametrize(
    ("day", "near", "from_today"),
    [
        (TODAY, "Tue 12 Jan", "today"),
        (date(2027, 1, 13), "Wed 13 Jan", "tomorrow"),
        (date(2027, 1, 11), "Mon 11 Jan", "yesterday"),
        (date(2027, 3, 1), "Mon 1 Mar", "Mon 1 Mar"),
        (date(2026, 12, 15), "15 Dec 2026", "15 Dec 2026"),
    ],
)
def test_a_day_is_as_short_as_it_can_be(day: date, near: str, from_today: str) -> None:
    assert words.day_near(day, TODAY) == near
    assert words.day_from_today(day, TODAY) == from_today


@pytest.mark.parametrize(
    ("due", "late"),
    [(date(2027, 1, 5), "LATE 7 d"), (TODAY, ""), (date(2027, 1, 13), "")],
)
def test_lateness_is_a_word_and_its_days(due: date, late: str) -> None:
    assert words.late(due, TODAY) == late


def test_times_are_londons() -> None:
    assert words.clock(pendulum.datetime(2027, 7, 1, 9, 42)) == "10:42"


@pytest.mark.parametrize(
    ("number", "said"), [(0, "no agencies"), (1, "1 agency"), (12, "12 agencies")]
)
def test_counts_agree_with_their_noun(number: int, said: str) -> None:
    assert words.count(number, "agency", "agencies") == said
    assert words.count(2, "case") == "2 cases"


@pytest.mark.parametrize(
    ("names", "said"),
    [([], ""), (["police"], "police"), (["police", "fire", "health"], "police, fire and health")],
)
def test_lists_end_in_and(names: list[str], said: str) -> None:
    assert words.listed(names) == said
