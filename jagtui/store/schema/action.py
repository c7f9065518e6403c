"""Tables of actions and what was said of them."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy import text as sql

from jagtui.model.action import Action, ActionSupport, ActionUpdate, Carry
from jagtui.model.terms import ActionOutcome, ActionState, ClaimKind, UpdateKind
from jagtui.store.schema.entity import (
    day,
    entity,
    flag,
    instant,
    key,
    ref,
    spans,
    text,
    words,
)

NOT_CLOSED = "state <> 'closed'"
CLOSED = "state = 'closed'"

action = entity(
    Action,
    "action",
    key(),
    ref("group_id", "meeting_group", led=True),
    text("reference"),
    ref("item_id", "agenda_item"),
    text("rank"),
    ref("case_id", "case_file", optional=True),
    text("task"),
    ref("agency_id", "agency", optional=True),
    ref("officer_id", "officer", optional=True),
    text("owner_as_said"),
    instant("raised_at"),
    day("due_on", optional=True),
    ref("due_meeting_id", "meeting", optional=True),
    flag("due_assumed"),
    day("first_due_on", optional=True),
    words("state", ActionState),
    words("outcome", ActionOutcome, optional=True),
    text("outcome_words"),
    text("lesson"),
    day("closed_on", optional=True),
    ref("split_from_id", "action", optional=True),
    spans("withheld"),
    UniqueConstraint("reference"),
    CheckConstraint("task <> ''", name="asks_for_something"),
    CheckConstraint("due_on IS NULL OR due_meeting_id IS NULL", name="due_once"),
    CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)", name="closed_on_a_day"),
    CheckConstraint("state <> 'closed' OR outcome IS NOT NULL", name="closed_with_an_outcome"),
    Index("ix_action_called", sql("lower(reference)")),
    Index(
        "ix_action_closed",
        "group_id",
        "closed_on",
        sqlite_where=sql(CLOSED),
    ),
    Index(
        "ix_action_open",
        "group_id",
        "due_on",
        "due_meeting_id",
        "agency_id",
        "officer_id",
        "state",
        sqlite_where=sql(NOT_CLOSED),
    ),
)

action_support = entity(
    ActionSupport,
    "action_support",
    key(),
    ref("action_id", "action"),
    ref("agency_id", "agency"),
    UniqueConstraint("action_id", "agency_id"),
)

action_update = entity(
    ActionUpdate,
    "action_update",
    key(),
    ref("action_id", "action"),
    words("kind", UpdateKind),
    words("claim", ClaimKind, optional=True),
    text("words"),
    day("done_on", optional=True),
    instant("said_at"),
    ref("seat_id", "seat", optional=True),
    ref("item_id", "agenda_item", optional=True),
    day("due_before", optional=True),
    day("due_after", optional=True),
    text("evidence"),
    text("lesson"),
    text("blocked_by"),
    day("asked_until", optional=True),
    ref("handed_to_id", "officer", optional=True),
    ref("on_behalf_of_id", "agency", optional=True),
    text("source"),
    CheckConstraint("(kind = 'claim') = (claim IS NOT NULL)", name="a_claim_says_what"),
)

carry = entity(
    Carry,
    "carry",
    key(),
    ref("action_id", "action"),
    ref("meeting_id", "meeting"),
    UniqueConstraint("action_id", "meeting_id"),
)
