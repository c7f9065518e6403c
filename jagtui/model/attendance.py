"""Who came to a meeting, for whom, and when they were in the room."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.terms import (
    AttendanceMode,
    AttendanceState,
    Capacity,
    ChairingCapacity,
    StatementAnswer,
)
from jagtui.model.time import Instant

SPEAKING_FOR_AGENCIES = (Capacity.MEMBER, Capacity.DEPUTY)
"""Whoever else is in the room takes no action home."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """A person, a typed name or an unnamed place at a meeting."""

    id: int = 0
    meeting_id: int
    officer_id: int | None = None
    name: str = ""
    """As typed, for somebody who is not a known officer; empty for an unnamed place."""
    capacity: Capacity = Capacity.MEMBER
    takes_minutes: bool = False
    """In attendance to take the minutes; there may be several who do."""
    state: AttendanceState = AttendanceState.EXPECTED
    deputy_for_id: int | None = None
    """The attendance of the principal, who sent apologies."""
    number: int = 1
    """How many people this is; more than one only for the public."""
    information: str = ""
    """What was sent in although nobody came."""
    information_on: date | None = None
    announced_on: date | None = None
    """The day on which apologies, or a deputy, were sent ahead."""
    statement: StatementAnswer | None = None
    """None until somebody has answered to the confidentiality statement."""
    statement_at: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceAgency:
    """An agency that somebody represents at a meeting; one person may speak for two."""

    id: int = 0
    attendance_id: int
    agency_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceSpell:
    """A stretch of time in the room or on the line."""

    id: int = 0
    attendance_id: int
    mode: AttendanceMode = AttendanceMode.ROOM
    from_at: Instant
    until_at: Instant | None = None
    out_for_item_id: int | None = None
    """Set where the spell ended by stepping out of one item; moving on brings them back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chairing:
    """A stretch of a meeting during which somebody was in the chair."""

    id: int = 0
    meeting_id: int
    attendance_id: int
    capacity: ChairingCapacity
    from_at: Instant
    until_at: Instant | None = None
    item_id: int | None = None
    """Set where the chair was taken for this item only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """An interest that somebody declared, in one item or in all."""

    id: int = 0
    meeting_id: int
    attendance_id: int
    item_id: int | None = None
    interest: str
    withdrew: bool = False
    standing: bool = False
