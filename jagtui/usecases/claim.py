"""What an owner reports of an action; it ends nothing until the meeting accepts it."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.action import Action, ActionSupport, ActionUpdate
from jagtui.model.agency import Post
from jagtui.model.errors import RuleBroken
from jagtui.model.rules.claims import ENDING_CLAIMS, Detail, what_is_missing
from jagtui.model.rules.roles import must_decide
from jagtui.model.terms import ActionState, ClaimKind, UpdateKind
from jagtui.model.text import clean
from jagtui.queries.claim_details import reports_or_answers
from jagtui.queries.visible import visible_actions
from jagtui.store.change import Change
from jagtui.store.schema.action import action_update
from jagtui.store.schema.agency import post
from jagtui.usecases.follow_up import said_of, says_of, still_open
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class ClaimWanted:
    """What an owner reports of an action."""

    action_id: int
    claim: ClaimKind
    words: str = ""
    done_on: date | None = None
    item_id: int | None = None
    evidence: str = ""
    lesson: str = ""
    blocked_by: str = ""
    asked_until: date | None = None
    """The day asked for; the meeting moves it, or not."""
    handed_to_id: int | None = None
    """The colleague it is handed to, once the meeting agrees."""
    on_behalf_of_id: int | None = None
    """Whose word it is, where somebody else enters it."""
    source: str = ""
    """What it is entered from: an e-mail of 8 January."""


@gesture("action.claim", anybody=True)
def claim_action(change: Change, wanted: ClaimWanted) -> int:
    """Report on an action; nothing moves or ends until the meeting accepts it."""
    stored = still_open(change, wanted.action_id)
    if change.find(Action, visible_actions(change.seat), id=stored.id) is None:
        raise RuleBroken(f"{stored.reference} is for its owner and the meeting to report on.")
    words = clean(wanted.words, multiline=True)
    if missing := what_is_missing(wanted.claim, words, _given(wanted)):
        raise RuleBroken(missing)
    said = said_of(change, stored, UpdateKind.CLAIM, words, wanted.item_id)
    update = change.add(
        replace(
            said,
            claim=wanted.claim,
            done_on=_done_on(change, wanted),
            evidence=clean(wanted.evidence, multiline=True),
            lesson=clean(wanted.lesson, multiline=True),
            blocked_by=clean(wanted.blocked_by),
            asked_until=_asked_until(change, wanted),
            handed_to_id=_colleague(change, stored, wanted),
            on_behalf_of_id=_on_behalf_of(change, stored, wanted),
            source=clean(wanted.source),
        )
    )
    change.put(replace(stored, state=_state_after(stored, wanted.claim)))
    says_of(change, stored, f"{stored.reference} reported {wanted.claim.words}", wanted.item_id)
    return update.id


def _given(wanted: ClaimWanted) -> set[Detail]:
    """The details that the report needs and that are there."""
    told = {
        Detail.BLOCKED_BY: clean(wanted.blocked_by),
        Detail.ASKED_UNTIL: wanted.asked_until,
        Detail.HANDED_TO: wanted.handed_to_id,
    }
    return {detail for detail, said in told.items() if said}


def _asked_until(change: Change, wanted: ClaimWanted) -> date | None:
    if wanted.asked_until is not None and wanted.asked_until <= change.today:
        raise RuleBroken("More time ends on a day that is still to come; name one.")
    return wanted.asked_until


def _colleague(change: Change, stored: Action, wanted: ClaimWanted) -> int | None:
    """Whom it is handed to: somebody in post at the agency that answers for it."""
    if wanted.handed_to_id is None:
        return None
    if not in_post(change, wanted.handed_to_id, stored.agency_id):
        raise RuleBroken(
            f"{stored.reference} stays with its agency; only a colleague there can take it over."
        )
    if wanted.handed_to_id == stored.officer_id:
        raise RuleBroken(f"{stored.reference} is theirs already; name another colleague.")
    return wanted.handed_to_id


def in_post(change: Change, officer_id: int, agency_id: int | None) -> bool:
    """Whether somebody works at an agency today."""
    still = post.c.until.is_(None) | (post.c.until >= change.today)
    return bool(change.all(Post, still, officer_id=officer_id, agency_id=agency_id))


def _on_behalf_of(change: Change, stored: Action, wanted: ClaimWanted) -> int | None:
    """The agency whose word it is: one that answers for the action, or helps with it."""
    if wanted.on_behalf_of_id is None:
        return None
    must_decide(change.seat, "Reporting for another agency")
    if not clean(wanted.source):
        raise RuleBroken("Say what it is entered from: an e-mail of 8 January, a call.")
    helps = change.find(ActionSupport, action_id=stored.id, agency_id=wanted.on_behalf_of_id)
    if wanted.on_behalf_of_id != stored.agency_id and helps is None:
        raise RuleBroken(f"{stored.reference} is another agency's; nothing was recorded for it.")
    return wanted.on_behalf_of_id


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


def standing_claim(change: Change, action_id: int) -> ActionUpdate | None:
    """The newest thing the owner reported of an action, unless it was answered."""
    answered = change.all(
        ActionUpdate,
        reports_or_answers(action_update),
        action_id=action_id,
        order_by=(action_update.c.id.desc(),),
        limit=1,
    )
    return answered[0] if answered and answered[0].kind is UpdateKind.CLAIM else None
