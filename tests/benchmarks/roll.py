"""Who comes to a meeting: the exceptions, the roll, those who come late and leave early."""

from dataclasses import replace

from jagtui.demo.attendance import DEPUTIES, INFORMATION
from jagtui.model.attendance import Attendance, AttendanceAgency, AttendanceSpell, Chairing
from jagtui.model.terms import (
    AttendanceMode,
    AttendanceState,
    Capacity,
    ChairingCapacity,
    MemberRole,
    StatementAnswer,
)
from tests.benchmarks.ongoing import Place
from tests.benchmarks.sitting import Sitting

STAYS_AWAY, SENDS_DEPUTY, APOLOGISES, SENDS_WORD = 0.14, 0.35, 0.8, 0.3
REMOTE, COMES_LATE, LEAVES_EARLY = 0.2, 0.1, 0.08
CHAIRS = {
    MemberRole.CHAIR: ChairingCapacity.CHAIR,
    MemberRole.VICE_CHAIR: ChairingCapacity.VICE_CHAIR,
}


def call_the_roll(sitting: Sitting) -> None:
    """Enter who is not there; everybody else is."""
    rng = sitting.stage.rng
    for place in [*sitting.agenda.roll]:
        if place.member.role is MemberRole.MEMBER and rng.random() < STAYS_AWAY:
            sitting.pass_time()
            if rng.random() < SENDS_DEPUTY:
                _send_deputy(sitting, place)
            else:
                _stay_away(sitting, place)
    sitting.pass_time()
    _take(sitting)


def _send_deputy(sitting: Sitting, place: Place) -> None:
    ledger, principal = sitting.stage.ledger, place.attendance
    sorry = replace(principal, state=AttendanceState.APOLOGIES)
    place.attendance = ledger.put(principal, sorry)
    deputy = ledger.add(
        Attendance(
            meeting_id=sitting.meeting.id,
            name=sitting.stage.rng.choice(DEPUTIES),
            capacity=Capacity.DEPUTY,
            deputy_for_id=principal.id,
        )
    )
    ledger.add(AttendanceAgency(attendance_id=deputy.id, agency_id=place.member.agency_id))
    sitting.agenda.roll.append(Place(deputy, place.member))
    _says(sitting, "attendance.deputy", f"Deputy for {_who(sitting, place)}")


def _stay_away(sitting: Sitting, place: Place) -> None:
    rng, day = sitting.stage.rng, sitting.day
    sorry = rng.random() < APOLOGISES
    sent = rng.choice(INFORMATION) if sorry and rng.random() < SENDS_WORD else ""
    state = AttendanceState.APOLOGIES if sorry else AttendanceState.ABSENT
    place.attendance = sitting.stage.ledger.put(
        place.attendance,
        replace(
            place.attendance,
            state=state,
            information=sent,
            information_on=day if sent else None,
        ),
    )
    _says(sitting, "attendance.mark", f"{_who(sitting, place)} {state.words}")


def _take(sitting: Sitting) -> None:
    ledger = sitting.stage.ledger
    expected = [
        place for place in sitting.agenda.roll if place.attendance.state is AttendanceState.EXPECTED
    ]
    for place in expected:
        _be_present(sitting, place, AttendanceMode.ROOM)
    taken = replace(sitting.meeting, roll_taken_at=sitting.stage.now)
    sitting.meeting = ledger.put(sitting.meeting, taken)
    chair = min(
        (place for place in expected if place.member.role in CHAIRS),
        key=lambda place: [*CHAIRS].index(place.member.role),
    )
    sitting.chairing = ledger.add(
        Chairing(
            meeting_id=sitting.meeting.id,
            attendance_id=chair.attendance.id,
            capacity=CHAIRS[chair.member.role],
            from_at=sitting.stage.now,
        )
    )
    _says(sitting, "roll.take", f"Roll taken, {len(expected)} present")


def _be_present(sitting: Sitting, place: Place, mode: AttendanceMode) -> None:
    ledger = sitting.stage.ledger
    there = replace(place.attendance, state=AttendanceState.PRESENT)
    place.attendance = ledger.put(place.attendance, there)
    place.spell = ledger.add(
        AttendanceSpell(attendance_id=there.id, mode=mode, from_at=sitting.stage.now)
    )


def accept_statement(sitting: Sitting) -> None:
    """The confidentiality statement is read, and accepted by all present."""
    sitting.pass_time()
    ledger, now = sitting.stage.ledger, sitting.stage.now
    for place in sitting.agenda.roll:
        if place.spell is not None:
            accepted = replace(
                place.attendance, statement=StatementAnswer.ACCEPTED, statement_at=now
            )
            place.attendance = ledger.put(place.attendance, accepted)
    read = replace(sitting.meeting, confidentiality_at=now)
    sitting.meeting = ledger.put(sitting.meeting, read)
    _says(
        sitting,
        "confidentiality.read",
        "Confidentiality statement read, accepted by all present",
    )


def come_and_go(sitting: Sitting) -> None:
    """Somebody who was absent comes after all, somebody else has to leave."""
    rng = sitting.stage.rng
    for place in sitting.agenda.roll:
        if place.attendance.state is AttendanceState.ABSENT and rng.random() < COMES_LATE:
            sitting.pass_time()
            mode = AttendanceMode.REMOTE if rng.random() < REMOTE else AttendanceMode.ROOM
            _be_present(sitting, place, mode)
            _says(sitting, "attendance.arrive", f"{_who(sitting, place)} arrived")
        elif (
            place.spell is not None
            and place.member.role is MemberRole.MEMBER
            and rng.random() < LEAVES_EARLY
        ):
            sitting.pass_time()
            _leave(sitting, place)
            _says(sitting, "attendance.leave", f"{_who(sitting, place)} left")


def empty_the_room(sitting: Sitting) -> None:
    """Everybody leaves, as a part of closing."""
    for place in sitting.agenda.roll:
        if place.spell is not None:
            _leave(sitting, place)


def _leave(sitting: Sitting, place: Place) -> None:
    if place.spell is not None:
        left = replace(place.spell, until_at=sitting.stage.now)
        sitting.stage.ledger.put(place.spell, left)
        place.spell = None


def _who(sitting: Sitting, place: Place) -> str:
    return sitting.body.district.words(place.member.agency_id)


def _says(sitting: Sitting, kind: str, sentence: str) -> None:
    sitting.says(kind, sentence, of_group=False)
