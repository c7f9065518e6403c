"""The table of decisions taken between meetings."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql

from jagtui.model.decision import InterimDecision
from jagtui.store.schema.entity import day, entity, instant, key, ref, text

interim_decision = entity(
    InterimDecision,
    "interim_decision",
    key(),
    ref("group_id", "meeting_group"),
    ref("case_id", "case_file", optional=True),
    day("taken_on"),
    text("text"),
    text("how"),
    text("by_whom"),
    instant("recorded_at"),
    ref("noted_item_id", "agenda_item", optional=True),
    CheckConstraint("text <> ''", name="decides_something"),
    CheckConstraint("how <> ''", name="says_how"),
    Index(
        "ix_interim_decision_waiting",
        "group_id",
        sqlite_where=sql("noted_item_id IS NULL"),
    ),
)
