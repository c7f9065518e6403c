"""The confidentiality statement: who answers to it, and what waits until it has been read."""

from collections.abc import Iterable

from jagtui.model.meeting import Meeting
from jagtui.model.terms import Capacity, ItemKind, StatementAnswer


def is_folded(held: Meeting, agenda: Iterable[ItemKind]) -> bool:
    """Whether the cases of a meeting in progress wait for the statement on its agenda."""
    heard = held.confidentiality_at is not None or held.heard_unread_at is not None
    return not heard and ItemKind.CONFIDENTIALITY in agenda


def must_answer(capacity: Capacity) -> bool:
    """Whether somebody accepts the statement; the public leave before it matters."""
    return capacity is not Capacity.PUBLIC


def waits_for(held: Meeting, capacity: Capacity, answer: StatementAnswer | None) -> bool:
    """Whether somebody in the room has not answered to a statement that has been read."""
    return held.confidentiality_at is not None and answer is None and must_answer(capacity)
