"""Who is in the chair, from when until when."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from jagtui.model.attendance import Attendance, Chairing
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Membership
from jagtui.model.meeting import Meeting
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
    MemberRole.VICE_CHAIR: ChairingCapacity.VICE_CHAIR,
}


@dataclass(frozen=True)
class ChairWanted:
    """Who takes the chair; for one item only if it is given."""

    attendance_id: int
    item_id: int | None = None


@gesture("chair.take")
def take_chair(change: Change, wanted: ChairWanted) -> int:
    """Somebody in the room takes the chair from now on."""
    one = editable_attendance(change, wanted.attendance_id)
    if not in_the_room(change, one.id):
        raise RuleBroken("Only somebody in the room can take the chair; mark them present first.")
    _end_chairing(change, one.meeting_id)
    capacity = _capacity(change, one)
    change.add(
        Chairing(
            meeting_id=one.meeting_id,
            attendance_id=one.id,
            capacity=capacity,
            from_at=change.now,
            item_id=wanted.item_id,
        )
    )
    change.says(f"Chair taken ({capacity.words})", meeting_id=one.meeting_id)
    return one.id


def chair_from_roll(change: Change, running: Meeting) -> None:
    """Seat the group's chair, or else its vice-chair, if nobody is in the chair yet."""
    if change.find(Chairing, meeting_id=running.id, until_at=None) is None:
        _seat_next_in_line(change, running, item_id=None)


def vacate_chair(change: Change, one: Attendance, *, for_item_id: int | None = None) -> None:
    """Somebody who leaves gives up the chair; whoever is next in line takes it."""
    chairing = change.find(Chairing, meeting_id=one.meeting_id, until_at=None)
    if chairing is None or chairing.attendance_id != one.id:
        return
    change.put(replace(chairing, until_at=change.now))
    _seat_next_in_line(change, change.get(Meeting, one.meeting_id), item_id=for_item_id, but=one.id)


def resume_chair(change: Change, one: Attendance) -> None:
    """Whoever left the chair empty and comes back is in it again."""
    held = change.all(Chairing, meeting_id=one.meeting_id)
    if held and held[-1].until_at is not None and held[-1].attendance_id == one.id:
        change.add(
            Chairing(
                meeting_id=one.meeting_id,
                attendance_id=one.id,
                capacity=held[-1].capacity,
                from_at=change.now,
            )
        )


def never_chaired(change: Change, one: Attendance) -> None:
    """Somebody who was never in the room was never in the chair: it was the next in line's."""
    for chairing in change.all(Chairing, attendance_id=one.id):
        change.remove(chairing)
        if chairing.until_at is None:
            running = change.get(Meeting, one.meeting_id)
            _seat_next_in_line(
                change, running, item_id=chairing.item_id, but=one.id, since=chairing.from_at
            )


def _seat_next_in_line(
    change: Change,
    running: Meeting,
    *,
    item_id: int | None,
    but: int | None = None,
    since: Instant | None = None,
) -> None:
    for role, capacity in BY_RIGHT.items():
        for attendance_id in _holders(change, running, role):
            if attendance_id != but and in_the_room(change, attendance_id):
                change.add(
                    Chairing(
                        meeting_id=running.id,
                        attendance_id=attendance_id,
                        capacity=capacity,
                        from_at=since or change.now,
                        item_id=item_id,
                    )
                )
                return


def _holders(change: Change, running: Meeting, role: MemberRole) -> list[int]:
    """The attendances of those who hold a role in the group on the meeting's day."""
    found = (
        _place_of(change, running, member)
        for member in _members(change, running.group_id, role, running.held_on)
    )
    return [one.id for one in found if one is not None]


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
        if one.id in _holders(change, running, role):
            return capacity
    return ChairingCapacity.ELECTED


def _end_chairing(change: Change, meeting_id: int) -> None:
    chairing = change.find(Chairing, meeting_id=meeting_id, until_at=None)
    if chairing is not None:
        change.put(replace(chairing, until_at=change.now))
