"""A line of the minutes."""

from dataclasses import dataclass

from jagtui.model.terms import LineKind
from jagtui.model.time import Instant

Spans = tuple[tuple[int, int], ...]
"""Half-open stretches of a text, by character, that are not for publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A note or a decision under an item."""

    id: int = 0
    item_id: int
    rank: str
    kind: LineKind
    text: str
    said_at: Instant
    speaker_agency_id: int | None = None
    speaker_officer_id: int | None = None
    speaker: str = ""
    """Who said it, as typed, where it is neither a known agency nor a known officer."""
    withheld: Spans = ()
