"""Why a case is proposed for a meeting, and how pressing that is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jagtui.model.meeting import ASKED_FOR, RAISED
from jagtui.model.rules.when import plain_day_words
from jagtui.model.terms import CaseStatus, RiskBand

PRESSING_BAND = {RiskBand.VERY_HIGH: 40, RiskBand.HIGH: 30, RiskBand.MEDIUM: 10, RiskBand.LOW: 0}
NO_REASON = "open case"


@dataclass(frozen=True, slots=True)
class Overdue:
    """An agency that owes an action on the case, and for how many days."""

    agency: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What is known of a live case when an agenda is made."""

    status: CaseStatus
    band: RiskBand | None = None
    band_before: RiskBand | None = None
    """Where the risk was judged anew at or since the last meeting."""
    review_on: date | None = None
    overdue: tuple[Overdue, ...] = ()
    unanswered: tuple[str, ...] = ()
    """Who owes an action by this meeting and has not said a word about it; empty for nobody yet."""
    involves_children: bool = False
    escalated_to: str = ""
    """The group above that has not answered yet."""
    answered_by: str = ""
    """The group above whose answer has not been discussed yet."""
    asked_by: str = ""
    """The group below whose question this one has not answered yet."""
    deferred: int = 0
    """How many meetings in a row have put it off."""
    deferred_on: date | None = None
    """When it was put off last."""
    silent_weeks: int = 0
    """For how many weeks nobody has said a word about it; 0 while that is not too long."""
    discussed: bool = True
    """Whether any meeting has discussed it."""
    undiscussed: int = 0
    """At how many meetings in a row it was not discussed."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in words, and its weight."""

    words: str
    weight: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Why a case comes up, and its weight among the others."""

    reasons: tuple[Reason, ...]
    weight: int

    @property
    def why(self) -> str:
        """Every reason, as the agenda says it."""
        return " · ".join(reason.words for reason in self.reasons) or NO_REASON


def propose(facts: CaseFacts, held_on: date) -> Proposal | None:
    """Say why a live case should come up on that day; None where it may wait."""
    reasons = tuple(_reasons(facts, held_on))
    if not reasons and facts.status in (CaseStatus.ON_HOLD, CaseStatus.MONITORING):
        return None
    weight = sum(reason.weight for reason in reasons)
    return Proposal(reasons, weight + PRESSING_BAND.get(facts.band or RiskBand.LOW, 0))


def why_now(stored: str, proposal: Proposal | None) -> str:
    """Why a case is on an agenda, brought up to date; what somebody said of it stays."""
    if not stored.startswith((ASKED_FOR, RAISED)):
        return proposal.why if proposal and proposal.reasons else stored or NO_REASON
    if proposal is None or not proposal.reasons or proposal.why in stored:
        return stored
    return f"{stored} · {proposal.why}"


def _reasons(facts: CaseFacts, held_on: date) -> Iterator[Reason]:
    if facts.status is CaseStatus.REFERRED:
        yield Reason("new referral", 25)
    yield from _from_above(facts)
    if facts.overdue:
        yield Reason(_overdue_words(facts.overdue), 15 + len(facts.overdue))
    if facts.review_on is not None and facts.review_on <= held_on:
        yield Reason(_review_words(facts.review_on, held_on), 12)
    if facts.band_before is not None and facts.band is not None and facts.band != facts.band_before:
        yield Reason(f"risk {facts.band_before.words}→{facts.band.words}", 15)
    if facts.silent_weeks and not _rests(facts, held_on):
        yield Reason(f"silent for {facts.silent_weeks} weeks", 8)
    if facts.deferred:
        yield Reason(_deferred_words(facts), _deferred_weight(facts.deferred))


def _from_above(facts: CaseFacts) -> Iterator[Reason]:
    if facts.answered_by:
        yield Reason(f"answered by {facts.answered_by}", 25)
    if facts.asked_by:
        yield Reason(f"escalated by {facts.asked_by}", 25)
    if facts.escalated_to:
        yield Reason(f"escalated to {facts.escalated_to}, not answered yet", 20)
    elif facts.status is CaseStatus.ESCALATED and not (facts.answered_by or facts.asked_by):
        yield Reason("escalated", 20)


def _overdue_words(overdue: tuple[Overdue, ...]) -> str:
    worst: dict[str, int] = {}
    for one in overdue:
        worst[one.agency] = max(one.days, worst.get(one.agency, 0))
    by_whom = sorted(worst.items(), key=lambda one: (-one[1], one[0]))
    return f"{len(overdue)} overdue ({', '.join(f'{who} {days} d' for who, days in by_whom)})"


def _review_words(review_on: date, held_on: date) -> str:
    late = (held_on - review_on).days
    return "review due" if late == 0 else f"review due {late} d ago"


def _rests(facts: CaseFacts, held_on: date) -> bool:
    """Whether the case was laid to rest until a day that has not come."""
    waiting = facts.status in (CaseStatus.ON_HOLD, CaseStatus.MONITORING)
    return waiting and facts.review_on is not None and facts.review_on > held_on


def _deferred_words(facts: CaseFacts) -> str:
    if facts.deferred == 1:
        return "deferred last time"
    last = f", last on {plain_day_words(facts.deferred_on)}" if facts.deferred_on else ""
    return f"deferred {facts.deferred} times in a row{last}"


def _deferred_weight(times: int) -> int:
    """Each time adds more than the one before, so that no case is put off for ever."""
    return 10 * times * (times + 1) // 2
