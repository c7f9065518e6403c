"""What the time left is enough for."""

from datetime import date

import pytest

from jagtui.model.rules.pace import Pace, pace
from jagtui.model.time import at_london

ENDS = at_london(date(2027, 1, 12), "11:00")


@pytest.mark.parametrize(
    ("minutes_before", "case_minutes", "expected"),
    [
        (18, (4, 4, 4), Pace(left=18, over=0, cases_left=3, each=6)),
        (18, (10, 5, 4, 4), Pace(left=18, over=0, cases_left=4, each=4, out_of_reach=2)),
        (18, (), Pace(left=18, over=0, cases_left=0, each=0)),
        (0, (4,), Pace(left=0, over=0, cases_left=1, each=0, out_of_reach=1)),
        (-4, (4, 4), Pace(left=0, over=4, cases_left=2, each=0, out_of_reach=2)),
        (-4, (), Pace(left=0, over=4, cases_left=0, each=0)),
    ],
)
def test_the_pace(minutes_before: int, case_minutes: tuple[int, ...], expected: Pace) -> None:
    now = ENDS.subtract(minutes=minutes_before)
    assert pace(now, ENDS, case_minutes=case_minutes) == expected


def test_other_items_have_their_minutes_first() -> None:
    now = pace(ENDS.subtract(minutes=18), ENDS, case_minutes=(4, 4, 4), other_minutes=(5, 5))
    assert (now.left, now.each, now.out_of_reach) == (18, 2, 1)
    crowded = pace(ENDS.subtract(minutes=18), ENDS, case_minutes=(4,), other_minutes=(30,))
    assert (crowded.each, crowded.out_of_reach) == (0, 1)


def test_in_words() -> None:
    assert pace(ENDS.subtract(minutes=18), ENDS, case_minutes=()).words == "18 min left"
    assert pace(ENDS.add(minutes=4), ENDS, case_minutes=()).words == "4 min over"
    assert pace(ENDS, ENDS, case_minutes=()).words == "0 min left"
