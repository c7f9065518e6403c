"""Who is in the chair, from when until when."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from jagtui.model.attendance import SPEAKING_FOR_AGENCIES, Attendance, AttendanceSpell, Chairing
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Membership
from jagtui.model.meeting import ItemSpan, Meeting
from jagtui.model.terms import ChairingCapacity, MemberRole
from jagtui.model.time import Instant
from jagtui.queries.presence import in_the_room
from jagtui.store.change import Change
from jagtui.store.schema.attendance import attendance, attendance_agency
from jagtui.store.schema.group import membership
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_attendance

BY_RIGHT = {
    MemberRole.CHAIR: ChairingCapacity.CHAIR,
    MemberRole.CO_CHAIR: ChairingCapacity.CO_CHAIR,
    MemberRole.VICE_CHAIR: ChairingCapacity.VICE_CHAIR,
}
TOGETHER = (ChairingCapacity.CHAIR, ChairingCapacity.CO_CHAIR)
"""They hold the chair side by side; everybody else holds it alone."""


@dataclass(frozen=True)
class ChairWanted:
    """Who takes the chair; for one item only if it is given."""

    attendance_id: int
    item_id: int | None = None


@gesture("chair.take")
def take_chair(change: Change, wanted: ChairWanted) -> int:
    """Somebody in the room takes the chair from now on; a co-chair joins the other one."""
    one = editable_attendance(change, wanted.attendance_id)
    if not in_the_room(change, one.id):
        raise RuleBroken("Only somebody in the room can take the chair; mark them present first.")
    capacity = _capacity(change, one)
    before = in_the_chair(change, one.meeting_id)
    if any(held.attendance_id == one.id and held.item_id == wanted.item_id for held in before):
        raise RuleBroken("They are in the chair already.")
    joins = capacity is ChairingCapacity.CO_CHAIR and wanted.item_id is None
    for held in before:
        if not (joins and held.capacity in TOGETHER and held.attendance_id != one.id):
            change.put(replace(held, until_at=change.now))
    _seat(change, one, capacity, item_id=wanted.item_id)
    change.says(f"Chair taken ({capacity.words})", meeting_id=one.meeting_id)
    return one.id


@gesture("chair.give_up")
def give_up_chair(change: Change, wanted: ChairWanted) -> int:
    """Whoever is in the chair gives it up and stays; whoever is next in line takes it."""
    one = editable_attendance(change, wanted.attendance_id)
    if _chairing_of(change, one) is None:
        raise RuleBroken("They are not in the chair, so there is nothing to give up.")
    vacate_chair(change, one)
    taken = in_the_chair(change, one.meeting_id)
    then = taken[-1].capacity.words if taken else "nobody is in the chair"
    change.says(f"Chair given up ({then})", meeting_id=one.meeting_id)
    return one.id


def in_the_chair(change: Change, meeting_id: int) -> list[Chairing]:
    """Who holds the chair now: nobody, one, or co-chairs together."""
    return change.all(Chairing, meeting_id=meeting_id, until_at=None)


def chair_from_roll(change: Change, running: Meeting) -> None:
    """Seat the group's chair or co-chairs, or else its vice-chair, if nobody is in the chair."""
    if not in_the_chair(change, running.id):
        seat_next_in_line(change, running)


def vacate_chair(change: Change, one: Attendance, *, for_item_id: int | None = None) -> None:
    """Somebody who leaves gives up the chair; unless it is shared, the next in line takes it."""
    held = _chairing_of(change, one)
    if held is None:
        return
    change.put(replace(held, until_at=change.now))
    if not in_the_chair(change, one.meeting_id):
        running = change.get(Meeting, one.meeting_id)
        seat_next_in_line(change, running, item_id=for_item_id or held.item_id, but=one.id)


def resume_chair(change: Change, one: Attendance, since: Instant | None = None) -> None:
    """Who comes back to an empty chair, or to a chair they share, is in it again."""
    running = change.get(Meeting, one.meeting_id)
    if running.roll_taken_at is None or _chairing_of(change, one) is not None:
        return
    now = in_the_chair(change, one.meeting_id)
    last = change.all(Chairing, meeting_id=one.meeting_id)[-1:]
    if not now and last and last[0].attendance_id == one.id:
        _seat(change, one, last[0].capacity, since=since)
        return
    capacity = _capacity(change, one)
    shares = capacity is ChairingCapacity.CO_CHAIR and all(
        held.capacity in TOGETHER for held in now
    )
    if shares or (not now and capacity is not ChairingCapacity.ELECTED):
        _seat(change, one, capacity, since=since)


def give_chair_back(change: Change, span: ItemSpan) -> None:
    """A chair given up for one item goes back, with the next, to whoever held it before."""
    now = in_the_chair(change, span.meeting_id)
    borrowed = [held for held in now if held.item_id == span.item_id]
    for held in borrowed:
        change.put(replace(held, until_at=change.now))
    kept = [held for held in now if held not in borrowed]
    for held in change.all(Chairing, meeting_id=span.meeting_id, item_id=None):
        if _was_given_up_for(change, held, span, borrowed) and _may_return(change, held, kept):
            _seat(change, change.get(Attendance, held.attendance_id), held.capacity)
    if borrowed and not in_the_chair(change, span.meeting_id):
        seat_next_in_line(change, change.get(Meeting, span.meeting_id))


def never_chaired(change: Change, one: Attendance) -> None:
    """Somebody who was never in the room was never in the chair: it was the next in line's."""
    for held in change.all(Chairing, attendance_id=one.id):
        _unseat(change, one, held)


def not_chairing(change: Change, one: Attendance) -> None:
    """Somebody who turns out to be there only to watch has not taken the chair."""
    held = _chairing_of(change, one)
    if held is not None and one.capacity not in SPEAKING_FOR_AGENCIES:
        _unseat(change, one, held)


def _unseat(change: Change, one: Attendance, held: Chairing) -> None:
    change.remove(held)
    if held.until_at is None and not in_the_chair(change, one.meeting_id):
        running = change.get(Meeting, one.meeting_id)
        seat_next_in_line(change, running, item_id=held.item_id, but=one.id, since=held.from_at)
        if not in_the_chair(change, one.meeting_id):
            seat_next_in_line(change, running, item_id=held.item_id, but=one.id)


def _chairing_of(change: Change, one: Attendance) -> Chairing | None:
    return change.find(Chairing, attendance_id=one.id, until_at=None)


def _was_given_up_for(
    change: Change, held: Chairing, span: ItemSpan, borrowed: list[Chairing]
) -> bool:
    """Whether the chair was given up while this item was up, and only for it."""
    if held.until_at is None or held.until_at < span.from_at:
        return False
    out = change.find(
        AttendanceSpell,
        attendance_id=held.attendance_id,
        out_for_item_id=span.item_id,
        until_at=held.until_at,
    )
    return out is not None or any(one.from_at == held.until_at for one in borrowed)


def _may_return(change: Change, held: Chairing, kept: list[Chairing]) -> bool:
    """Whether they are here, and the chair was not handed on for good meanwhile."""
    gone_since = any(
        one.attendance_id == held.attendance_id or one.from_at >= (held.until_at or one.from_at)
        for one in kept
    )
    return not gone_since and in_the_room(change, held.attendance_id)


def _seat(
    change: Change,
    one: Attendance,
    capacity: ChairingCapacity,
    *,
    item_id: int | None = None,
    since: Instant | None = None,
    until: Instant | None = None,
) -> None:
    change.add(
        Chairing(
            meeting_id=one.meeting_id,
            attendance_id=one.id,
            capacity=capacity,
            from_at=since or change.now,
            until_at=until,
            item_id=item_id,
        )
    )


def seat_next_in_line(
    change: Change,
    running: Meeting,
    *,
    item_id: int | None = None,
    but: int | None = None,
    since: Instant | None = None,
    until: Instant | None = None,
) -> None:
    """The chair and co-chairs who are here, together; where none is, a vice-chair."""
    line = [
        (one, capacity)
        for role, capacity in BY_RIGHT.items()
        for one in _holders(change, running, role)
        if one.id != but and in_the_room(change, one.id, since)
    ]
    together = [(one, capacity) for one, capacity in line if capacity in TOGETHER]
    for one, capacity in together or line[:1]:
        _seat(change, one, capacity, item_id=item_id, since=since, until=until)


def _holders(change: Change, running: Meeting, role: MemberRole) -> list[Attendance]:
    """Those who hold a role in the group on the meeting's day, and are not there to watch."""
    found = (
        _place_of(change, running, member)
        for member in _members(change, running.group_id, role, running.held_on)
    )
    return [one for one in found if one is not None and one.capacity in SPEAKING_FOR_AGENCIES]


def _place_of(change: Change, running: Meeting, member: Membership) -> Attendance | None:
    """The member's officer at the meeting, or the unnamed one in the agency's place."""
    if member.officer_id is not None:
        return change.find(Attendance, meeting_id=running.id, officer_id=member.officer_id)
    speaks = select(attendance_agency.c.attendance_id).where(
        attendance_agency.c.agency_id == member.agency_id
    )
    return change.find(
        Attendance, attendance.c.id.in_(speaks), meeting_id=running.id, officer_id=None
    )


def _members(change: Change, group_id: int, role: MemberRole, day: date) -> list[Membership]:
    return change.all(
        Membership,
        membership.c.since <= day,
        membership.c.until.is_(None) | (membership.c.until >= day),
        group_id=group_id,
        role=role,
    )


def _capacity(change: Change, one: Attendance) -> ChairingCapacity:
    running = change.get(Meeting, one.meeting_id)
    for role, capacity in BY_RIGHT.items():
        if one.id in [holder.id for holder in _holders(change, running, role)]:
            return capacity
    return ChairingCapacity.ELECTED
