"""Being in the room: what every gesture of attendance does to somebody's stay."""

from dataclasses import replace

from jagtui.model.agency import Agency
from jagtui.model.attendance import Attendance, AttendanceAgency, AttendanceSpell
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.terms import AttendanceMode, AttendanceState, Capacity
from jagtui.model.time import Instant
from jagtui.queries.presence import open_spell
from jagtui.store.change import Change
from jagtui.usecases.chairing import never_chaired, resume_chair
from jagtui.usecases.statements import accept_as_read


def who(change: Change, one: Attendance) -> str:
    """Somebody as the journal may name them: by agency, never by name."""
    handles = [
        agency_words(change.get(Agency, stands_for.agency_id).handle)
        for stands_for in change.all(AttendanceAgency, attendance_id=one.id)
    ]
    if handles:
        return " and ".join(handles)
    return f"{one.number} of the public" if one.capacity is Capacity.PUBLIC else one.capacity.words


def be_present(
    change: Change, one: Attendance, mode: AttendanceMode, since: Instant | None = None
) -> None:
    """Somebody is there from now on; at a meeting that is over, they were there to its end."""
    stored = change.get(Attendance, one.id)
    sorry = stored.state is AttendanceState.APOLOGIES
    change.put(
        replace(
            stored,
            state=AttendanceState.PRESENT,
            announced_on=None if sorry else stored.announced_on,
        )
    )
    held = change.get(Meeting, one.meeting_id)
    if held.closed_at is not None:
        _was_present(change, one, mode, since or held.roll_taken_at or held.opened_at)
    elif open_spell(change, one.id) is None:
        change.add(AttendanceSpell(attendance_id=one.id, mode=mode, from_at=since or change.now))
        resume_chair(change, one, since)
    accept_as_read(change, one)


def _was_present(
    change: Change, one: Attendance, mode: AttendanceMode, since: Instant | None
) -> None:
    closed_at = change.get(Meeting, one.meeting_id).closed_at
    stays = change.all(AttendanceSpell, attendance_id=one.id)
    if since is not None and all(stay.until_at and stay.until_at <= since for stay in stays):
        change.add(
            AttendanceSpell(attendance_id=one.id, mode=mode, from_at=since, until_at=closed_at)
        )


def set_right(change: Change, one: Attendance, mode: AttendanceMode) -> None:
    """Present after all: as if the roll had said so, for whoever came later arrives."""
    spells = change.all(AttendanceSpell, attendance_id=one.id)
    held = change.get(Meeting, one.meeting_id)
    if spells and spells[-1].until_at == held.closed_at:
        change.put(replace(spells[-1], mode=mode))
    be_present(change, one, mode, since=None if spells else held.roll_taken_at)


def never_in_room(change: Change, one: Attendance) -> None:
    """Somebody was not there at all, and never in the chair."""
    never_chaired(change, one)
    for spell in change.all(AttendanceSpell, attendance_id=one.id):
        change.remove(spell)


def spell_to_end(change: Change, one: Attendance) -> AttendanceSpell:
    """The stay of somebody who is in the room."""
    spell = open_spell(change, one.id)
    if spell is None:
        held = change.get(Meeting, one.meeting_id)
        over = "" if held.closed_at is None else f" {held.reference} is over; type the time."
        raise RuleBroken(f"{who(change, one)} is not in the room.{over}")
    return spell


def refuse_twice(change: Change, meeting_id: int, officer_id: int | None) -> None:
    """An officer is on the roll of a meeting once."""
    if officer_id is None:
        return
    if change.find(Attendance, meeting_id=meeting_id, officer_id=officer_id) is not None:
        raise RuleBroken("This officer is on the roll already; mark their row instead.")


def comes_at_once(change: Change, meeting_id: int) -> bool:
    """Whether whoever is put on the roll now is there; before the roll they are expected."""
    return change.get(Meeting, meeting_id).roll_taken_at is not None
