"""A question that one group puts to the group above it."""

from dataclasses import dataclass

from jagtui.model.time import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """A case taken upwards with a question; the answer comes back down."""

    id: int = 0
    case_id: int
    to_group_id: int
    question: str
    item_id: int | None = None
    """The item under which it was escalated."""
    escalated_at: Instant
    answer: str = ""
    answered_at: Instant | None = None
    answer_item_id: int | None = None
    """The item of the other group's meeting under which it was answered."""
