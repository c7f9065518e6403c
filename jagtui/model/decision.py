"""Decisions that were taken between two meetings."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.time import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class InterimDecision:
    """A decision a group took between its meetings, and how; the next meeting notes it."""

    id: int = 0
    group_id: int
    case_id: int | None = None
    taken_on: date
    text: str
    how: str
    """By e-mail, by telephone, as chair's action."""
    by_whom: str = ""
    recorded_at: Instant
    noted_item_id: int | None = None
    """The item under which a meeting noted it."""
