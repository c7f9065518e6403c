"""Tables of groups, their members, quorum and standing agenda."""

from sqlalchemy import CheckConstraint, UniqueConstraint

from jagtui.model.group import Group, Membership, QuorumAgency, StandingItem
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
from jagtui.store.schema.entity import day, entity, flag, key, number, ref, text, words

meeting_group = entity(
    Group,
    "meeting_group",
    key(),
    text("name"),
    text("short"),
    words("kind", GroupKind),
    words("rhythm", Rhythm),
    text("usual_start"),
    number("usual_minutes"),
    text("place"),
    words("marking", Marking),
    number("quorum_number"),
    flag("quorum_counts_remote"),
    number("referral_days"),
    number("paper_days"),
    number("minutes_days"),
    number("review_days_low"),
    number("review_days_medium"),
    number("review_days_high"),
    number("case_minutes_low"),
    number("case_minutes_medium"),
    number("case_minutes_high"),
    number("silent_weeks"),
    number("ladder_carries"),
    number("ladder_days"),
    words("item_numbering", ItemNumbering),
    words("sub_numbering", SubNumbering),
    flag("in_public"),
    flag("names_officers"),
    UniqueConstraint("short"),
    CheckConstraint("usual_minutes > 0", name="takes_time"),
    CheckConstraint("quorum_number >= 0", name="quorum_is_a_count"),
)

quorum_agency = entity(
    QuorumAgency,
    "quorum_agency",
    key(),
    ref("group_id", "meeting_group"),
    number("clause"),
    ref("agency_id", "agency"),
    UniqueConstraint("group_id", "clause", "agency_id"),
)

standing_item = entity(
    StandingItem,
    "standing_item",
    key(),
    ref("group_id", "meeting_group"),
    text("rank"),
    words("kind", ItemKind),
    text("title"),
    number("minutes", optional=True),
)

membership = entity(
    Membership,
    "membership",
    key(),
    ref("group_id", "meeting_group"),
    ref("agency_id", "agency"),
    ref("officer_id", "officer", optional=True),
    words("kind", MembershipKind),
    words("role", MemberRole),
    day("since"),
    day("until", optional=True),
    CheckConstraint("until IS NULL OR until >= since", name="ends_after_start"),
)
