"""A meeting and its agenda."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.terms import (
    ItemKind,
    ItemOutcome,
    Marking,
    MeetingKind,
    MeetingState,
    MinutesState,
)
from jagtui.model.time import Instant, london_day

COMING = (MeetingState.PLANNED, MeetingState.AGENDA_ISSUED)
RUNNING = (MeetingState.IN_PROGRESS, MeetingState.ADJOURNED)
OVER = (MeetingState.CLOSED, MeetingState.CANCELLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of a group; planned in local time, its course in instants."""

    id: int = 0
    group_id: int
    reference: str
    kind: MeetingKind = MeetingKind.ORDINARY
    state: MeetingState = MeetingState.PLANNED
    held_on: date
    starts: str
    """Local time, HH:MM."""
    minutes: int
    """How long it is meant to take."""
    place: str = ""
    marking: Marking
    provisional: bool = False
    """Made from the rhythm so that actions can be due by it; nobody has confirmed its day."""
    opened_at: Instant | None = None
    closed_at: Instant | None = None
    roll_taken_at: Instant | None = None
    confidentiality_at: Instant | None = None
    """When the statement was read and accepted by all present."""
    heard_unread_at: Instant | None = None
    """When the cases were unfolded although the statement had not been read."""
    none_declared: bool = False
    in_public: bool = False
    issued_at: Instant | None = None
    """When its agenda went out."""
    cancelled_why: str = ""
    minutes_state: MinutesState = MinutesState.DRAFT

    @property
    def day(self) -> date:
        """The day it was held on, whatever was planned; until it begins, the day planned."""
        return self.held_on if self.opened_at is None else london_day(self.opened_at)


RAISED = "raised in the room"
"""Why an item is there that was put on the agenda while the meeting was under way."""
ASKED_FOR = "asked for: "
"""What stands before a reason that somebody gave, where a case had none of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An item of a meeting's agenda; with a case it is that case's discussion."""

    id: int = 0
    meeting_id: int
    parent_id: int | None = None
    rank: str
    number: str | None = None
    """6b; none until the agenda is issued or the meeting opened, then it never changes."""
    kind: ItemKind
    title: str
    case_id: int | None = None
    why: str = ""
    """Why a case is on this agenda, as it stood when it was put there."""
    minutes: int | None = None
    urgent_reason: str | None = None
    outcome: ItemOutcome | None = None
    outcome_reason: str | None = None
    left_without: str | None = None
    """What was missing when the chair went on anyway."""
    no_change: bool = False
    """In the lane of cases that are minuted together as not discussed."""
    confidential: bool = False
    """Taken in the second part, when the public has left."""
    parked: bool = False
    """Put aside, to be come back to before the meeting ends."""
    read_back_at: Instant | None = None
    """When its minute was read aloud and agreed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDrop:
    """A case that was proposed for a meeting and left off its agenda, and why."""

    id: int = 0
    meeting_id: int
    case_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper for an item, and when it came in; late once the agenda has gone out."""

    id: int = 0
    item_id: int
    title: str
    received_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaIssue:
    """The agenda as it went out; never changed."""

    id: int = 0
    meeting_id: int
    number: int
    issued_at: Instant
    text: str
    digest: str
    """SHA-256 of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMove:
    """A meeting put on another day or time, and why."""

    id: int = 0
    meeting_id: int
    moved_at: Instant
    was_on: date
    was_at: str
    """Local time, HH:MM."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjournment:
    """A stretch during which a meeting in progress rested; its clock stood still."""

    id: int = 0
    meeting_id: int
    from_at: Instant
    until_at: Instant | None = None
    reason: str = ""
    resumes_on: date | None = None
    """The day it was put off to; None for a break."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSpan:
    """A stretch of the meeting that was spent on an item; the open one is the current item."""

    id: int = 0
    meeting_id: int
    item_id: int
    from_at: Instant
    until_at: Instant | None = None
