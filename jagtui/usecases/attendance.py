"""Attendance: the roll, the exceptions, and coming and going."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.attendance import Attendance, AttendanceAgency
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import COMING, AgendaItem, Meeting
from jagtui.model.terms import AttendanceMode, AttendanceState, Capacity, MeetingState
from jagtui.model.text import clean
from jagtui.queries.presence import open_spell
from jagtui.store.change import Change
from jagtui.usecases.attendance_room import (
    be_present,
    comes_at_once,
    never_in_room,
    refuse_twice,
    set_right,
    spell_to_end,
    who,
)
from jagtui.usecases.chairing import chair_from_roll, not_chairing, vacate_chair
from jagtui.usecases.gesture import gesture
from jagtui.usecases.statements import accept_with_roll
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
        be_present(change, one, AttendanceMode.ROOM)
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
    information_on: date | None = None
    """The day on which it was sent; today where none is given."""


@gesture("attendance.mark")
def mark_attendance(change: Change, wanted: MarkWanted) -> int:
    """Set whether somebody came, and how; who did not come was never in the room."""
    one = editable_attendance(change, wanted.attendance_id)
    coming = change.get(Meeting, one.meeting_id).state in COMING
    if wanted.state is AttendanceState.PRESENT and not coming:
        set_right(change, one, wanted.mode)
        words = "present remotely" if wanted.mode is AttendanceMode.REMOTE else "present"
    else:
        # Whoever says so before a meeting that they will be there is expected, no more.
        expected = wanted.state is AttendanceState.PRESENT
        state = AttendanceState.EXPECTED if expected else wanted.state
        words = state.words
        _stay_away(change, one, replace(wanted, state=state), told_ahead=coming)
    change.says(f"{who(change, one)} {words}", meeting_id=one.meeting_id)
    return one.id


def _stay_away(change: Change, one: Attendance, wanted: MarkWanted, *, told_ahead: bool) -> None:
    never_in_room(change, one)
    information = clean(wanted.information)
    announced_on = change.today if told_ahead else one.announced_on
    change.put(
        replace(
            one,
            state=wanted.state,
            information=information or one.information,
            information_on=(wanted.information_on or change.today)
            if information
            else one.information_on,
            announced_on=announced_on if wanted.state is AttendanceState.APOLOGIES else None,
        )
    )


@dataclass(frozen=True)
class CapacityWanted:
    """In which capacity somebody turns out to attend."""

    attendance_id: int
    capacity: Capacity
    takes_minutes: bool = False


@gesture("attendance.capacity")
def change_capacity(change: Change, wanted: CapacityWanted) -> int:
    """Set in which capacity somebody attends."""
    one = editable_attendance(change, wanted.attendance_id)
    if wanted.capacity is not Capacity.PUBLIC and one.number != 1:
        raise RuleBroken("The public are counted; enter whoever it is as a walk-on.")
    turned = replace(one, capacity=wanted.capacity, takes_minutes=wanted.takes_minutes)
    not_chairing(change, change.put(turned))
    words = "takes the minutes" if wanted.takes_minutes else wanted.capacity.words
    change.says(f"{who(change, one)} {words}", meeting_id=one.meeting_id)
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
    refuse_twice(change, principal.meeting_id, wanted.officer_id)
    coming = change.get(Meeting, principal.meeting_id).state in COMING
    sorry = MarkWanted(principal.id, AttendanceState.APOLOGIES)
    _stay_away(change, principal, sorry, told_ahead=coming)
    deputy = change.add(
        Attendance(
            meeting_id=principal.meeting_id,
            officer_id=wanted.officer_id,
            name=clean(wanted.name),
            capacity=Capacity.DEPUTY,
            deputy_for_id=principal.id,
            announced_on=change.today if coming else None,
        )
    )
    for stands_for in change.all(AttendanceAgency, attendance_id=principal.id):
        change.add(AttendanceAgency(attendance_id=deputy.id, agency_id=stands_for.agency_id))
    if comes_at_once(change, principal.meeting_id):
        be_present(change, deputy, wanted.mode)
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
    takes_minutes: bool = False


@gesture("attendance.walk_on")
def walk_on(change: Change, wanted: WalkOnWanted) -> int:
    """Somebody comes who was not expected."""
    editable_meeting(change, wanted.meeting_id)
    refuse_twice(change, wanted.meeting_id, wanted.officer_id)
    one = change.add(
        Attendance(
            meeting_id=wanted.meeting_id,
            officer_id=wanted.officer_id,
            name=clean(wanted.name),
            capacity=wanted.capacity,
            number=wanted.number,
            takes_minutes=wanted.takes_minutes,
        )
    )
    for agency_id in wanted.agency_ids:
        change.add(AttendanceAgency(attendance_id=one.id, agency_id=agency_id))
    if comes_at_once(change, wanted.meeting_id):
        be_present(change, one, wanted.mode)
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
    held = change.get(Meeting, one.meeting_id)
    if held.closed_at is not None:
        raise RuleBroken(f"{held.reference} is over; type the time at which they arrived.")
    if held.held_on > change.today:
        raise RuleBroken(f"{held.reference} is not today, so nobody arrives yet.")
    be_present(change, one, wanted.mode)
    change.says(f"{who(change, one)} arrived", meeting_id=one.meeting_id)
    return one.id


@gesture("attendance.leave")
def leave(change: Change, wanted: ComingWanted) -> int:
    """Somebody leaves now, and gives up the chair if they were in it."""
    one = editable_attendance(change, wanted.attendance_id)
    change.put(replace(spell_to_end(change, one), until_at=change.now))
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
    go_out_for(change, one, spell_to_end(change, one), current.item_id)
    item = change.get(AgendaItem, current.item_id)
    change.says(
        f"{who(change, one)} stepped out of {item_words(change, item)}",
        meeting_id=one.meeting_id,
        case_id=item.case_id,
    )
    return one.id
