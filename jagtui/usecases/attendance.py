"""Attendance: the roll, the exceptions, and coming and going."""

from dataclasses import dataclass, replace

from jagtui.model.agency import Agency
from jagtui.model.attendance import Attendance, AttendanceAgency, AttendanceSpell
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.terms import AttendanceMode, AttendanceState, Capacity, MeetingState
from jagtui.model.text import clean
from jagtui.model.time import Instant
from jagtui.queries.presence import open_spell
from jagtui.store.change import Change
from jagtui.usecases.chairing import (
    chair_from_roll,
    never_chaired,
    not_chairing,
    resume_chair,
    vacate_chair,
)
from jagtui.usecases.gesture import gesture
from jagtui.usecases.statements import accept_as_read, accept_with_roll
from jagtui.usecases.tidying import editable_attendance, editable_meeting
from jagtui.usecases.walk import item_words, open_span
from jagtui.usecases.withdrawing import go_out_for


@dataclass(frozen=True)
class RollWanted:
    """The meeting whose roll is taken."""

    meeting_id: int


@gesture("roll.take")
def take_roll(change: Change, wanted: RollWanted) -> int:
    """Everybody still expected is present, and the chair is in the chair; gives how many."""
    running = change.get(Meeting, wanted.meeting_id)
    if running.state is not MeetingState.IN_PROGRESS:
        raise RuleBroken(f"{running.reference} is {running.state.words}; the roll waits for it.")
    expected = change.all(Attendance, meeting_id=running.id, state=AttendanceState.EXPECTED)
    for one in expected:
        _be_present(change, one, AttendanceMode.ROOM)
    if running.roll_taken_at is None:
        change.put(replace(running, roll_taken_at=change.now))
        accept_with_roll(change, running)
    chair_from_roll(change, running)
    change.says(f"Roll taken, {len(expected)} present", meeting_id=running.id)
    return len(expected)


@dataclass(frozen=True)
class MarkWanted:
    """How somebody's attendance is to be set right."""

    attendance_id: int
    state: AttendanceState
    mode: AttendanceMode = AttendanceMode.ROOM
    information: str = ""


@gesture("attendance.mark")
def mark_attendance(change: Change, wanted: MarkWanted) -> int:
    """Set whether somebody came, and how; who did not come was never in the room."""
    one = editable_attendance(change, wanted.attendance_id)
    if wanted.state is AttendanceState.PRESENT:
        _set_right(change, one, wanted.mode)
        words = "present remotely" if wanted.mode is AttendanceMode.REMOTE else "present"
    else:
        _never_in_room(change, one)
        information = clean(wanted.information)
        change.put(
            replace(
                one,
                state=wanted.state,
                information=information or one.information,
                information_on=change.today if information else one.information_on,
            )
        )
        words = wanted.state.words
    change.says(f"{who(change, one)} {words}", meeting_id=one.meeting_id)
    return one.id


@dataclass(frozen=True)
class CapacityWanted:
    """In which capacity somebody turns out to attend."""

    attendance_id: int
    capacity: Capacity


@gesture("attendance.capacity")
def change_capacity(change: Change, wanted: CapacityWanted) -> int:
    """Set in which capacity somebody attends."""
    one = editable_attendance(change, wanted.attendance_id)
    not_chairing(change, change.put(replace(one, capacity=wanted.capacity)))
    change.says(f"{who(change, one)} {wanted.capacity.words}", meeting_id=one.meeting_id)
    return one.id


@dataclass(frozen=True)
class DeputyWanted:
    """Whom somebody sends instead; no officer and no name make an unnamed deputy."""

    attendance_id: int
    officer_id: int | None = None
    name: str = ""
    mode: AttendanceMode = AttendanceMode.ROOM


@gesture("attendance.deputy")
def name_deputy(change: Change, wanted: DeputyWanted) -> int:
    """A deputy comes for somebody, whose apologies are recorded with it."""
    principal = editable_attendance(change, wanted.attendance_id)
    if principal.deputy_for_id is not None:
        raise RuleBroken("A deputy cannot send a deputy; enter the person who came as a walk-on.")
    _refuse_twice(change, principal.meeting_id, wanted.officer_id)
    _never_in_room(change, principal)
    change.put(replace(principal, state=AttendanceState.APOLOGIES))
    deputy = change.add(
        Attendance(
            meeting_id=principal.meeting_id,
            officer_id=wanted.officer_id,
            name=clean(wanted.name),
            capacity=Capacity.DEPUTY,
            deputy_for_id=principal.id,
        )
    )
    for stands_for in change.all(AttendanceAgency, attendance_id=principal.id):
        change.add(AttendanceAgency(attendance_id=deputy.id, agency_id=stands_for.agency_id))
    if _is_running(change, principal.meeting_id):
        _be_present(change, deputy, wanted.mode)
    change.says(f"Deputy for {who(change, principal)}", meeting_id=principal.meeting_id)
    return deputy.id


@dataclass(frozen=True)
class WalkOnWanted:
    """Somebody who was not expected."""

    meeting_id: int
    name: str = ""
    officer_id: int | None = None
    agency_ids: tuple[int, ...] = ()
    capacity: Capacity = Capacity.MEMBER
    mode: AttendanceMode = AttendanceMode.ROOM
    number: int = 1


@gesture("attendance.walk_on")
def walk_on(change: Change, wanted: WalkOnWanted) -> int:
    """Somebody comes who was not expected."""
    editable_meeting(change, wanted.meeting_id)
    _refuse_twice(change, wanted.meeting_id, wanted.officer_id)
    one = change.add(
        Attendance(
            meeting_id=wanted.meeting_id,
            officer_id=wanted.officer_id,
            name=clean(wanted.name),
            capacity=wanted.capacity,
            number=wanted.number,
        )
    )
    for agency_id in wanted.agency_ids:
        change.add(AttendanceAgency(attendance_id=one.id, agency_id=agency_id))
    if _is_running(change, wanted.meeting_id):
        _be_present(change, one, wanted.mode)
    change.says(f"{who(change, one)} walked on", meeting_id=wanted.meeting_id)
    return one.id


@dataclass(frozen=True)
class ComingWanted:
    """Somebody who comes or goes now."""

    attendance_id: int
    mode: AttendanceMode = AttendanceMode.ROOM


@gesture("attendance.arrive")
def arrive(change: Change, wanted: ComingWanted) -> int:
    """Somebody arrives, or comes back, now."""
    one = editable_attendance(change, wanted.attendance_id)
    if open_spell(change, one.id) is not None:
        raise RuleBroken(f"{who(change, one)} is in the room already.")
    _be_present(change, one, wanted.mode)
    change.says(f"{who(change, one)} arrived", meeting_id=one.meeting_id)
    return one.id


@gesture("attendance.leave")
def leave(change: Change, wanted: ComingWanted) -> int:
    """Somebody leaves now, and gives up the chair if they were in it."""
    one = editable_attendance(change, wanted.attendance_id)
    change.put(replace(_spell_to_end(change, one), until_at=change.now))
    vacate_chair(change, one)
    change.says(f"{who(change, one)} left", meeting_id=one.meeting_id)
    return one.id


@gesture("attendance.step_out")
def step_out(change: Change, wanted: ComingWanted) -> int:
    """Somebody leaves the room for the current item, and comes back with the next."""
    one = editable_attendance(change, wanted.attendance_id)
    current = open_span(change, one.meeting_id)
    if current is None:
        raise RuleBroken("No item is up, so there is nothing to step out of.")
    go_out_for(change, one, _spell_to_end(change, one), current.item_id)
    item = change.get(AgendaItem, current.item_id)
    change.says(
        f"{who(change, one)} stepped out of {item_words(change, item)}",
        meeting_id=one.meeting_id,
        case_id=item.case_id,
    )
    return one.id


def who(change: Change, one: Attendance) -> str:
    """Somebody as the journal may name them: by agency, never by name."""
    handles = [
        agency_words(change.get(Agency, stands_for.agency_id).handle)
        for stands_for in change.all(AttendanceAgency, attendance_id=one.id)
    ]
    if handles:
        return " and ".join(handles)
    return f"{one.number} of the public" if one.capacity is Capacity.PUBLIC else one.capacity.words


def _be_present(
    change: Change, one: Attendance, mode: AttendanceMode, since: Instant | None = None
) -> None:
    stored = change.get(Attendance, one.id)
    change.put(replace(stored, state=AttendanceState.PRESENT))
    if open_spell(change, one.id) is None:
        change.add(AttendanceSpell(attendance_id=one.id, mode=mode, from_at=since or change.now))
        resume_chair(change, one)
    accept_as_read(change, one)


def _set_right(change: Change, one: Attendance, mode: AttendanceMode) -> None:
    """Present after all: as if the roll had said so, for whoever came later arrives."""
    spell = open_spell(change, one.id)
    if spell is not None:
        change.put(replace(spell, mode=mode))
    left = change.find(AttendanceSpell, attendance_id=one.id) is not None
    roll_taken_at = change.get(Meeting, one.meeting_id).roll_taken_at
    _be_present(change, one, mode, since=None if left else roll_taken_at)


def _never_in_room(change: Change, one: Attendance) -> None:
    never_chaired(change, one)
    for spell in change.all(AttendanceSpell, attendance_id=one.id):
        change.remove(spell)


def _refuse_twice(change: Change, meeting_id: int, officer_id: int | None) -> None:
    if officer_id is None:
        return
    if change.find(Attendance, meeting_id=meeting_id, officer_id=officer_id) is not None:
        raise RuleBroken("This officer is on the roll already; mark their row instead.")


def _spell_to_end(change: Change, one: Attendance) -> AttendanceSpell:
    spell = open_spell(change, one.id)
    if spell is None:
        raise RuleBroken(f"{who(change, one)} is not in the room.")
    return spell


def _is_running(change: Change, meeting_id: int) -> bool:
    running = change.get(Meeting, meeting_id)
    return running.state is MeetingState.IN_PROGRESS and running.roll_taken_at is not None
