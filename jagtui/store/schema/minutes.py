"""Tables of versions of the minutes, disclosures and consultations."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy import text as sql

from jagtui.model.minutes import (
    Approval,
    Circulation,
    Consultation,
    Correction,
    Disclosure,
    MinutesVersion,
)
from jagtui.model.terms import CorrectionState, Edition, MinutesState
from jagtui.store.schema.entity import (
    Keeping,
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

minutes_version = entity(
    MinutesVersion,
    "minutes_version",
    key(),
    ref("meeting_id", "meeting"),
    number("number"),
    words("state", MinutesState),
    instant("made_at"),
    compressed("restricted"),
    compressed("public"),
    text("digest"),
    UniqueConstraint("meeting_id", "number"),
)

circulation = entity(
    Circulation,
    "circulation",
    key(),
    ref("version_id", "minutes_version"),
    day("circulated_on"),
    text("to_whom"),
    instant("recorded_at"),
)

PROPOSED = "state = 'proposed'"

correction = entity(
    Correction,
    "correction",
    key(),
    ref("meeting_id", "meeting"),
    ref("item_id", "agenda_item", optional=True),
    ref("line_id", "minute_line", optional=True),
    ref("action_id", "action", optional=True),
    text("was"),
    text("reads"),
    text("reason"),
    words("state", CorrectionState),
    instant("proposed_at"),
    ref("seat_id", "seat", optional=True),
    ref("decided_item_id", "agenda_item", optional=True),
    CheckConstraint("line_id IS NULL OR action_id IS NULL", name="about_one_record"),
    CheckConstraint("reason <> ''", name="says_why"),
    Index(
        "ix_correction_proposed",
        "meeting_id",
        sqlite_where=sql(PROPOSED),
    ),
)

approval = entity(
    Approval,
    "approval",
    key(),
    ref("meeting_id", "meeting"),
    ref("item_id", "agenda_item"),
    instant("approved_at"),
    flag("amended"),
    UniqueConstraint("meeting_id"),
)

disclosure = entity(
    Disclosure,
    "disclosure",
    key(),
    instant("at"),
    ref("seat_id", "seat", optional=True),
    ref("meeting_id", "meeting", optional=True),
    ref("case_id", "case_file", optional=True),
    words("edition", Edition),
    ref("agency_id", "agency", optional=True),
    text("what"),
    text("to_whom"),
    text("why"),
    keeping=Keeping.KEPT,
)

consultation = entity(
    Consultation,
    "consultation",
    key(),
    instant("at"),
    ref("seat_id", "seat", optional=True),
    ref("case_id", "case_file"),
    keeping=Keeping.KEPT,
)
