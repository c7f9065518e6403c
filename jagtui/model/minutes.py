"""Versions of the minutes, and who was shown what."""

import hashlib
from dataclasses import dataclass
from datetime import date

from jagtui.model.terms import CorrectionState, Edition, MinutesState
from jagtui.model.time import Instant

APPROVED = frozenset({MinutesState.APPROVED, MinutesState.APPROVED_AMENDED})


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
    """As ``digest_of`` gives it."""


def digest_of(restricted: str, public: str = "") -> str:
    """SHA-256 over the texts of a version, one after the other."""
    return hashlib.sha256(f"{restricted}{public}".encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Circulation:
    """A version of the minutes sent out: to whom and on which day."""

    id: int = 0
    version_id: int
    circulated_on: date
    to_whom: str
    recorded_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What minutes that were checked should read instead, why, and what became of it."""

    id: int = 0
    meeting_id: int
    item_id: int | None = None
    line_id: int | None = None
    action_id: int | None = None
    """The line or the action it is about; neither where words are to be added under the item."""
    was: str = ""
    reads: str
    reason: str
    state: CorrectionState = CorrectionState.PROPOSED
    proposed_at: Instant
    seat_id: int | None = None
    decided_item_id: int | None = None
    """The item of the later meeting that agreed or rejected it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Minutes that a later meeting agreed as a correct record, or as amended."""

    id: int = 0
    meeting_id: int
    item_id: int
    """The item of the approving meeting."""
    approved_at: Instant
    amended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """A record that left the partnership's file: what, to whom and why."""

    id: int = 0
    at: Instant
    seat_id: int | None = None
    meeting_id: int | None = None
    case_id: int | None = None
    edition: Edition
    agency_id: int | None = None
    """The agency an edition was made for."""
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
