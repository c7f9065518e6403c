"""Tables of versions of the minutes, disclosures and consultations."""

from sqlalchemy import UniqueConstraint

from jagtui.model.minutes import Consultation, Disclosure, MinutesVersion
from jagtui.model.terms import Edition, MinutesState
from jagtui.store.schema.entity import (
    Keeping,
    compressed,
    entity,
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

disclosure = entity(
    Disclosure,
    "disclosure",
    key(),
    instant("at"),
    ref("seat_id", "seat", optional=True),
    ref("meeting_id", "meeting", optional=True),
    ref("case_id", "case_file", optional=True),
    words("edition", Edition),
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
