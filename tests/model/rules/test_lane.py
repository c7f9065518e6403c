"""Which cases never wait in the lane of no change."""

from dataclasses import replace

import pytest

from jagtui.model.rules.lane import kept_out
from jagtui.model.rules.reasons import CaseFacts
from jagtui.model.terms import CaseStatus, RiskBand

QUIET = CaseFacts(status=CaseStatus.OPEN, band=RiskBand.MEDIUM, undiscussed=1)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (QUIET, ()),
        (replace(QUIET, band=RiskBand.HIGH), ("risk high",)),
        (replace(QUIET, band=RiskBand.VERY_HIGH), ("risk very high",)),
        (replace(QUIET, involves_children=True), ("children involved",)),
        (
            replace(QUIET, unanswered=("Housing", "Police", "Housing")),
            ("no word from Housing, Police",),
        ),
        (replace(QUIET, unanswered=("",)), ("an action has no owner",)),
        (replace(QUIET, undiscussed=2), ("not discussed at the last 2 meetings",)),
        (replace(QUIET, discussed=False), ("not discussed yet",)),
    ],
)
def test_what_keeps_a_case_out(facts: CaseFacts, why: tuple[str, ...]) -> None:
    assert kept_out(facts) == why
