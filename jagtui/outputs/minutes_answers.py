"""What the meeting made of actions that were given before, in sentences."""

from collections.abc import Iterator, Sequence
from datetime import date

from jagtui.model.rules.when import day_and_month
from jagtui.model.terms import ActionOutcome, ClaimKind, UpdateKind
from jagtui.outputs.words import listed, sentence
from jagtui.queries.minutes_answers import Answered, CarriedAction, UnansweredClaim

PLAIN = {UpdateKind.SENT_BACK: "sent back to its owner", UpdateKind.RESUMED: "taken up again"}


def answer_sentences(answered: Sequence[Answered]) -> Iterator[str]:
    """A sentence for each; a report that was accepted as it was made is told once."""
    accepted = {one.reference for one in answered if one.outcome and one.as_claimed}
    for one in answered:
        if one.kind is not UpdateKind.CLAIM or one.reference not in accepted:
            yield _sentence(one)


def _sentence(one: Answered) -> str:
    said = f": {one.words}" if one.words else ""
    what = f"{_what(one)}{said}"
    if one.kind is UpdateKind.ACCEPTED and one.part:
        what = f"{what.removesuffix('.')}; the rest is given out as {one.part}"
    told = sentence(f"{_whose(one.reference, one.agency)}: {what}")
    return " ".join((told, *_besides(one)))


def _besides(one: Answered) -> Iterator[str]:
    """What shows it and what was learnt, in sentences of their own."""
    if one.details.evidence:
        yield sentence(f"Shown by: {one.details.evidence}")
    if one.details.lesson:
        yield sentence(f"Lesson learnt: {one.details.lesson}")


def _what(one: Answered) -> str:
    match one.kind:
        case UpdateKind.CLAIM:
            return _reported(one)
        case UpdateKind.ACCEPTED if one.details.handed_to:
            return f"handed over to {one.details.handed_to}, as its owner asked"
        case UpdateKind.ACCEPTED:
            return _settled(one)
        case UpdateKind.REDATED if one.due_after:
            asked = ", as its owner asked" if one.details.asked_until == one.due_after else ""
            moved = _from_to(one.due_before, one.due_after)
            return f"re-dated {moved}{asked}, approved by the chair"
        case UpdateKind.SPLIT if one.part:
            return f"split into {one.reference} and {one.part}"
        case _:
            return PLAIN.get(one.kind, one.kind.words)


def _reported(one: Answered) -> str:
    """As in reported done, blocked by the landlord, asked for more time until 9 February 2027."""
    details = one.details
    match one.claim:
        case ClaimKind.BLOCKED if details.blocked_by:
            said = f"reported blocked by {details.blocked_by}"
        case ClaimKind.MORE_TIME if details.asked_until:
            said = f"asked for more time, until {day_and_month(details.asked_until)}"
        case ClaimKind.HANDED_OVER if details.handed_to:
            said = f"asked to hand it over to {details.handed_to}"
        case _:
            said = f"reported {(one.claim or ClaimKind.PROGRESS).words}"
    return f"{said} on behalf of {details.on_behalf_of}" if details.on_behalf_of else said


def _settled(one: Answered) -> str:
    outcome = one.outcome.words if one.outcome else "closed"
    if one.claim is None or one.outcome is ActionOutcome.WITHDRAWN:
        return outcome
    if one.as_claimed:
        return f"{outcome}, accepted as claimed"
    return f"reported {one.claim.words}, found {outcome}"


def _from_to(before: date | None, after: date) -> str:
    """As in from 5 to 19 January 2027; what is the same of both days is said once."""
    if before is None:
        return f"to {day_and_month(after)}"
    first = day_and_month(before)
    if before.year == after.year:
        first = first.removesuffix(f" {before.year:04}")
    if (before.year, before.month) == (after.year, after.month):
        first = str(before.day)
    return f"from {first} to {day_and_month(after)}"


def carried_sentence(carried: Sequence[CarriedAction]) -> str:
    """The actions that the meeting carried forward."""
    named = [_whose(one.reference, one.agency) for one in carried]
    return f"Carried forward, due and still open: {listed(named)}." if carried else ""


def unanswered_sentence(claims: Sequence[UnansweredClaim]) -> str:
    """What the meeting was told of, and ended without an answer to."""
    named = [f"{_whose(one.reference, one.agency)}, reported {one.claim.words}" for one in claims]
    return f"Not answered at this meeting: {'; '.join(named)}." if claims else ""


def _whose(reference: str, agency: str) -> str:
    return f"{reference} ({agency})" if agency else reference
