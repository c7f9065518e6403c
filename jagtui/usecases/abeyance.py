"""Actions in abeyance: nobody is asked for them until they are taken up again."""

from dataclasses import dataclass, replace

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.roles import REPORT_INSTEAD
from jagtui.model.terms import ActionState, UpdateKind
from jagtui.store.change import Change
from jagtui.usecases.follow_up import reason_given, said_of, says_of, still_open
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class AbeyanceWanted:
    """An action to be put in abeyance, or taken up again, and why."""

    action_id: int
    reason: str
    item_id: int | None = None


@gesture("action.abeyance", doing="Putting in abeyance", instead=REPORT_INSTEAD)
def put_in_abeyance(change: Change, wanted: AbeyanceWanted) -> int:
    """Put an action in abeyance: it waits, and is not late meanwhile."""
    return _move(change, wanted, ActionState.IN_ABEYANCE, UpdateKind.IN_ABEYANCE)


@gesture("action.resume", doing="Taking up again", instead=REPORT_INSTEAD)
def resume_action(change: Change, wanted: AbeyanceWanted) -> int:
    """Take up again an action that was in abeyance."""
    return _move(change, wanted, ActionState.OPEN, UpdateKind.RESUMED)


def _move(change: Change, wanted: AbeyanceWanted, state: ActionState, kind: UpdateKind) -> int:
    stored = still_open(change, wanted.action_id)
    rests = stored.state is ActionState.IN_ABEYANCE
    if rests is (state is ActionState.IN_ABEYANCE):
        raise RuleBroken(f"{stored.reference} is {'' if rests else 'not '}in abeyance.")
    reason = reason_given(wanted.reason, f"Say why {stored.reference} is {kind.words}.")
    change.add(said_of(change, stored, kind, reason, wanted.item_id))
    change.put(replace(stored, state=state))
    says_of(change, stored, f"{stored.reference} {kind.words}", wanted.item_id)
    return stored.id
