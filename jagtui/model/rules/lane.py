"""The lane of cases in which nothing has changed, and which cases never wait in it."""

from jagtui.model.rules.reasons import CaseFacts
from jagtui.model.terms import RiskBand

HIGH = (RiskBand.HIGH, RiskBand.VERY_HIGH)
UNDISCUSSED_AT_MOST = 2
"""A case that so many meetings in a row passed over is heard at the next."""


def kept_out(facts: CaseFacts) -> tuple[str, ...]:
    """Why a case never waits in the lane, whatever has changed; nothing where it may."""
    found = []
    if facts.band in HIGH:
        found.append(f"risk {facts.band.words}")
    if facts.involves_children:
        found.append("children involved")
    silent = [*dict.fromkeys(filter(None, facts.unanswered))]
    if silent:
        found.append(f"no word from {', '.join(silent)}")
    if "" in facts.unanswered:
        found.append("an action has no owner")
    if not facts.discussed:
        found.append("not discussed yet")
    elif facts.undiscussed >= UNDISCUSSED_AT_MOST:
        found.append(f"not discussed at the last {facts.undiscussed} meetings")
    return tuple(found)
