"""A link by which an officer opens their own seat in a browser."""

from dataclasses import dataclass

from jagtui.model.time import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class WebLink:
    """A link with a seat bound into it; the file knows only the digest of its secret."""

    id: int = 0
    seat_id: int
    digest: str
    made_at: Instant
    expires_at: Instant
    ended_at: Instant | None = None
    """When it was taken back, where it was."""
