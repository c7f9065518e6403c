"""Keeping what was sent to those who owe actions: what, to whom and when."""

from dataclasses import dataclass

from jagtui.model.action import Action
from jagtui.model.agency import Agency
from jagtui.model.chase import Chase, ChasedAction
from jagtui.model.errors import RuleBroken
from jagtui.model.minutes import Disclosure
from jagtui.model.rules.naming import agency_words
from jagtui.model.terms import ChaseKind, Edition
from jagtui.model.text import clean
from jagtui.queries.visible import visible_actions
from jagtui.store.change import Change
from jagtui.store.schema.action import action
from jagtui.usecases.gesture import gesture

WHAT = {
    ChaseKind.SHEET: "action sheet",
    ChaseKind.MAIL: "mail",
    ChaseKind.CALENDAR: "calendar",
}


@dataclass(frozen=True)
class ChaseWanted:
    """What is sent, about which actions, to whom and why."""

    kind: ChaseKind
    action_ids: tuple[int, ...]
    agency_id: int | None = None
    officer_id: int | None = None
    to_whom: str = ""
    why: str = ""


@gesture("action.chase", anybody=True)
def chase_actions(change: Change, wanted: ChaseWanted) -> int:
    """Record that an agency or an officer was sent what they owe."""
    wanted_ids = set(wanted.action_ids)
    actions = change.all(Action, action.c.id.in_(wanted_ids), visible_actions(change.seat))
    if not actions or len(actions) != len(wanted_ids):
        raise RuleBroken("Chasing is for actions that you may see; nothing was recorded.")
    sent = change.add(
        Chase(
            agency_id=wanted.agency_id,
            officer_id=wanted.officer_id,
            kind=wanted.kind,
            to_whom=clean(wanted.to_whom),
            sent_at=change.now,
        )
    )
    for one in actions:
        change.add(ChasedAction(chase_id=sent.id, action_id=one.id))
    handle = agency_words(change.get(Agency, wanted.agency_id).handle) if wanted.agency_id else ""
    what = " ".join(filter(None, (WHAT[wanted.kind], "for" if handle else "", handle)))
    if wanted.kind is ChaseKind.SHEET:
        # Only the sheet holds the tasks; the others carry references and days.
        change.add(
            Disclosure(
                at=change.now,
                seat_id=change.seat.id,
                edition=Edition.AGENCY,
                agency_id=wanted.agency_id,
                what=what,
                to_whom=clean(wanted.to_whom),
                why=clean(wanted.why),
            )
        )
    references = ", ".join(one.reference for one in actions)
    change.says(f"{what} written out: {references}", group_id=actions[0].group_id)
    return sent.id
