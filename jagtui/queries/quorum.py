"""What a group has set as its quorum, and how its meetings stood against it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, select

from jagtui.model.attendance import SPEAKING_FOR_AGENCIES
from jagtui.model.group import Group
from jagtui.model.meeting import Adjournment, Meeting
from jagtui.model.rules.lapses import Lapse, Stretch, Voice, lapses, sittings
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.quorum import Quorum, QuorumRule, quorum
from jagtui.model.terms import AttendanceMode
from jagtui.model.time import Instant
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency
from jagtui.store.schema.attendance import attendance, attendance_agency, attendance_spell
from jagtui.store.schema.group import quorum_agency
from jagtui.store.schema.meeting import adjournment


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumCourse:
    """How many agencies were heard at a meeting, and when there was no quorum."""

    now: Quorum
    """How the room stands; unknown until the roll is taken."""
    represented: int
    asked: int
    rests: tuple[Adjournment, ...]
    """When the meeting rested, in the order of time."""
    lapses: tuple[Lapse, ...] = ()
    throughout: bool = False
    """It was never quorate."""

    @property
    def needed(self) -> bool:
        """Whether the group has set a quorum."""
        return self.now.is_set

    @property
    def roll_taken(self) -> bool:
        """Whether anybody knows who was there."""
        return self.now.met is not None

    def lapsed(self, at: Instant) -> bool:
        """Whether there was no quorum at that moment."""
        return any(lapse.holds(at) for lapse in self.lapses)


def quorum_rule(reader: Reader, group: Group) -> tuple[QuorumRule, dict[int, str]]:
    """The rule, and the agencies that it names as sentences name them; one statement."""
    clauses: dict[int, list[int]] = {}
    names: dict[int, str] = {}
    for row in reader.rows(
        select(quorum_agency, agency.c.handle)
        .join(agency, agency.c.id == quorum_agency.c.agency_id)
        .where(quorum_agency.c.group_id == group.id)
        .order_by(quorum_agency.c.clause, quorum_agency.c.id)
    ):
        clauses.setdefault(row.clause, []).append(row.agency_id)
        names[row.agency_id] = agency_words(row.handle)
    return QuorumRule(group.quorum_number, tuple(map(tuple, clauses.values()))), names


def quorum_course(reader: Reader, group: Group, held: Meeting) -> QuorumCourse:
    """How a meeting of the group stood against its quorum, from the roll on."""
    return quorum_courses(reader, group, [held])[held.id]


def quorum_courses(
    reader: Reader, group: Group, meetings: Sequence[Meeting]
) -> dict[int, QuorumCourse]:
    """How each of a group's meetings stood against its quorum; three statements."""
    rule, names = quorum_rule(reader, group)
    chosen = [held.id for held in meetings]
    asked = _asked(reader, chosen)
    rests = _rests(reader, chosen)
    return {
        held.id: _course(held, rests[held.id], asked[held.id], rule, names, group)
        for held in meetings
    }


def _asked(reader: Reader, meetings: Sequence[int]) -> dict[int, list[Row[Any]]]:
    """Each agency that was to be heard, once for every stretch in which somebody spoke for it."""
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in reader.rows(
        select(
            attendance.c.meeting_id,
            attendance_agency.c.agency_id,
            attendance_spell.c.mode,
            attendance_spell.c.from_at,
            attendance_spell.c.until_at,
        )
        .join(attendance_agency, attendance_agency.c.attendance_id == attendance.c.id)
        .outerjoin(attendance_spell, attendance_spell.c.attendance_id == attendance.c.id)
        .where(
            attendance.c.meeting_id.in_(meetings), attendance.c.capacity.in_(SPEAKING_FOR_AGENCIES)
        )
    ):
        found[row.meeting_id].append(row)
    return found


def _rests(reader: Reader, meetings: Sequence[int]) -> dict[int, list[Adjournment]]:
    found: dict[int, list[Adjournment]] = defaultdict(list)
    for one in reader.all(
        Adjournment, adjournment.c.meeting_id.in_(meetings), order_by=adjournment.c.from_at
    ):
        found[one.meeting_id].append(one)
    return found


def _course(
    held: Meeting,
    rests: Sequence[Adjournment],
    asked: Sequence[Row[Any]],
    rule: QuorumRule,
    names: dict[int, str],
    group: Group,
) -> QuorumCourse:
    heard = [row for row in asked if row.from_at is not None]
    voices = [
        Voice(row.from_at, row.until_at, row.agency_id)
        for row in heard
        if group.quorum_counts_remote or row.mode is AttendanceMode.ROOM
    ]
    here = {voice.agency_id for voice in voices if voice.until_at is None}
    course = QuorumCourse(
        now=quorum(rule, None if held.roll_taken_at is None else here, names),
        represented=len({row.agency_id for row in heard}),
        asked=len({row.agency_id for row in asked}),
        rests=tuple(rests),
    )
    if held.roll_taken_at is None or not rule.is_set:
        return course
    sat = tuple(sittings(held.roll_taken_at, held.closed_at, rests))
    return _with_lapses(
        course, sat, tuple(one for each in sat for one in lapses(rule, names, voices, each))
    )


def _with_lapses(
    course: QuorumCourse, sat: Sequence[Stretch], found: tuple[Lapse, ...]
) -> QuorumCourse:
    lasting = next((one.from_at for one in found if one.until_at is None), None)
    return replace(
        course,
        now=replace(course.now, since=lasting),
        lapses=found,
        throughout=bool(found)
        and [(one.from_at, one.until_at) for one in found]
        == [(one.from_at, one.until_at) for one in sat],
    )
