"""Why a case comes up, and what weighs how much."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from jagtui.model.meeting import ASKED_FOR
from jagtui.model.rules.reasons import CaseFacts, Overdue, Proposal, propose, why_now
from jagtui.model.terms import CaseStatus, RiskBand

HELD_ON = date(2027, 1, 26)
OPEN = CaseFacts(status=CaseStatus.OPEN)


def proposed(facts: CaseFacts) -> Proposal:
    proposal = propose(facts, HELD_ON)
    assert proposal is not None
    return proposal


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (OPEN, "open case"),
        (CaseFacts(status=CaseStatus.REFERRED), "new referral"),
        (
            replace(OPEN, overdue=(Overdue("Housing", 14), Overdue("Police", 2))),
            "2 overdue (Housing 14 d, Police 2 d)",
        ),
        (
            replace(OPEN, overdue=(Overdue("Housing", 3), Overdue("Housing", 14))),
            "2 overdue (Housing 14 d)",
        ),
        (replace(OPEN, review_on=HELD_ON), "review due"),
        (replace(OPEN, review_on=date(2027, 1, 22)), "review due 4 d ago"),
        (replace(OPEN, review_on=date(2027, 1, 27)), "open case"),
        (replace(OPEN, band=RiskBand.HIGH, band_before=RiskBand.MEDIUM), "risk medium→high"),
        (replace(OPEN, band=RiskBand.LOW, band_before=RiskBand.MEDIUM), "risk medium→low"),
        (replace(OPEN, silent_weeks=7), "silent for 7 weeks"),
        (replace(OPEN, deferred=1), "deferred last time"),
        (
            replace(OPEN, deferred=3, deferred_on=date(2027, 1, 12)),
            "deferred 3 times in a row, last on 12 Jan 2027",
        ),
        (
            CaseFacts(status=CaseStatus.ESCALATED, escalated_to="RAG"),
            "escalated to RAG, not answered yet",
        ),
        (CaseFacts(status=CaseStatus.ESCALATED, answered_by="RAG"), "answered by RAG"),
        (CaseFacts(status=CaseStatus.ESCALATED), "escalated"),
        (CaseFacts(status=CaseStatus.ESCALATED, asked_by="JAG"), "escalated by JAG"),
    ],
)
def test_the_reasons_are_said_in_words(facts: CaseFacts, why: str) -> None:
    assert proposed(facts).why == why


@pytest.mark.parametrize("status", [CaseStatus.ON_HOLD, CaseStatus.MONITORING])
def test_a_case_at_rest_waits_for_its_review_and_not_for_a_word(status: CaseStatus) -> None:
    later = CaseFacts(status=status, review_on=date(2027, 6, 1), silent_weeks=20)
    assert propose(later, HELD_ON) is None
    assert propose(replace(later, review_on=None), HELD_ON) is not None


def test_each_deferral_weighs_more_than_the_one_before() -> None:
    weights = [proposed(replace(OPEN, deferred=times)).weight for times in range(8)]
    steps = [after - before for before, after in pairwise(weights)]
    assert steps == sorted(set(steps))


def test_no_case_of_low_risk_is_put_off_for_ever() -> None:
    """However pressing another one is every time, it does not grow with each meeting."""
    pressing = CaseFacts(
        status=CaseStatus.REFERRED,
        band=RiskBand.VERY_HIGH,
        band_before=RiskBand.HIGH,
        review_on=HELD_ON,
        overdue=tuple(Overdue("Police", days) for days in range(1, 11)),
        silent_weeks=9,
    )
    low = replace(OPEN, band=RiskBand.LOW, deferred=5)
    assert proposed(low).weight > proposed(pressing).weight


def test_why_is_brought_up_to_date_but_keeps_what_somebody_said() -> None:
    now = propose(replace(OPEN, review_on=HELD_ON), HELD_ON)
    assert why_now("1 overdue (Housing 2 d)", now) == "review due"
    asked = f"{ASKED_FOR}the ward councillors"
    assert why_now(asked, now) == f"{asked} · review due"
    assert why_now(why_now(asked, now), now) == f"{asked} · review due"
    assert why_now("review due", propose(OPEN, HELD_ON)) == "review due"
