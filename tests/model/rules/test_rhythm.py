"""When a group meets next."""

from datetime import date

import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.rhythm import next_meeting_day, series_days, usual_weekday
from jagtui.model.terms import Rhythm

SECOND_TUESDAY = date(2027, 1, 12)
MONDAY = 0
THURSDAY = 3


@pytest.mark.parametrize(
    ("rhythm", "last", "following"),
    [
        (Rhythm.WEEKLY, SECOND_TUESDAY, date(2027, 1, 19)),
        (Rhythm.FORTNIGHTLY, SECOND_TUESDAY, date(2027, 1, 26)),
        (Rhythm.MONTHLY, SECOND_TUESDAY, date(2027, 2, 9)),
        (Rhythm.MONTHLY, date(2027, 12, 14), date(2028, 1, 11)),
        (Rhythm.MONTHLY, date(2027, 3, 30), date(2027, 4, 27)),
        (Rhythm.QUARTERLY, SECOND_TUESDAY, date(2027, 4, 13)),
        (Rhythm.WEEKLY, date(2027, 3, 19), date(2027, 3, 30)),
        (Rhythm.AD_HOC, SECOND_TUESDAY, None),
    ],
)
def test_the_next_day_in_rhythm(rhythm: Rhythm, last: date, following: date | None) -> None:
    assert next_meeting_day(rhythm, last) == following


def test_a_meeting_that_was_moved_does_not_move_the_rest() -> None:
    moved = next_meeting_day(Rhythm.WEEKLY, date(2027, 4, 26), weekday=MONDAY)
    assert moved == date(2027, 5, 4)
    assert next_meeting_day(Rhythm.WEEKLY, moved, weekday=MONDAY) == date(2027, 5, 10)


def test_the_usual_weekday_is_the_commonest() -> None:
    days = [date(2027, 4, 19), date(2027, 4, 26), date(2027, 5, 4)]
    assert usual_weekday(days) == MONDAY
    assert usual_weekday([]) is None


def test_a_meeting_brought_forward_does_not_make_the_next_follow_it_at_once() -> None:
    wednesday = date(2027, 4, 21)
    following = next_meeting_day(Rhythm.WEEKLY, wednesday, weekday=THURSDAY)
    assert following == date(2027, 4, 29)


def test_a_series_falls_on_working_days_and_names_those_that_moved() -> None:
    days = series_days(Rhythm.WEEKLY, date(2027, 4, 19), count=4)
    assert [one.words for one in days] == [
        "Mon 19 Apr",
        "Mon 26 Apr",
        "Mon 3 May is a bank holiday: Tue 4 May",
        "Mon 10 May",
    ]


def test_a_series_until_a_day_holds_that_day() -> None:
    days = series_days(Rhythm.FORTNIGHTLY, SECOND_TUESDAY, until=date(2027, 2, 9))
    assert [one.day for one in days] == [SECOND_TUESDAY, date(2027, 1, 26), date(2027, 2, 9)]


def test_more_meetings_than_anybody_plans_are_refused_before_they_are_counted_out() -> None:
    with pytest.raises(RuleBroken, match="at most 60"):
        series_days(Rhythm.WEEKLY, SECOND_TUESDAY, count=999_999_999)


def test_the_last_tuesday_of_a_month_stays_the_last_one() -> None:
    days = series_days(Rhythm.MONTHLY, date(2027, 3, 30), count=4)
    assert [one.day for one in days] == [
        date(2027, 3, 30),
        date(2027, 4, 27),
        date(2027, 5, 25),
        date(2027, 6, 29),
    ]


@pytest.mark.parametrize(
    ("rhythm", "until", "words"),
    [
        (Rhythm.AD_HOC, date(2027, 6, 1), "ad hoc"),
        (Rhythm.WEEKLY, date(2027, 1, 1), "no meeting falls"),
        (Rhythm.WEEKLY, date(2029, 1, 1), "at most 60"),
    ],
)
def test_a_series_that_cannot_be_is_refused_in_words(
    rhythm: Rhythm, until: date, words: str
) -> None:
    with pytest.raises(RuleBroken, match=words):
        series_days(rhythm, SECOND_TUESDAY, until=until)
