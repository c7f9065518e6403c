"""A group (JAG, RAG or another panel): its rhythm, its members, its quorum, its standing agenda."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.terms import (
    GroupKind,
    ItemKind,
    ItemNumbering,
    Marking,
    MemberRole,
    MembershipKind,
    Rhythm,
    SubNumbering,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A body of the partnership that meets in a rhythm and minutes what it decides."""

    id: int = 0
    name: str
    short: str
    """What people call it and its references begin with: JAG."""
    kind: GroupKind
    rhythm: Rhythm
    usual_start: str = "10:00"
    usual_minutes: int = 60
    place: str = ""
    marking: Marking = Marking.OFFICIAL_SENSITIVE
    quorum_number: int = 0
    """How many agencies make a quorum; 0 where the group has set none."""
    quorum_counts_remote: bool = True
    referral_days: int = 2
    """Working days before a meeting on which referrals close."""
    paper_days: int = 1
    """Working days before a meeting on which papers go out."""
    minutes_days: int = 3
    """Working days after a meeting within which minutes go out."""
    review_days_low: int = 84
    review_days_medium: int = 56
    review_days_high: int = 28
    case_minutes_low: int = 3
    """What a case of low risk, or of none yet, is meant to take."""
    case_minutes_medium: int = 4
    case_minutes_high: int = 6
    silent_weeks: int = 6
    """After so many weeks without a word a case comes up again."""
    ladder_carries: int = 2
    """An action carried so often is proposed for the next rung of the escalation ladder."""
    ladder_days: int = 28
    """And so is one that is so many days late."""
    item_numbering: ItemNumbering = ItemNumbering.PER_MEETING
    sub_numbering: SubNumbering = SubNumbering.LETTERED
    in_public: bool = False
    """It meets in public, and takes its confidential items in a second part."""
    names_officers: bool = False
    """Its public edition names officers, and not only their agencies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumAgency:
    """An agency that answers for a clause of the quorum; any one agency satisfies its clause."""

    id: int = 0
    group_id: int
    clause: int
    agency_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingItem:
    """An item that every agenda of a group begins from."""

    id: int = 0
    group_id: int
    rank: str
    kind: ItemKind
    title: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """An agency's place in a group, with the officer who usually fills it."""

    id: int = 0
    group_id: int
    agency_id: int
    officer_id: int | None = None
    kind: MembershipKind = MembershipKind.CORE
    role: MemberRole = MemberRole.MEMBER
    since: date
    until: date | None = None
