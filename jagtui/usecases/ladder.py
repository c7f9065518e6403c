"""Taking an action that does not come one rung higher, or deciding to wait."""

from dataclasses import dataclass

from jagtui.model.chase import LadderStep
from jagtui.model.errors import RuleBroken
from jagtui.model.rules.ladder import RUNG_WORDS
from jagtui.model.terms import Rung
from jagtui.store.change import Change
from jagtui.usecases.follow_up import reason_given, says_of, still_open
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class ClimbWanted:
    """A rung of the ladder, and whether the action is taken there or left for now."""

    action_id: int
    rung: Rung
    taken: bool
    note: str
    """What is written to whoever stands there, or why it is left."""


@gesture("action.climb", doing="Taking an action higher")
def climb_ladder(change: Change, wanted: ClimbWanted) -> int:
    """Record what was chosen when an action was proposed for the next rung."""
    stored = still_open(change, wanted.action_id)
    question = "Say what is asked of them." if wanted.taken else "Say why it can wait."
    note = reason_given(wanted.note, question)
    if change.find(LadderStep, action_id=stored.id, rung=wanted.rung) is not None:
        raise RuleBroken(
            f"Whether {stored.reference} goes to {RUNG_WORDS[wanted.rung]} is decided already."
        )
    step = change.add(
        LadderStep(
            action_id=stored.id,
            rung=wanted.rung,
            taken=wanted.taken,
            note=note,
            decided_at=change.now,
        )
    )
    done = "taken to" if wanted.taken else "not taken yet to"
    says_of(change, stored, f"{stored.reference} {done} {RUNG_WORDS[wanted.rung]}", None)
    return step.id
