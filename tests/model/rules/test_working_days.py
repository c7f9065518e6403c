"""Working days of England."""

from datetime import date

import pytest

from jagtui.model.rules.bank_holidays import YEARS
from jagtui.model.rules.working_days import (
    add_working_days,
    bank_holiday_name,
    is_working_day,
    last_working_day_of_month,
    off_day_words,
    working_day_from,
    working_days_until,
)
from tests.bank_holidays import TABLE, written

TUESDAY = date(2027, 1, 12)
MAUNDY_THURSDAY = date(2027, 3, 25)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TUESDAY, None),
        (date(2027, 1, 16), "a Saturday"),
        (date(2027, 1, 17), "a Sunday"),
        (date(2027, 3, 26), "Good Friday"),
        (date(2027, 3, 29), "Easter Monday"),
        (date(2026, 12, 26), "Boxing Day"),
        (date(2026, 12, 28), "Boxing Day (substitute day)"),
    ],
)
def test_why_a_day_is_off(day: date, words: str | None) -> None:
    assert off_day_words(day) == words
    assert is_working_day(day) is (words is None)


def test_scotlands_holidays_are_not_englands() -> None:
    assert bank_holiday_name(date(2026, 1, 2)) is None
    assert bank_holiday_name(date(2026, 11, 30)) is None


def test_what_is_written_out_is_what_the_library_says() -> None:
    assert TABLE.read_text(encoding="utf-8") == written()


def test_the_library_is_asked_for_years_that_are_not_written_out() -> None:
    assert date(2060, 12, 25).year not in YEARS
    assert bank_holiday_name(date(2060, 12, 25)) == "Christmas Day"


def test_the_names_do_not_follow_the_users_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "th")
    assert bank_holiday_name(date(2061, 12, 26)) == "Boxing Day"


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        (TUESDAY, 0, TUESDAY),
        (TUESDAY, 3, date(2027, 1, 15)),
        (TUESDAY, 4, date(2027, 1, 18)),
        (MAUNDY_THURSDAY, 1, date(2027, 3, 30)),
        (date(2027, 1, 16), 1, date(2027, 1, 18)),
        (date(2027, 3, 30), -1, MAUNDY_THURSDAY),
        (TUESDAY, -2, date(2027, 1, 8)),
    ],
)
def test_counting_working_days(start: date, count: int, expected: date) -> None:
    assert add_working_days(start, count) == expected


def test_moving_to_a_working_day() -> None:
    assert working_day_from(TUESDAY) == TUESDAY
    assert working_day_from(date(2027, 12, 25)) == date(2027, 12, 29)


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (TUESDAY, date(2027, 1, 29)),
        (date(2027, 5, 3), date(2027, 5, 28)),
        (date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_the_last_working_day_of_a_month(day: date, last: date) -> None:
    assert last_working_day_of_month(day) == last


@pytest.mark.parametrize(
    ("day", "left"),
    [
        (date(2027, 1, 15), 0),
        (date(2027, 1, 18), 1),
        (date(2027, 1, 19), 2),
        (date(2027, 1, 16), 0),
        (date(2027, 1, 14), -1),
        (date(2027, 1, 11), -4),
    ],
)
def test_a_countdown_counts_working_days_only(day: date, left: int) -> None:
    assert working_days_until(day, date(2027, 1, 15)) == left


def test_what_was_due_on_a_friday_is_a_day_late_on_monday() -> None:
    assert working_days_until(date(2027, 1, 15), date(2027, 1, 18)) == -1
