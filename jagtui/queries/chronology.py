"""One case over all its meetings: its facts, how it was judged, what was said and decided."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select

from jagtui.model.case import Case, CasePerson
from jagtui.model.rules.heard import Hearing
from jagtui.model.rules.naming import agency_words, person_words
from jagtui.model.seat import Seat
from jagtui.model.terms import CaseStatus, ItemOutcome, LineKind, RiskBand
from jagtui.model.time import Instant
from jagtui.queries.action_lines import ActionLine, action_lines
from jagtui.queries.escalations import Asked, questions_about
from jagtui.queries.heard import hearings
from jagtui.queries.interim import DecidedBetween, decided_on_case
from jagtui.queries.visible import must_see_case, visible_actions, visible_cases
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.agency import agency, officer
from jagtui.store.schema.case import case_category, case_file, case_person, risk_assessment
from jagtui.store.schema.group import meeting_group
from jagtui.store.schema.journal import journal_change, journal_entry
from jagtui.store.schema.line import line
from jagtui.store.schema.meeting import agenda_item, meeting
from jagtui.store.schema.partnership import area, category, closure_reason, priority, risk_method


@dataclass(frozen=True, slots=True)
class Judged:
    """How high the risk was judged on a day."""

    on: date
    band: RiskBand
    score: int | None
    maximum: int | None
    method: str
    assessor: str


@dataclass(frozen=True, slots=True)
class Said:
    """A note or a decision."""

    at: Instant
    kind: LineKind
    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class Discussion:
    """The case at one meeting."""

    meeting_id: int
    meeting: str
    number: str
    held_on: date
    why: str
    outcome: ItemOutcome | None
    outcome_reason: str
    said: tuple[Said, ...]
    actions: tuple[ActionLine, ...]
    heard: Hearing | None
    """Which agencies heard it; None where it was not taken up."""


@dataclass(frozen=True, slots=True)
class StatusChange:
    """When the case came to stand where it stood from then on."""

    at: Instant
    status: CaseStatus


@dataclass(frozen=True, slots=True)
class Chronology:
    """One case with all that is on record about it, except whom it is about."""

    today: date
    case: Case
    group: str
    categories: tuple[str, ...]
    priority: str
    area: str
    lead: str
    closure_reason: str
    people: int
    risks: tuple[Judged, ...]
    """The newest first."""
    discussions: tuple[Discussion, ...]
    """The newest first."""
    between: tuple[DecidedBetween, ...]
    """What was decided about it between meetings."""
    actions: tuple[ActionLine, ...]
    statuses: tuple[StatusChange, ...]
    """The newest first."""
    questions: tuple[Asked, ...]
    """What was asked of the group above, the oldest first."""


def chronology(reader: Reader, seat: Seat | None, case_id: int) -> Chronology | None:
    """Everything about a case; None where the seat may not see it."""
    about = _about(reader, seat, case_id)
    if about is None:
        return None
    actions = action_lines(reader, action.c.case_id == case_id, visible_actions(seat))
    return Chronology(
        today=reader.today,
        case=reader.get(Case, case_id),
        group=about.short,
        categories=_categories(reader, case_id),
        priority=about.priority or "",
        area=about.area or "",
        lead=agency_words(about.handle),
        closure_reason=about.closure_reason or "",
        people=about.people,
        risks=_risks(reader, case_id),
        discussions=_discussions(reader, case_id, actions),
        between=decided_on_case(reader, seat, case_id),
        actions=tuple(sorted(actions, key=lambda one: -one.id)),
        statuses=_statuses(reader, case_id),
        questions=questions_about(reader, seat, case_id),
    )


def people_of(reader: Reader, seat: Seat | None, case_id: int) -> tuple[CasePerson, ...]:
    """Whom a case is about; read only after the look has been recorded."""
    must_see_case(reader, seat, case_id)
    return tuple(reader.all(CasePerson, case_id=case_id))


def _about(reader: Reader, seat: Seat | None, case_id: int) -> Row[Any] | None:
    people = (
        select(func.count())
        .where(case_person.c.case_id == case_file.c.id)
        .correlate(case_file)
        .scalar_subquery()
    )
    rows = reader.rows(
        select(
            meeting_group.c.short,
            priority.c.title.label("priority"),
            area.c.name.label("area"),
            agency.c.handle,
            closure_reason.c.name.label("closure_reason"),
            people.label("people"),
        )
        .select_from(case_file)
        .join(meeting_group, meeting_group.c.id == case_file.c.group_id)
        .outerjoin(priority, priority.c.id == case_file.c.priority_id)
        .outerjoin(area, area.c.id == case_file.c.area_id)
        .outerjoin(agency, agency.c.id == case_file.c.lead_agency_id)
        .outerjoin(closure_reason, closure_reason.c.id == case_file.c.closure_reason_id)
        .where(case_file.c.id == case_id, visible_cases(seat))
    )
    return rows[0] if rows else None


def _categories(reader: Reader, case_id: int) -> tuple[str, ...]:
    rows = reader.rows(
        select(category.c.name)
        .join(case_category, case_category.c.category_id == category.c.id)
        .where(case_category.c.case_id == case_id)
        .order_by(category.c.name)
    )
    return tuple(name for (name,) in rows)


def _risks(reader: Reader, case_id: int) -> tuple[Judged, ...]:
    rows = reader.rows(
        select(risk_assessment, risk_method.c.name)
        .join(risk_method, risk_method.c.id == risk_assessment.c.method_id)
        .where(risk_assessment.c.case_id == case_id)
        .order_by(risk_assessment.c.assessed_on.desc(), risk_assessment.c.id.desc())
    )
    return tuple(
        Judged(row.assessed_on, row.band, row.score, row.maximum, row.name, row.assessor)
        for row in rows
    )


def _discussions(
    reader: Reader, case_id: int, actions: Sequence[ActionLine]
) -> tuple[Discussion, ...]:
    said = _said(reader, case_id)
    heard = hearings(reader, agenda_item.c.case_id == case_id)
    given: dict[int, list[ActionLine]] = defaultdict(list)
    for one in actions:
        given[one.item_id].append(one)
    rows = reader.rows(
        select(agenda_item, meeting.c.reference, meeting.c.held_on)
        .join(meeting, meeting.c.id == agenda_item.c.meeting_id)
        .where(agenda_item.c.case_id == case_id)
        .order_by(meeting.c.held_on.desc(), meeting.c.id.desc())
    )
    return tuple(
        Discussion(
            meeting_id=row.meeting_id,
            meeting=row.reference,
            number=row.number or "",
            held_on=row.held_on,
            why=row.why,
            outcome=row.outcome,
            outcome_reason=row.outcome_reason or "",
            said=tuple(said.get(row.id, ())),
            actions=tuple(given.get(row.id, ())),
            heard=heard.get(row.id),
        )
        for row in rows
    )


def _said(reader: Reader, case_id: int) -> dict[int, list[Said]]:
    rows = reader.rows(
        select(line, agency.c.handle, officer.c.name)
        .join(agenda_item, agenda_item.c.id == line.c.item_id)
        .outerjoin(agency, agency.c.id == line.c.speaker_agency_id)
        .outerjoin(officer, officer.c.id == line.c.speaker_officer_id)
        .where(agenda_item.c.case_id == case_id)
        .order_by(line.c.rank, line.c.id)
    )
    said: dict[int, list[Said]] = defaultdict(list)
    for row in rows:
        speaker = agency_words(row.handle) or person_words(row.name) or row.speaker
        said[row.item_id].append(Said(row.said_at, row.kind, speaker, row.text))
    return said


def _statuses(reader: Reader, case_id: int) -> tuple[StatusChange, ...]:
    """Read from the journal, which alone knows when a status changed."""
    rows = reader.rows(
        select(journal_entry.c.at, journal_change.c.after)
        .join(journal_entry, journal_entry.c.seq == journal_change.c.entry)
        .where(
            journal_change.c.entity == case_file.name,
            journal_change.c.entity_id == case_id,
            journal_change.c.after.is_not(None),
        )
        .order_by(journal_change.c.entry.desc())
    )
    changes = ((row.at, json.loads(row.after).get("status")) for row in rows)
    return tuple(StatusChange(at, CaseStatus(status)) for at, status in changes if status)
