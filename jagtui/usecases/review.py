"""The action review: what was reported done, accepted in one go."""

from dataclasses import dataclass

from jagtui.model.action import Action
from jagtui.model.errors import RuleBroken
from jagtui.model.rules.roles import REPORT_INSTEAD
from jagtui.model.terms import ClaimKind
from jagtui.store.change import Change
from jagtui.usecases.answer import AcceptanceWanted, settle_claim
from jagtui.usecases.claim import standing_claim
from jagtui.usecases.follow_up import says_of, still_open
from jagtui.usecases.gesture import gesture

LISTED = 3
"""So many actions are named one by one in the journal."""


@dataclass(frozen=True)
class AllWanted:
    """The actions whose owners are taken at their word, and the item it is done under."""

    action_ids: tuple[int, ...]
    item_id: int | None = None


@gesture("action.accept_all", doing="Accepting", instead=REPORT_INSTEAD)
def accept_all(change: Change, wanted: AllWanted) -> int:
    """Accept everything that was reported done; gives how many actions that ends."""
    if not wanted.action_ids:
        raise RuleBroken("Nothing is ticked, so nothing was accepted.")
    ended = [_accept(change, action_id, wanted.item_id) for action_id in wanted.action_ids]
    says_of(change, ended[0], f"{_counted(ended)} accepted as done", wanted.item_id)
    return len(ended)


def _accept(change: Change, action_id: int, item_id: int | None) -> Action:
    stored = still_open(change, action_id)
    claim = standing_claim(change, action_id)
    if claim is None or claim.claim is not ClaimKind.DONE:
        raise RuleBroken(
            f"{stored.reference} is not reported done any more; nothing was accepted. "
            "Pull it out, then accept the others."
        )
    return settle_claim(change, AcceptanceWanted(action_id, item_id=item_id))


def _counted(ended: list[Action]) -> str:
    if len(ended) <= LISTED:
        return ", ".join(one.reference for one in ended)
    return f"{ended[0].reference} and {len(ended) - 1} other actions"
