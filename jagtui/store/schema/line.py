"""The table of the lines of the minutes."""

from sqlalchemy import CheckConstraint, Index

from jagtui.model.line import Line
from jagtui.model.terms import LineKind
from jagtui.store.schema.entity import entity, instant, key, ref, spans, text, words

line = entity(
    Line,
    "minute_line",
    key(),
    ref("item_id", "agenda_item"),
    text("rank"),
    words("kind", LineKind),
    text("text"),
    instant("said_at"),
    ref("speaker_agency_id", "agency", optional=True),
    ref("speaker_officer_id", "officer", optional=True),
    text("speaker"),
    spans("withheld"),
    CheckConstraint("text <> ''", name="says_something"),
    Index("ix_minute_line_order", "item_id", "rank"),
)
