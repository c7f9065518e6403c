"""Ten districts share the hours of the week."""

from collections import Counter
from datetime import date, timedelta

import pytest

from jagtui.model.rules.working_days import is_working_day
from tests.benchmarks.timetable import of_district

TUESDAY, SATURDAY, BANK_HOLIDAY = date(2027, 1, 12), date(2027, 1, 16), date(2027, 5, 3)


@pytest.mark.parametrize("today", [TUESDAY, SATURDAY, BANK_HOLIDAY])
def test_no_two_groups_meet_at_once_and_each_meets_again_after_today(today: date) -> None:
    first = today - timedelta(weeks=52)
    groups = [group for number in range(10) for group in of_district(number, first, today)]
    meetings = Counter((day, group.starts) for group in groups for day in group.days)
    assert set(meetings.values()) == {1}
    assert all(group.days[-1] > today > group.days[-3] for group in groups)
    assert all(is_working_day(day) for day, _ in meetings if day != today)


@pytest.mark.parametrize("today", [TUESDAY, SATURDAY, BANK_HOLIDAY])
def test_only_the_first_jag_meets_today(today: date) -> None:
    first = today - timedelta(weeks=52)
    groups = [group for number in range(10) for group in of_district(number, first, today)]
    assert [today in group.days for group in groups] == [True] + [False] * 39
    assert groups[0].days[-2] == today
