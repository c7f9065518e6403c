"""Answering for actions: what the owner claims, and what the meeting makes of it."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.action import Action, ActionUpdate
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.roles import must_decide
from jagtui.model.rules.when import plain_day_words
from jagtui.model.terms import ActionOutcome, ActionState, ClaimKind, UpdateKind
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.store.schema.action import action_update
from jagtui.usecases.gesture import gesture

ENDING_CLAIMS = {
    ClaimKind.DONE: ActionOutcome.DONE,
    ClaimKind.PART_COMPLETE: ActionOutcome.PART_COMPLETE,
    ClaimKind.NOT_UNDERTAKEN: ActionOutcome.NOT_UNDERTAKEN,
    ClaimKind.NO_LONGER_POSSIBLE: ActionOutcome.NO_LONGER_POSSIBLE,
}
"""What an action ends as when the meeting accepts the claim; other claims leave it open."""


@dataclass(frozen=True)
class ClaimWanted:
    """What an owner reports of an action."""

    action_id: int
    claim: ClaimKind
    words: str = ""
    done_on: date | None = None
    item_id: int | None = None


@gesture("action.claim")
def claim_action(change: Change, wanted: ClaimWanted) -> int:
    """Report on an action; nothing ends until the meeting accepts it."""
    stored = _open_action(change, wanted.action_id)
    words = clean(wanted.words, multiline=True)
    if not words and wanted.claim is not ClaimKind.DONE:
        raise RuleBroken(f"Say in a few words what happened to {stored.reference}.")
    update = _update(
        change,
        stored,
        UpdateKind.CLAIM,
        ActionUpdateWords(words, claim=wanted.claim, item_id=wanted.item_id),
        done_on=_done_on(change, wanted),
    )
    change.put(replace(stored, state=_state_after(stored, wanted.claim)))
    _says(change, stored, f"{stored.reference} reported {wanted.claim.words}", wanted.item_id)
    return update.id


def _state_after(stored: Action, claim: ClaimKind) -> ActionState:
    """What was reported last counts: progress after done means that it is not done yet."""
    if claim in ENDING_CLAIMS:
        return ActionState.REPORTED
    return ActionState.OPEN if stored.state is ActionState.REPORTED else stored.state


def _done_on(change: Change, wanted: ClaimWanted) -> date | None:
    if wanted.done_on is not None and wanted.done_on > change.today:
        raise RuleBroken("That day is still to come; an action cannot have been done on it.")
    if wanted.claim is ClaimKind.DONE:
        return wanted.done_on or change.today
    return wanted.done_on


@dataclass(frozen=True)
class AcceptanceWanted:
    """A claim the meeting accepts: as claimed unless it says otherwise."""

    action_id: int
    outcome: ActionOutcome | None = None
    words: str = ""
    lesson: str = ""
    item_id: int | None = None


@gesture("action.accept")
def accept_action(change: Change, wanted: AcceptanceWanted) -> int:
    """Accept what the owner reported, or settle the action as the meeting found it."""
    must_decide(change.seat, "Accepting")
    stored = _open_action(change, wanted.action_id)
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
) -> int:
    """End an action; the owner's words stand for it only where it ends as the owner said."""
    said = clean(wanted.words, multiline=True)
    words = said or (as_claimed.words if as_claimed else "")
    _update(
        change,
        stored,
        UpdateKind.ACCEPTED,
        ActionUpdateWords(words, item_id=wanted.item_id),
        done_on=as_claimed.done_on if as_claimed else None,
    )
    change.put(
        replace(
            stored,
            state=ActionState.CLOSED,
            outcome=outcome,
            outcome_words=words,
            lesson=clean(wanted.lesson, multiline=True) or stored.lesson,
            closed_on=change.today,
        )
    )
    _says(change, stored, f"{stored.reference} closed: {outcome.words}", wanted.item_id)
    return stored.id


def standing_claim(change: Change, action_id: int) -> ActionUpdate | None:
    """The newest thing the owner reported of an action, unless it was sent back."""
    answered = change.all(
        ActionUpdate,
        action_update.c.kind.in_((UpdateKind.CLAIM, UpdateKind.SENT_BACK)),
        action_id=action_id,
        order_by=(action_update.c.id.desc(),),
        limit=1,
    )
    return answered[0] if answered and answered[0].kind is UpdateKind.CLAIM else None


@dataclass(frozen=True)
class ReturnWanted:
    """An action given back to its owner, and what is still missing."""

    action_id: int
    words: str
    item_id: int | None = None


@gesture("action.send_back")
def send_back_action(change: Change, wanted: ReturnWanted) -> int:
    """Give a reported action back to its owner: it stays open."""
    must_decide(change.seat, "Sending back")
    stored = _open_action(change, wanted.action_id)
    if stored.state is not ActionState.REPORTED:
        raise RuleBroken(
            f"{stored.reference} has not been reported; there is nothing to send back."
        )
    words = _reason(wanted.words, "Say what is still missing.")
    _update(change, stored, UpdateKind.SENT_BACK, ActionUpdateWords(words, item_id=wanted.item_id))
    change.put(replace(stored, state=ActionState.OPEN))
    _says(change, stored, f"{stored.reference} sent back", wanted.item_id)
    return stored.id


@dataclass(frozen=True)
class RedatingWanted:
    """A new day for an action, and the reason the meeting approved it for."""

    action_id: int
    due_on: date
    reason: str
    item_id: int | None = None


@gesture("action.redate")
def redate_action(change: Change, wanted: RedatingWanted) -> int:
    """Move an action's day with a reason; the day it was first due stays on record."""
    must_decide(change.seat, "Re-dating")
    stored = _open_action(change, wanted.action_id)
    reason = _reason(wanted.reason, "Say why the day moves; it is printed with the action.")
    before = _due_day(change, stored)
    if wanted.due_on < change.today:
        raise RuleBroken("The new day has passed already; choose one that is still to come.")
    _update(
        change,
        stored,
        UpdateKind.REDATED,
        ActionUpdateWords(reason, item_id=wanted.item_id),
        due=(before, wanted.due_on),
    )
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
    _says(change, stored, words, wanted.item_id)
    return stored.id


@dataclass(frozen=True)
class WithdrawalWanted:
    """An action that is no longer asked for, and why."""

    action_id: int
    reason: str
    item_id: int | None = None


@gesture("action.withdraw")
def withdraw_action(change: Change, wanted: WithdrawalWanted) -> int:
    """Withdraw an action that the meeting no longer asks for."""
    must_decide(change.seat, "Withdrawing")
    reason = _reason(wanted.reason, "Say why it is withdrawn.")
    settled = AcceptanceWanted(wanted.action_id, words=reason, item_id=wanted.item_id)
    stored = _open_action(change, wanted.action_id)
    return _settle(change, stored, ActionOutcome.WITHDRAWN, settled)


@dataclass(frozen=True)
class ActionUpdateWords:
    """What an update says, as the owner or the meeting put it."""

    words: str
    claim: ClaimKind | None = None
    item_id: int | None = None


def _update(
    change: Change,
    stored: Action,
    kind: UpdateKind,
    said: ActionUpdateWords,
    *,
    done_on: date | None = None,
    due: tuple[date | None, date | None] = (None, None),
) -> ActionUpdate:
    return change.add(
        ActionUpdate(
            action_id=stored.id,
            kind=kind,
            claim=said.claim,
            words=said.words,
            done_on=done_on,
            said_at=change.now,
            seat_id=change.seat.id,
            item_id=said.item_id,
            due_before=due[0],
            due_after=due[1],
        )
    )


def _open_action(change: Change, action_id: int) -> Action:
    stored = change.get(Action, action_id)
    if stored.state is ActionState.CLOSED:
        raise RuleBroken(f"{stored.reference} is closed already; nothing was changed.")
    return stored


def _due_day(change: Change, stored: Action) -> date | None:
    if stored.due_meeting_id is not None:
        return change.get(Meeting, stored.due_meeting_id).held_on
    return stored.due_on


def _reason(text: str, question: str) -> str:
    reason = clean(text, multiline=True)
    if not reason:
        raise RuleBroken(question)
    return reason


def _says(change: Change, stored: Action, sentence: str, item_id: int | None) -> None:
    """Said under an item, it belongs to that meeting: once circulated, it stays as it is."""
    change.says(
        sentence,
        group_id=stored.group_id,
        meeting_id=None if item_id is None else change.get(AgendaItem, item_id).meeting_id,
        case_id=stored.case_id,
    )
