"""Who is on a meeting's roll, and which agencies are heard through them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import and_, select

from jagtui.model.attendance import SPEAKING_FOR_AGENCIES
from jagtui.model.rules.naming import agency_words, person_words
from jagtui.model.rules.quorum import Quorum
from jagtui.model.terms import AttendanceMode, AttendanceState, Capacity, StatementAnswer
from jagtui.queries.quorum import QuorumCourse
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency, officer
from jagtui.store.schema.attendance import attendance, attendance_agency, attendance_spell
from jagtui.store.schema.meeting import meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Attends:
    """Somebody on the roll, and whether they are in the room now."""

    id: int
    officer_id: int | None
    name: str
    agencies: tuple[tuple[int, str], ...]
    """The agencies they stand for, by id and handle."""
    capacity: Capacity
    state: AttendanceState
    number: int
    mode: AttendanceMode | None
    """How they are here now; None while they are not."""
    statement: StatementAnswer | None
    """What they said to the confidentiality statement, if anything."""

    @property
    def here(self) -> bool:
        """Whether they are in the room or on the line."""
        return self.mode is not None

    @property
    def words(self) -> str:
        """Whom the row is about: Police, A Osei."""
        handles = " and ".join(agency_words(handle) for _, handle in self.agencies)
        return ", ".join(filter(None, (handles, person_words(self.name)))) or self.capacity.words

    @property
    def counts(self) -> bool:
        """Whether their agencies are heard through them."""
        return self.capacity in SPEAKING_FOR_AGENCIES


def roll_of(reader: Reader, meeting_id: int) -> tuple[Attends, ...]:
    """Everybody on a meeting's roll, in one statement."""
    rows = reader.rows(
        select(
            attendance,
            officer.c.name.label("officer_name"),
            agency.c.id.label("agency_id"),
            agency.c.handle,
            attendance_spell.c.mode,
        )
        .join(meeting, meeting.c.id == attendance.c.meeting_id)
        .outerjoin(officer, officer.c.id == attendance.c.officer_id)
        .outerjoin(attendance_agency, attendance_agency.c.attendance_id == attendance.c.id)
        .outerjoin(agency, agency.c.id == attendance_agency.c.agency_id)
        .outerjoin(
            attendance_spell,
            and_(
                attendance_spell.c.attendance_id == attendance.c.id,
                # At a meeting that is over, those who stayed to its end are the ones who are here.
                attendance_spell.c.until_at.is_(None)
                | (attendance_spell.c.until_at == meeting.c.closed_at),
            ),
        )
        .where(attendance.c.meeting_id == meeting_id)
        .order_by(attendance.c.id, attendance_agency.c.id)
    )
    found: dict[int, Attends] = {}
    for row in rows:
        before = found.get(row.id)
        stands_for = ((row.agency_id, row.handle),) if row.agency_id is not None else ()
        found[row.id] = Attends(
            id=row.id,
            officer_id=row.officer_id,
            name=row.officer_name or row.name,
            agencies=(*(before.agencies if before else ()), *stands_for),
            capacity=row.capacity,
            state=row.state,
            number=row.number,
            mode=row.mode,
            statement=row.statement,
        )
    return tuple(found.values())


def agencies_here(roll: Iterable[Attends]) -> frozenset[int]:
    """The agencies that are heard in the room now."""
    return agencies_of(one for one in roll if one.here)


def agencies_of(roll: Iterable[Attends]) -> frozenset[int]:
    """The agencies that are to be heard through these people."""
    return frozenset(agency_id for one in roll if one.counts for agency_id, _ in one.agencies)


@dataclass(frozen=True, slots=True)
class HeadCount:
    """How many agencies are heard, of how many that were asked, and what that makes."""

    here: int
    asked: int
    quorum: Quorum

    @property
    def words(self) -> str:
        """As it is always in sight: 9 of 12 agencies · quorate."""
        if self.quorum.met is None:
            return f"{self.asked} agencies expected · {self.quorum.words}"
        counted = f"{self.here} of {self.asked} agencies"
        return " · ".join(filter(None, (counted, self.quorum.words)))


def head_count(course: QuorumCourse, roll: Iterable[Attends]) -> HeadCount:
    """How many agencies the room holds, and how it stands against the group's quorum."""
    people = tuple(roll)
    return HeadCount(
        here=len(agencies_here(people)), asked=len(agencies_of(people)), quorum=course.now
    )
