"""What was said about a meeting itself, as its minutes tell it: statement, interests, the chair."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.attendance import SPEAKING_FOR_AGENCIES, Attendance, Chairing, Declaration
from jagtui.model.meeting import Meeting
from jagtui.model.rules.statement import must_answer
from jagtui.model.terms import ChairingCapacity, MemberRole, StatementAnswer
from jagtui.model.time import Instant
from jagtui.queries.minutes_people import Attender
from jagtui.store.reader import Reader
from jagtui.store.schema.attendance import attendance, chairing
from jagtui.store.schema.group import membership


@dataclass(frozen=True, slots=True)
class InChair:
    """A stretch of the meeting during which somebody was in the chair."""

    attendance_id: int
    who: str
    capacity: ChairingCapacity
    from_at: Instant
    until_at: Instant | None
    item_id: int | None

    def holds(self, at: Instant) -> bool:
        """Whether they were in it at a moment."""
        return self.from_at <= at and (self.until_at is None or at < self.until_at)


@dataclass(frozen=True, slots=True)
class Declared:
    """An interest that somebody declared; without an item it holds for all of them."""

    attendance_id: int
    who: str
    item_id: int | None
    interest: str
    withdrew: bool
    standing: bool


@dataclass(frozen=True, slots=True)
class StatementCourse:
    """Who answered to the statement otherwise than by being there when it was read."""

    declined: tuple[str, ...]
    later: tuple[tuple[str, Instant], ...]
    """Who accepted it afterwards, and when."""
    silent: tuple[str, ...]
    """Who came afterwards and is not known to have accepted it."""


def chairings(reader: Reader, meeting_id: int, people: Iterable[Attender]) -> tuple[InChair, ...]:
    """Who was in the chair, in the order of time."""
    who = {one.id: one.words for one in people}
    return tuple(
        InChair(
            one.attendance_id,
            who[one.attendance_id],
            one.capacity,
            one.from_at,
            one.until_at,
            one.item_id,
        )
        for one in reader.all(Chairing, meeting_id=meeting_id, order_by=chairing.c.from_at)
        if one.from_at != one.until_at
    )


def chairs_watching(reader: Reader, held: Meeting, people: Iterable[Attender]) -> tuple[str, ...]:
    """The group's chairs who were there without speaking for an agency; one statement."""
    rows = reader.rows(
        select(attendance.c.id)
        .join(membership, membership.c.officer_id == attendance.c.officer_id)
        .where(
            attendance.c.meeting_id == held.id,
            membership.c.group_id == held.group_id,
            membership.c.role.in_([MemberRole.CHAIR, MemberRole.CO_CHAIR]),
            membership.c.since <= held.held_on,
            membership.c.until.is_(None) | (membership.c.until >= held.held_on),
        )
    )
    chairs = {id for (id,) in rows}
    return tuple(
        one.words
        for one in people
        if one.id in chairs and one.stays and one.capacity not in SPEAKING_FOR_AGENCIES
    )


def declarations(
    reader: Reader, meeting_id: int, people: Iterable[Attender]
) -> tuple[Declared, ...]:
    """The interests declared at the meeting."""
    who = {one.id: one.words for one in people}
    return tuple(
        Declared(
            one.attendance_id,
            who[one.attendance_id],
            one.item_id,
            one.interest,
            one.withdrew,
            one.standing,
        )
        for one in reader.all(Declaration, meeting_id=meeting_id)
    )


def statement_course(reader: Reader, held: Meeting, people: Iterable[Attender]) -> StatementCourse:
    """How those answered who did not simply accept with the others; one statement."""
    answers = {one.id: one for one in reader.all(Attendance, meeting_id=held.id)}
    asked_each = any(one.statement for one in answers.values())
    declined, later, silent = [], [], []
    for one in people:
        said = answers[one.id]
        if held.confidentiality_at is None or not one.stays:
            continue
        if said.statement is StatementAnswer.DECLINED:
            declined.append(one.words)
        elif said.statement_at is not None and said.statement_at > held.confidentiality_at:
            later.append((one.words, said.statement_at))
        elif said.statement is None and asked_each and _came_after(one, held.confidentiality_at):
            silent.append(one.words)
    return StatementCourse(tuple(declined), tuple(later), tuple(silent))


def _came_after(one: Attender, read_at: Instant) -> bool:
    return must_answer(one.capacity) and all(stay.from_at > read_at for stay in one.stays)
