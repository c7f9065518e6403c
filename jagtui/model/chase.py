"""Chasing what is owed: what was sent to whom, and whom an action is taken to."""

from dataclasses import dataclass

from jagtui.model.terms import ChaseKind, Rung
from jagtui.model.time import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Chase:
    """Something sent to an agency or an officer about the actions they owe."""

    id: int = 0
    agency_id: int | None = None
    officer_id: int | None = None
    kind: ChaseKind
    to_whom: str = ""
    """As typed: an address, a name, a list."""
    sent_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class ChasedAction:
    """An action that was among those chased."""

    id: int = 0
    chase_id: int
    action_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderStep:
    """What was chosen when an action was proposed for the next rung of the ladder."""

    id: int = 0
    action_id: int
    rung: Rung
    taken: bool
    """False where it was decided to wait."""
    note: str = ""
    """What was written to whoever stands on that rung, or why it was left."""
    decided_at: Instant
