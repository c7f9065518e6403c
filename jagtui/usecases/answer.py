"""What the meeting makes of an action: accepted, sent back, re-dated, withdrawn."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.action import Action, ActionUpdate
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.rules.claims import ENDING_CLAIMS
from jagtui.model.rules.roles import REPORT_INSTEAD
from jagtui.model.rules.when import plain_day_words
from jagtui.model.terms import ActionOutcome, ActionState, UpdateKind
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.claim import in_post, standing_claim
from jagtui.usecases.follow_up import reason_given, said_of, says_of, still_open
from jagtui.usecases.gesture import gesture
from jagtui.usecases.split import PartWanted, give_part


@dataclass(frozen=True)
class AcceptanceWanted:
    """A claim the meeting accepts: as claimed unless it says otherwise."""

    action_id: int
    outcome: ActionOutcome | None = None
    words: str = ""
    lesson: str = ""
    item_id: int | None = None
    rest: PartWanted | None = None
    """What is left to do of an action that ends part complete, to be given out anew."""


@gesture("action.accept", doing="Accepting", instead=REPORT_INSTEAD)
def accept_action(change: Change, wanted: AcceptanceWanted) -> int:
    """Accept what the owner reported, or settle the action as the meeting found it."""
    claim = standing_claim(change, wanted.action_id) if wanted.outcome is None else None
    if claim is not None and claim.asked_until is not None:
        reason = wanted.words or claim.words
        until = RedatingWanted(wanted.action_id, claim.asked_until, reason, wanted.item_id)
        return redate_action.inside(change, until)
    if claim is not None and claim.handed_to_id is not None:
        return _hand_over(change, claim.handed_to_id, wanted)
    ended = settle_claim(change, wanted)
    words = f"{ended.reference} closed: {ended.outcome.words if ended.outcome else ''}"
    if wanted.rest is not None:
        words += f"; the rest is {_rest(change, ended, wanted, wanted.rest)}"
    says_of(change, ended, words, wanted.item_id)
    return ended.id


def _hand_over(change: Change, officer_id: int, wanted: AcceptanceWanted) -> int:
    """Make the colleague its officer; the agency that answers for it stays."""
    stored = still_open(change, wanted.action_id)
    if not in_post(change, officer_id, stored.agency_id):
        raise RuleBroken(
            f"Whom {stored.reference} is handed to has left its agency; send it back instead."
        )
    words = clean(wanted.words, multiline=True)
    said = said_of(change, stored, UpdateKind.ACCEPTED, words, wanted.item_id)
    change.add(replace(said, handed_to_id=officer_id))
    change.put(replace(stored, officer_id=officer_id))
    says_of(change, stored, f"{stored.reference} handed over to a colleague", wanted.item_id)
    return stored.id


def settle_claim(change: Change, wanted: AcceptanceWanted) -> Action:
    """End an action as it was claimed, or as the meeting found it."""
    stored = still_open(change, wanted.action_id)
    claim = standing_claim(change, stored.id)
    claimed = ENDING_CLAIMS.get(claim.claim) if claim and claim.claim else None
    outcome = wanted.outcome or claimed
    if outcome is None:
        raise RuleBroken(f"Nothing has been reported of {stored.reference} that would end it.")
    as_claimed = claim if outcome is claimed else None
    return _settle(change, stored, outcome, wanted, as_claimed=as_claimed)


def _settle(
    change: Change,
    stored: Action,
    outcome: ActionOutcome,
    wanted: AcceptanceWanted,
    *,
    as_claimed: ActionUpdate | None = None,
) -> Action:
    """End an action; the owner's words stand for it only where it ends as the owner said."""
    words = clean(wanted.words, multiline=True) or (as_claimed.words if as_claimed else "")
    said = said_of(change, stored, UpdateKind.ACCEPTED, words, wanted.item_id)
    lesson = clean(wanted.lesson, multiline=True)
    if as_claimed is not None:
        lesson = lesson or as_claimed.lesson
        said = replace(said, done_on=as_claimed.done_on, evidence=as_claimed.evidence)
    change.add(replace(said, lesson=lesson))
    return change.put(
        replace(
            stored,
            state=ActionState.CLOSED,
            outcome=outcome,
            outcome_words=words,
            lesson=lesson or stored.lesson,
            closed_on=change.today,
        )
    )


def _rest(change: Change, ended: Action, wanted: AcceptanceWanted, rest: PartWanted) -> str:
    """The reference under which the rest of an action is given out."""
    if ended.outcome is not ActionOutcome.PART_COMPLETE:
        raise RuleBroken(f"{ended.reference} is not part complete, so it leaves no rest.")
    if wanted.item_id is None:
        raise RuleBroken("The rest of an action is given out at a meeting, under an item.")
    return give_part(change, ended, wanted.item_id, rest).reference


@dataclass(frozen=True)
class ReturnWanted:
    """An action given back to its owner, and what is still missing."""

    action_id: int
    words: str
    item_id: int | None = None


@gesture("action.send_back", doing="Sending back", instead=REPORT_INSTEAD)
def send_back_action(change: Change, wanted: ReturnWanted) -> int:
    """Give a reported action back to its owner: it stays open."""
    stored = still_open(change, wanted.action_id)
    if standing_claim(change, stored.id) is None:
        raise RuleBroken(
            f"{stored.reference} has not been reported; there is nothing to send back."
        )
    words = reason_given(wanted.words, "Say what is still missing.")
    change.add(said_of(change, stored, UpdateKind.SENT_BACK, words, wanted.item_id))
    if stored.state is ActionState.REPORTED:
        change.put(replace(stored, state=ActionState.OPEN))
    says_of(change, stored, f"{stored.reference} sent back", wanted.item_id)
    return stored.id


@dataclass(frozen=True)
class RedatingWanted:
    """A new day for an action, and the reason the meeting approved it for."""

    action_id: int
    due_on: date
    reason: str
    item_id: int | None = None


@gesture("action.redate", doing="Re-dating", instead=REPORT_INSTEAD)
def redate_action(change: Change, wanted: RedatingWanted) -> int:
    """Move an action's day with a reason; the day it was first due stays on record."""
    stored = still_open(change, wanted.action_id)
    reason = reason_given(wanted.reason, "Say why the day moves; it is printed with the action.")
    before = _due_day(change, stored)
    if wanted.due_on < change.today:
        raise RuleBroken("The new day has passed already; choose one that is still to come.")
    said = said_of(change, stored, UpdateKind.REDATED, reason, wanted.item_id)
    claim = standing_claim(change, stored.id)
    asked = claim.asked_until if claim else None
    change.add(replace(said, due_before=before, due_after=wanted.due_on, asked_until=asked))
    change.put(
        replace(
            stored,
            due_on=wanted.due_on,
            due_meeting_id=None,
            due_assumed=False,
            first_due_on=stored.first_due_on or before,
        )
    )
    words = f"{stored.reference} re-dated to {plain_day_words(wanted.due_on)}"
    says_of(change, stored, words, wanted.item_id)
    return stored.id


@dataclass(frozen=True)
class WithdrawalWanted:
    """An action that is no longer asked for, and why."""

    action_id: int
    reason: str
    item_id: int | None = None


@gesture("action.withdraw", doing="Withdrawing", instead=REPORT_INSTEAD)
def withdraw_action(change: Change, wanted: WithdrawalWanted) -> int:
    """Withdraw an action that the meeting no longer asks for."""
    reason = reason_given(wanted.reason, "Say why it is withdrawn.")
    settled = AcceptanceWanted(wanted.action_id, words=reason, item_id=wanted.item_id)
    stored = still_open(change, wanted.action_id)
    _settle(change, stored, ActionOutcome.WITHDRAWN, settled)
    says_of(change, stored, f"{stored.reference} closed: withdrawn", wanted.item_id)
    return stored.id


def _due_day(change: Change, stored: Action) -> date | None:
    if stored.due_meeting_id is not None:
        return change.get(Meeting, stored.due_meeting_id).held_on
    return stored.due_on
