"""Versions of the minutes, and who was shown what."""

from dataclasses import dataclass

from jagtui.model.terms import Edition, MinutesState
from jagtui.model.time import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesVersion:
    """The minutes as they read when they were checked, circulated or approved; never changed."""

    id: int = 0
    meeting_id: int
    number: int
    state: MinutesState
    made_at: Instant
    restricted: str
    public: str
    digest: str
    """SHA-256 over both texts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """A record that left the partnership's file: what, to whom and why."""

    id: int = 0
    at: Instant
    seat_id: int | None = None
    meeting_id: int | None = None
    case_id: int | None = None
    edition: Edition
    what: str
    to_whom: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """Somebody looked at the people a case is about."""

    id: int = 0
    at: Instant
    seat_id: int | None = None
    case_id: int
