from datetime import date

import pytest

from jagtui.model.rules.rhythm import next_meeting_day
from jagtui.model.terms import Rhythm


@pytest.mark.parametrize(
    ("rhythm", "last", "expected"),
    [
        (Rhythm.WEEKLY, date(2027, 1, 12), date(2027, 1, 19)),
        (Rhythm.FORTNIGHTLY, date(2027, 1, 12), date(2027, 1, 26)),
        (Rhythm.MONTHLY, date(2027, 1, 12), date(2027, 2, 9)),
        (Rhythm.MONTHLY, date(2027, 3, 30), date(2027, 4, 27)),
        (Rhythm.QUARTERLY, date(2027, 1, 12), date(2027, 4, 13)),
        (Rhythm.WEEKLY, date(2027, 3, 22), date(2027, 3, 30)),
    ],
)
def test_a_group_keeps_its_day_and_bank_holidays_move_it(
    rhythm: Rhythm, last: date, expected: date
) -> None:
    assert next_meeting_day(rhythm, last) == expected


def test_a_group_without_a_rhythm_has_no_next_day() -> None:
    assert next_meeting_day(Rhythm.AD_HOC, date(2027, 1, 12)) is None
