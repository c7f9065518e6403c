"""When people were in the room or on the line."""

from sqlalchemy import ColumnElement, Select, select

from jagtui.model.attendance import AttendanceSpell
from jagtui.model.time import Instant
from jagtui.store.reader import Reader
from jagtui.store.schema.attendance import attendance, attendance_spell


def on_roll(meeting_id: int) -> Select[tuple[int]]:
    """The numbers of the attendances at a meeting."""
    return select(attendance.c.id).where(attendance.c.meeting_id == meeting_id)


def spells_of(
    reader: Reader, meeting_id: int, *where: ColumnElement[bool]
) -> list[AttendanceSpell]:
    """Every stretch of a meeting that somebody was there for, in the order of time."""
    return reader.all(
        AttendanceSpell,
        attendance_spell.c.attendance_id.in_(on_roll(meeting_id)),
        *where,
        order_by=attendance_spell.c.from_at,
    )


def open_spell(reader: Reader, attendance_id: int) -> AttendanceSpell | None:
    """Since when somebody has been here, while they are."""
    return reader.find(AttendanceSpell, attendance_id=attendance_id, until_at=None)


def in_the_room(reader: Reader, attendance_id: int, at: Instant | None = None) -> bool:
    """Whether somebody is in the room or on the line now, or was at a moment."""
    if at is None:
        return open_spell(reader, attendance_id) is not None
    then = (
        attendance_spell.c.from_at <= at,
        attendance_spell.c.until_at.is_(None) | (attendance_spell.c.until_at > at),
    )
    return reader.find(AttendanceSpell, *then, attendance_id=attendance_id) is not None
