"""Tables of the lines of the minutes, and what was settled about them since."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jagtui.model.line import Line, Publication, Ratification
from jagtui.model.terms import LineKind
from jagtui.store.schema.entity import entity, flag, instant, key, ref, spans, text, words

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

ratification = entity(
    Ratification,
    "ratification",
    key(),
    ref("line_id", "minute_line"),
    ref("item_id", "agenda_item"),
    instant("ratified_at"),
    UniqueConstraint("line_id"),
)

publication = entity(
    Publication,
    "publication",
    key(),
    ref("line_id", "minute_line"),
    flag("publish"),
    instant("decided_at"),
    UniqueConstraint("line_id"),
)
