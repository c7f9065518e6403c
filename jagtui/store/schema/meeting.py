"""Tables of meetings and their agendas."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy import text as sql

from jagtui.model.meeting import (
    Adjournment,
    AgendaIssue,
    AgendaItem,
    CaseDrop,
    ItemSpan,
    Meeting,
    MeetingMove,
    Paper,
)
from jagtui.model.terms import (
    ItemKind,
    ItemOutcome,
    Marking,
    MeetingKind,
    MeetingState,
    MinutesState,
)
from jagtui.store.schema.entity import (
    compressed,
    day,
    entity,
    flag,
    instant,
    key,
    number,
    ref,
    text,
    words,
)

COMING = "state IN ('planned', 'agenda_issued')"
CLOSED = "state = 'closed'"
MINUTES_LEFT = f"{CLOSED} AND minutes_state NOT IN ('approved', 'approved_amended')"

meeting = entity(
    Meeting,
    "meeting",
    key(),
    ref("group_id", "meeting_group", led=True),
    text("reference"),
    words("kind", MeetingKind),
    words("state", MeetingState),
    day("held_on"),
    text("starts"),
    number("minutes"),
    text("place"),
    words("marking", Marking),
    flag("provisional"),
    instant("opened_at", optional=True),
    instant("closed_at", optional=True),
    instant("roll_taken_at", optional=True),
    instant("confidentiality_at", optional=True),
    instant("heard_unread_at", optional=True),
    flag("none_declared"),
    flag("in_public"),
    instant("issued_at", optional=True),
    text("cancelled_why"),
    words("minutes_state", MinutesState),
    UniqueConstraint("reference"),
    CheckConstraint("minutes > 0", name="takes_time"),
    CheckConstraint("closed_at IS NULL OR opened_at IS NOT NULL", name="closed_once_opened"),
    CheckConstraint("state <> 'closed' OR closed_at IS NOT NULL", name="closed_at_a_time"),
    Index("ix_meeting_called", sql("lower(reference)")),
    Index("ix_meeting_day", "group_id", "held_on"),
    Index("ix_meeting_opened", "opened_at"),
    Index(
        "ix_meeting_coming",
        "group_id",
        "held_on",
        sqlite_where=sql(COMING),
    ),
    Index(
        "ix_meeting_closed",
        "closed_at",
        "group_id",
        "held_on",
        sqlite_where=sql(CLOSED),
    ),
    Index(
        "ix_meeting_minutes_left",
        "closed_at",
        sqlite_where=sql(MINUTES_LEFT),
    ),
    Index(
        "ux_meeting_in_progress",
        "group_id",
        unique=True,
        sqlite_where=sql("state IN ('in_progress', 'adjourned')"),
    ),
)

agenda_item = entity(
    AgendaItem,
    "agenda_item",
    key(),
    ref("meeting_id", "meeting"),
    ref("parent_id", "agenda_item", optional=True),
    text("rank"),
    text("number", optional=True),
    words("kind", ItemKind),
    text("title"),
    ref("case_id", "case_file", optional=True),
    text("why"),
    number("minutes", optional=True),
    text("urgent_reason", optional=True),
    words("outcome", ItemOutcome, optional=True),
    text("outcome_reason", optional=True),
    text("left_without", optional=True),
    flag("no_change"),
    flag("confidential"),
    flag("parked"),
    instant("read_back_at", optional=True),
    UniqueConstraint("meeting_id", "number"),
    UniqueConstraint("meeting_id", "case_id"),
    CheckConstraint("parent_id IS NULL OR parent_id <> id", name="not_its_own_parent"),
)

item_span = entity(
    ItemSpan,
    "item_span",
    key(),
    ref("meeting_id", "meeting"),
    ref("item_id", "agenda_item"),
    instant("from_at"),
    instant("until_at", optional=True),
    Index(
        "ux_item_span_current",
        "meeting_id",
        unique=True,
        sqlite_where=sql("until_at IS NULL"),
    ),
)

case_drop = entity(
    CaseDrop,
    "case_drop",
    key(),
    ref("meeting_id", "meeting"),
    ref("case_id", "case_file"),
    text("reason"),
    UniqueConstraint("meeting_id", "case_id"),
    CheckConstraint("reason <> ''", name="says_why"),
)

paper = entity(
    Paper,
    "paper",
    key(),
    ref("item_id", "agenda_item"),
    text("title"),
    instant("received_at"),
    CheckConstraint("title <> ''", name="has_a_title"),
)

agenda_issue = entity(
    AgendaIssue,
    "agenda_issue",
    key(),
    ref("meeting_id", "meeting"),
    number("number"),
    instant("issued_at"),
    compressed("text"),
    text("digest"),
    UniqueConstraint("meeting_id", "number"),
)

meeting_move = entity(
    MeetingMove,
    "meeting_move",
    key(),
    ref("meeting_id", "meeting"),
    instant("moved_at"),
    day("was_on"),
    text("was_at"),
    text("reason"),
    CheckConstraint("reason <> ''", name="says_why"),
)

adjournment = entity(
    Adjournment,
    "adjournment",
    key(),
    ref("meeting_id", "meeting"),
    instant("from_at"),
    instant("until_at", optional=True),
    text("reason"),
    day("resumes_on", optional=True),
    Index(
        "ux_adjournment_open",
        "meeting_id",
        unique=True,
        sqlite_where=sql("until_at IS NULL"),
    ),
)
