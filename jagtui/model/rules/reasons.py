"""Why a case is proposed for a meeting, and how pressing that is."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.terms import CaseStatus, RiskBand

PRESSING_BAND = {RiskBand.VERY_HIGH: 40, RiskBand.HIGH: 30, RiskBand.MEDIUM: 10, RiskBand.LOW: 0}


@dataclass(frozen=True, slots=True)
class Overdue:
    """An agency that owes an action on the case, and for how many days."""

    agency: str
    days: int


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What is known of a live case when an agenda is made."""

    status: CaseStatus
    band: RiskBand | None
    band_before: RiskBand | None
    review_on: date | None
    overdue: tuple[Overdue, ...]
    deferred_last: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """Why a case comes up, in words, and its weight among the others."""

    why: str
    weight: int


def propose(facts: CaseFacts, held_on: date) -> Proposal | None:
    """Say why a live case should come up on that day; None where it may wait."""
    reasons = [*_reasons(facts, held_on)]
    if not reasons and facts.status in (CaseStatus.ON_HOLD, CaseStatus.MONITORING):
        return None
    weight = sum(weight for _, weight in reasons) + PRESSING_BAND.get(facts.band or RiskBand.LOW, 0)
    return Proposal(" · ".join(words for words, _ in reasons) or "open case", weight)


def _reasons(facts: CaseFacts, held_on: date) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    if facts.status is CaseStatus.REFERRED:
        found.append(("new referral", 25))
    if facts.status is CaseStatus.ESCALATED:
        found.append(("escalated", 20))
    if facts.overdue:
        found.append((_overdue_words(facts.overdue), 15 + len(facts.overdue)))
    if facts.review_on is not None and facts.review_on <= held_on:
        found.append((_review_words(facts.review_on, held_on), 12))
    if facts.band_before is not None and facts.band is not None and facts.band != facts.band_before:
        found.append((f"risk {facts.band_before.words}→{facts.band.words}", 15))
    if facts.deferred_last:
        found.append(("deferred last time", 10))
    return found


def _overdue_words(overdue: tuple[Overdue, ...]) -> str:
    worst = max(overdue, key=lambda one: one.days)
    return f"{len(overdue)} overdue ({worst.agency} {worst.days} d)"


def _review_words(review_on: date, held_on: date) -> str:
    late = (held_on - review_on).days
    return "review due" if late == 0 else f"review due {late} d ago"
