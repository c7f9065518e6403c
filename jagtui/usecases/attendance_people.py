"""Whom a row of the roll is about: their name, the agencies they speak for, how many they are."""

from dataclasses import dataclass, replace

from jagtui.model.agency import Agency
from jagtui.model.attendance import (
    Attendance,
    AttendanceAgency,
    AttendanceSpell,
    Chairing,
    Declaration,
)
from jagtui.model.errors import RuleBroken
from jagtui.model.rules.naming import agency_words
from jagtui.model.terms import Capacity
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.attendance_room import refuse_twice, who
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_attendance


@dataclass(frozen=True)
class NameWanted:
    """Who it is that was entered without a name, or under a wrong one."""

    attendance_id: int
    name: str = ""
    officer_id: int | None = None


@gesture("attendance.name")
def name_attender(change: Change, wanted: NameWanted) -> int:
    """Say who somebody is; an empty name makes it a place that nobody is named for."""
    one = editable_attendance(change, wanted.attendance_id)
    if one.capacity is Capacity.PUBLIC:
        raise RuleBroken("The public are counted and not named.")
    if wanted.officer_id != one.officer_id:
        refuse_twice(change, one.meeting_id, wanted.officer_id)
    name = "" if wanted.officer_id is not None else clean(wanted.name)
    change.put(replace(one, name=name, officer_id=wanted.officer_id))
    change.says(f"{who(change, one)}: name put right", meeting_id=one.meeting_id)
    return one.id


@dataclass(frozen=True)
class SpeaksForWanted:
    """An agency that somebody speaks for as well, or does not speak for after all."""

    attendance_id: int
    agency_id: int


@gesture("attendance.speaks_for")
def speak_for(change: Change, wanted: SpeaksForWanted) -> int:
    """Somebody speaks for one more agency; for one of theirs, they do not speak for it any more."""
    one = editable_attendance(change, wanted.attendance_id)
    if one.capacity is Capacity.PUBLIC:
        raise RuleBroken("The public speak for no agency.")
    handle = agency_words(change.get(Agency, wanted.agency_id).handle)
    stands_for = change.find(AttendanceAgency, attendance_id=one.id, agency_id=wanted.agency_id)
    if stands_for is None:
        words = f"{who(change, one)} also for {handle}"
        change.add(AttendanceAgency(attendance_id=one.id, agency_id=wanted.agency_id))
    else:
        change.remove(stands_for)
        words = f"{who(change, one)} not for {handle}"
    change.says(words, meeting_id=one.meeting_id)
    return one.id


@dataclass(frozen=True)
class CountWanted:
    """How many of the public there are."""

    attendance_id: int
    number: int


@gesture("attendance.count")
def count_public(change: Change, wanted: CountWanted) -> int:
    """Count the public anew."""
    one = editable_attendance(change, wanted.attendance_id)
    if one.capacity is not Capacity.PUBLIC:
        raise RuleBroken("Only the public are counted; everybody else has a row of their own.")
    if wanted.number < 0:
        raise RuleBroken("A count of people is never below nought.")
    counted = change.put(replace(one, number=wanted.number))
    change.says(who(change, counted), meeting_id=one.meeting_id)
    return one.id


@dataclass(frozen=True)
class AttenderChosen:
    """Somebody on the roll."""

    attendance_id: int


@gesture("attendance.strike")
def strike_attender(change: Change, wanted: AttenderChosen) -> int:
    """Take somebody off the roll who was entered by mistake."""
    one = editable_attendance(change, wanted.attendance_id)
    for of, what in ((Chairing, "was in the chair"), (Declaration, "declared an interest")):
        if change.find(of, attendance_id=one.id) is not None:
            raise RuleBroken(f"{who(change, one)} {what}; put that right first.")
    if change.find(Attendance, deputy_for_id=one.id) is not None:
        raise RuleBroken(f"Somebody deputises for {who(change, one)}; take the deputy off first.")
    change.says(f"{who(change, one)} taken off the roll", meeting_id=one.meeting_id)
    for each in change.all(AttendanceSpell, attendance_id=one.id):
        change.remove(each)
    for stands_for in change.all(AttendanceAgency, attendance_id=one.id):
        change.remove(stands_for)
    change.remove(one)
    return one.id
