"""An action, and what was said of it afterwards."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.line import Spans
from jagtui.model.terms import ActionOutcome, ActionState, ClaimKind, UpdateKind
from jagtui.model.time import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A task that one accountable agency took on; it may miss its owner or its day for a while."""

    id: int = 0
    group_id: int
    reference: str
    item_id: int
    rank: str
    case_id: int | None = None
    task: str
    agency_id: int | None = None
    officer_id: int | None = None
    owner_as_said: str = ""
    """The owner as typed, kept where no agency or officer answers to it."""
    raised_at: Instant
    due_on: date | None = None
    due_meeting_id: int | None = None
    due_assumed: bool = False
    """Nobody named a day: by the next meeting was assumed."""
    first_due_on: date | None = None
    """The day it was first due, which stays visible however often it is re-dated."""
    state: ActionState = ActionState.OPEN
    outcome: ActionOutcome | None = None
    outcome_words: str = ""
    lesson: str = ""
    closed_on: date | None = None
    split_from_id: int | None = None
    """The action this one is a part of, where the meeting made two of one."""
    withheld: Spans = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSupport:
    """An agency that helps with an action without answering for it."""

    id: int = 0
    action_id: int
    agency_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionUpdate:
    """What was said of an action: a claim by its owner, or the meeting's answer to it."""

    id: int = 0
    action_id: int
    kind: UpdateKind
    claim: ClaimKind | None = None
    words: str = ""
    done_on: date | None = None
    said_at: Instant
    seat_id: int | None = None
    item_id: int | None = None
    due_before: date | None = None
    due_after: date | None = None
    evidence: str = ""
    """What shows that it was done."""
    lesson: str = ""
    """What others may learn from it."""
    blocked_by: str = ""
    """Who or what is in the way."""
    asked_until: date | None = None
    """The day its owner asks for; only the meeting moves it."""
    handed_to_id: int | None = None
    """The colleague it is handed to; only the meeting makes them its officer."""
    on_behalf_of_id: int | None = None
    """The agency whose word it is, where somebody else entered it."""
    source: str = ""
    """What it was entered from: an e-mail of 8 January."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carry:
    """An action carried forward: it was due by a meeting that closed on it still open."""

    id: int = 0
    action_id: int
    meeting_id: int
