"""The preset day of a case's next review."""

from datetime import date

import pytest

from jagtui.model.group import Group
from jagtui.model.rules.review import review_day
from jagtui.model.terms import GroupKind, Rhythm, RiskBand

GROUP = Group(
    name="Joint Action Group",
    short="JAG",
    kind=GroupKind.JAG,
    rhythm=Rhythm.MONTHLY,
    review_days_low=84,
    review_days_medium=56,
    review_days_high=28,
)
TUESDAY = date(2027, 1, 12)


@pytest.mark.parametrize(
    ("band", "day"),
    [
        (RiskBand.VERY_HIGH, date(2027, 2, 9)),
        (RiskBand.HIGH, date(2027, 2, 9)),
        (RiskBand.MEDIUM, date(2027, 3, 9)),
        (None, date(2027, 3, 9)),
        (RiskBand.LOW, date(2027, 4, 6)),
    ],
)
def test_the_higher_the_risk_the_sooner(band: RiskBand | None, day: date) -> None:
    assert review_day(GROUP, band, TUESDAY) == day


def test_a_day_that_is_off_moves_to_the_next_working_day() -> None:
    assert review_day(GROUP, RiskBand.HIGH, date(2027, 2, 26)) == date(2027, 3, 30)
