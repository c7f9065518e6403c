"""How long a case is meant to take."""

import pytest

from jagtui.model.group import Group
from jagtui.model.rules.budget import case_minutes
from jagtui.model.terms import GroupKind, Rhythm, RiskBand

GROUP = Group(name="Joint Action Group", short="JAG", kind=GroupKind.JAG, rhythm=Rhythm.FORTNIGHTLY)


@pytest.mark.parametrize(
    ("band", "own", "minutes"),
    [
        (None, None, 3),
        (RiskBand.LOW, None, 3),
        (RiskBand.MEDIUM, None, 4),
        (RiskBand.HIGH, None, 6),
        (RiskBand.VERY_HIGH, None, 6),
        (RiskBand.VERY_HIGH, 0, 0),
        (RiskBand.LOW, 15, 15),
    ],
)
def test_an_items_own_minutes_win_over_those_of_its_risk(
    band: RiskBand | None, own: int | None, minutes: int
) -> None:
    assert case_minutes(GROUP, band, own) == minutes
