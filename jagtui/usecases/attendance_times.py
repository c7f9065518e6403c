"""Times put right: when somebody came, and when they went, as it turns out afterwards."""

from dataclasses import dataclass, replace

from jagtui.model.attendance import Attendance, AttendanceSpell
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.terms import AttendanceMode
from jagtui.model.time import Instant, london_hhmm
from jagtui.store.change import Change
from jagtui.store.schema.attendance import attendance_spell
from jagtui.usecases.attendance_room import be_present, who
from jagtui.usecases.chairing_corrections import was_not_there, was_there_longer, was_there_sooner
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_attendance


@dataclass(frozen=True)
class TimeWanted:
    """When somebody came or went."""

    attendance_id: int
    at: Instant


@gesture("attendance.arrived_at")
def arrived_at(change: Change, wanted: TimeWanted) -> int:
    """Somebody came at a time that has been; it puts the arrival right that is recorded for it."""
    one = editable_attendance(change, wanted.attendance_id)
    _must_be_over(change, one, wanted.at)
    stay = next(
        (
            each
            for each in _spells(change, one)
            if each.until_at is None or each.until_at > wanted.at
        ),
        None,
    )
    if stay is None:
        _came(change, one, wanted.at)
    else:
        change.put(replace(stay, from_at=wanted.at))
        if wanted.at < stay.from_at:
            was_there_sooner(change, one, stay.from_at, wanted.at)
        else:
            was_not_there(change, one, stay.from_at, wanted.at)
    change.says(
        f"{who(change, one)} arrived at {london_hhmm(wanted.at)}", meeting_id=one.meeting_id
    )
    return one.id


@gesture("attendance.left_at")
def left_at(change: Change, wanted: TimeWanted) -> int:
    """Somebody went at a time that has been; it puts the leaving right that is recorded for it."""
    one = editable_attendance(change, wanted.attendance_id)
    _must_be_over(change, one, wanted.at)
    there = [each for each in _spells(change, one) if each.from_at < wanted.at]
    if not there:
        raise RuleBroken(
            f"{who(change, one)} had not come by {london_hhmm(wanted.at)}; "
            "enter when they arrived first."
        )
    stay = there[-1]
    change.put(replace(stay, until_at=wanted.at))
    if stay.until_at is not None and stay.until_at < wanted.at:
        was_there_longer(change, one, stay.until_at, wanted.at)
    else:
        was_not_there(change, one, wanted.at, stay.until_at)
    change.says(f"{who(change, one)} left at {london_hhmm(wanted.at)}", meeting_id=one.meeting_id)
    return one.id


def _came(change: Change, one: Attendance, at: Instant) -> None:
    """They came back, or came at all, and have been there since."""
    spells = _spells(change, one)
    mode = spells[-1].mode if spells else AttendanceMode.ROOM
    be_present(change, one, mode, since=at)


def _spells(change: Change, one: Attendance) -> list[AttendanceSpell]:
    return change.all(AttendanceSpell, attendance_id=one.id, order_by=attendance_spell.c.from_at)


def _must_be_over(change: Change, one: Attendance, at: Instant) -> None:
    """A time within the meeting; coming before its start is odd, and asked about elsewhere."""
    held = change.get(Meeting, one.meeting_id)
    if held.opened_at is None:
        raise RuleBroken(f"{held.reference} has not begun; nobody has come or gone yet.")
    if held.closed_at is not None and at > held.closed_at:
        raise RuleBroken(f"{held.reference} closed at {london_hhmm(held.closed_at)}, before that.")
    if at > change.now:
        raise RuleBroken(f"{london_hhmm(at)} is still to come.")
