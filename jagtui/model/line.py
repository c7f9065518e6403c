"""A line of the minutes, and what was settled about it since."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratification:
    """A decision taken without a quorum, confirmed under an item once there was one."""

    id: int = 0
    line_id: int
    item_id: int
    ratified_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Whether a line outside the cases goes into the public edition, as somebody confirmed it."""

    id: int = 0
    line_id: int
    publish: bool
    decided_at: Instant
