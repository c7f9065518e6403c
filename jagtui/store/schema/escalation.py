"""The table of questions put to the group above."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql

from jagtui.model.escalation import Escalation
from jagtui.store.schema.entity import entity, instant, key, ref, text

escalation = entity(
    Escalation,
    "escalation",
    key(),
    ref("case_id", "case_file"),
    ref("to_group_id", "meeting_group"),
    text("question"),
    ref("item_id", "agenda_item", optional=True),
    instant("escalated_at"),
    text("answer"),
    instant("answered_at", optional=True),
    ref("answer_item_id", "agenda_item", optional=True),
    CheckConstraint("question <> ''", name="asks_something"),
    CheckConstraint("answered_at IS NOT NULL OR answer = ''", name="answered_at_a_time"),
    Index(
        "ix_escalation_open",
        "to_group_id",
        sqlite_where=sql("answered_at IS NULL"),
    ),
)
