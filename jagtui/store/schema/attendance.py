"""Tables of who came to a meeting, for whom and when."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy import text as sql

from jagtui.model.attendance import (
    Attendance,
    AttendanceAgency,
    AttendanceSpell,
    Chairing,
    Declaration,
)
from jagtui.model.terms import (
    AttendanceMode,
    AttendanceState,
    Capacity,
    ChairingCapacity,
    StatementAnswer,
)
from jagtui.store.schema.entity import day, entity, flag, instant, key, number, ref, text, words

attendance = entity(
    Attendance,
    "attendance",
    key(),
    ref("meeting_id", "meeting"),
    ref("officer_id", "officer", optional=True),
    text("name"),
    words("capacity", Capacity),
    flag("takes_minutes"),
    words("state", AttendanceState),
    ref("deputy_for_id", "attendance", optional=True),
    number("number"),
    text("information"),
    day("information_on", optional=True),
    day("announced_on", optional=True),
    words("statement", StatementAnswer, optional=True),
    instant("statement_at", optional=True),
    UniqueConstraint("meeting_id", "officer_id"),
    CheckConstraint("number = 1 OR capacity = 'public'", name="only_the_public_is_counted"),
    CheckConstraint("number >= 0", name="number_is_a_count"),
)

attendance_agency = entity(
    AttendanceAgency,
    "attendance_agency",
    key(),
    ref("attendance_id", "attendance"),
    ref("agency_id", "agency"),
    UniqueConstraint("attendance_id", "agency_id"),
)

attendance_spell = entity(
    AttendanceSpell,
    "attendance_spell",
    key(),
    ref("attendance_id", "attendance"),
    words("mode", AttendanceMode),
    instant("from_at"),
    instant("until_at", optional=True),
    ref("out_for_item_id", "agenda_item", optional=True),
    CheckConstraint(
        "out_for_item_id IS NULL OR until_at IS NOT NULL", name="stepped_out_at_a_time"
    ),
    Index(
        "ux_attendance_spell_open",
        "attendance_id",
        unique=True,
        sqlite_where=sql("until_at IS NULL"),
    ),
)

chairing = entity(
    Chairing,
    "chairing",
    key(),
    ref("meeting_id", "meeting"),
    ref("attendance_id", "attendance"),
    words("capacity", ChairingCapacity),
    instant("from_at"),
    instant("until_at", optional=True),
    ref("item_id", "agenda_item", optional=True),
    Index(
        "ux_chairing_open",
        "attendance_id",
        unique=True,
        sqlite_where=sql("until_at IS NULL"),
    ),
)

declaration = entity(
    Declaration,
    "declaration",
    key(),
    ref("meeting_id", "meeting"),
    ref("attendance_id", "attendance"),
    ref("item_id", "agenda_item", optional=True),
    text("interest"),
    flag("withdrew"),
    flag("standing"),
)
