"""Today: what is coming, what is owed and by whom, what is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, ScalarSelect, func, select
from sqlalchemy import case as sql_case

from jagtui.model.meeting import COMING, RUNNING, MeetingMove
from jagtui.model.rules.naming import agency_words
from jagtui.model.seat import Seat
from jagtui.model.terms import (
    AttendanceState,
    CaseStatus,
    MeetingKind,
    MeetingState,
    MinutesState,
    RiskBand,
)
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.live import (
    awaited_action,
    closed_meeting,
    coming_meeting,
    live_case,
    running_meeting,
)
from jagtui.queries.readiness import Readiness, papers
from jagtui.queries.returns import AgencyAsked, returns
from jagtui.queries.tracker import NO_OWNER, owed_first
from jagtui.queries.visible import visible_actions, visible_cases, visible_minutes
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.agency import agency
from jagtui.store.schema.attendance import attendance
from jagtui.store.schema.case import case_file, risk_assessment
from jagtui.store.schema.group import meeting_group
from jagtui.store.schema.meeting import agenda_item, meeting, meeting_move
from jagtui.store.schema.minutes import circulation, minutes_version

MEETINGS_SHOWN = 4
ACTIONS_SHOWN = 8
CASES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class ComingMeeting:
    """A meeting under way or ahead, and how ready it is."""

    id: int
    reference: str
    state: MeetingState
    held_on: date
    starts: str
    place: str
    provisional: bool
    kind: MeetingKind
    in_public: bool
    moved_from: tuple[date, str] | None
    """The day and time it was on before it was moved last."""
    cases: int
    expected: int
    apologies: int
    papers: Readiness
    returns: tuple[AgencyAsked, ...]
    """Who is asked for something before it; told of each group's next meeting only."""


@dataclass(frozen=True, slots=True)
class OverdueAgency:
    """An agency that is late with actions, by how many and how long at most."""

    agency: str
    actions: int
    longest: int


@dataclass(frozen=True, slots=True)
class DueReview:
    """A case that is due to be looked at again, by its reference only."""

    id: int
    reference: str
    status: CaseStatus
    band: RiskBand | None
    lead: str
    review_on: date


@dataclass(frozen=True, slots=True)
class LastMinutes:
    """How far the minutes of a group's last meeting have come."""

    meeting_id: int
    reference: str
    held_on: date
    state: MinutesState
    days_allowed: int
    """Working days within which the group sends its minutes out."""
    sent_on: date | None
    """When they first went out."""


@dataclass(frozen=True, slots=True)
class Today:
    """What a day begins with."""

    today: date
    meetings: tuple[ComingMeeting, ...]
    mine: tuple[ActionLine, ...]
    mine_all: int
    overdue: tuple[OverdueAgency, ...]
    reviews: tuple[DueReview, ...]
    reviews_all: int
    minutes: tuple[LastMinutes, ...]


def today(reader: Reader, seat: Seat | None) -> Today:
    """Look at the day, as somebody at that keyboard may see it."""
    mine, mine_all = owed_first(reader, seat, ACTIONS_SHOWN)
    reviews, reviews_all = _reviews(reader, seat)
    return Today(
        today=reader.today,
        meetings=_meetings(reader, seat),
        mine=mine,
        mine_all=mine_all,
        overdue=_overdue(reader, seat),
        reviews=reviews,
        reviews_all=reviews_all,
        minutes=_minutes(reader, seat),
    )


def _meetings(reader: Reader, seat: Seat | None) -> tuple[ComingMeeting, ...]:
    cases = (
        select(func.count())
        .where(agenda_item.c.meeting_id == meeting.c.id, agenda_item.c.case_id.is_not(None))
        .correlate(meeting)
        .scalar_subquery()
    )
    soonest = (meeting.c.held_on, meeting.c.starts, meeting.c.id)
    running = select(meeting.c.id).where(running_meeting())
    coming = select(meeting.c.id).where(coming_meeting()).order_by(*soonest).limit(MEETINGS_SHOWN)
    rows = reader.rows(
        select(
            meeting,
            cases.label("cases"),
            _coming(AttendanceState.EXPECTED, AttendanceState.PRESENT).label("expected"),
            _coming(AttendanceState.APOLOGIES).label("apologies"),
            meeting_group.c.paper_days,
        )
        .join(meeting_group, meeting_group.c.id == meeting.c.group_id)
        .where(meeting.c.id.in_(running) | meeting.c.id.in_(coming))
        .order_by(sql_case((meeting.c.state.in_(RUNNING), 0), else_=1), *soonest)
        .limit(MEETINGS_SHOWN)
    )
    moved = _moved(reader, [row.id for row in rows])
    asked = returns(reader, seat, _next_of_each(rows))
    return tuple(
        ComingMeeting(
            id=row.id,
            reference=row.reference,
            state=row.state,
            held_on=row.held_on,
            starts=row.starts,
            place=row.place,
            provisional=row.provisional,
            kind=row.kind,
            in_public=row.in_public,
            moved_from=moved.get(row.id),
            cases=row.cases,
            expected=row.expected,
            apologies=row.apologies,
            papers=papers(row.held_on, row.paper_days, row.issued_at, reader.today),
            returns=asked.get(row.id, ()),
        )
        for row in rows
    )


def _next_of_each(rows: Sequence[Row[Any]]) -> list[int]:
    """Of each group, the meeting that returns are awaited for now."""
    first: dict[int, Row[Any]] = {}
    for row in rows:
        first.setdefault(row.group_id, row)
    return [row.id for row in first.values() if row.state in COMING and not row.provisional]


def _moved(reader: Reader, meetings: list[int]) -> dict[int, tuple[date, str]]:
    """Where those that were moved had been, by meeting."""
    moves = reader.all(MeetingMove, meeting_move.c.meeting_id.in_(meetings))
    return {move.meeting_id: (move.was_on, move.was_at) for move in moves}


def _coming(*states: AttendanceState) -> ScalarSelect[int]:
    return (
        select(func.count())
        .where(attendance.c.meeting_id == meeting.c.id, attendance.c.state.in_(states))
        .correlate(meeting)
        .scalar_subquery()
    )


def _overdue(reader: Reader, seat: Seat | None) -> tuple[OverdueAgency, ...]:
    due = func.coalesce(action.c.due_on, meeting.c.held_on)
    rows = reader.rows(
        select(
            agency.c.handle,
            func.count().label("actions"),
            func.min(due, type_=action.c.due_on.type).label("first"),
        )
        .select_from(action)
        .outerjoin(agency, agency.c.id == action.c.agency_id)
        .outerjoin(meeting, meeting.c.id == action.c.due_meeting_id)
        .where(awaited_action(), visible_actions(seat), due < reader.today)
        .group_by(agency.c.handle)
    )
    overdue = (
        OverdueAgency(
            agency_words(row.handle) or NO_OWNER, row.actions, (reader.today - row.first).days
        )
        for row in rows
    )
    return tuple(sorted(overdue, key=lambda one: (-one.longest, one.agency)))


def _reviews(reader: Reader, seat: Seat | None) -> tuple[tuple[DueReview, ...], int]:
    band = (
        select(risk_assessment.c.band)
        .where(risk_assessment.c.case_id == case_file.c.id)
        .order_by(risk_assessment.c.assessed_on.desc(), risk_assessment.c.id.desc())
        .limit(1)
        .correlate(case_file)
        .scalar_subquery()
    )
    due = (live_case(), visible_cases(seat), case_file.c.review_on <= reader.today)
    first = (case_file.c.review_on, case_file.c.id)
    shown = select(case_file.c.id).where(*due).order_by(*first).limit(CASES_SHOWN)
    every = select(func.count()).select_from(case_file).where(*due).scalar_subquery()
    rows = reader.rows(
        select(
            case_file.c.id,
            case_file.c.reference,
            case_file.c.status,
            case_file.c.review_on,
            band.label("band"),
            agency.c.handle,
            every.label("all"),
        )
        .outerjoin(agency, agency.c.id == case_file.c.lead_agency_id)
        .where(case_file.c.id.in_(shown))
        .order_by(*first)
    )
    reviews = tuple(
        DueReview(
            id=row.id,
            reference=row.reference,
            status=row.status,
            band=row.band,
            lead=agency_words(row.handle),
            review_on=row.review_on,
        )
        for row in rows
    )
    return reviews, rows[0].all if rows else 0


def _minutes(reader: Reader, seat: Seat | None) -> tuple[LastMinutes, ...]:
    last = (
        select(meeting.c.id)
        .where(meeting.c.group_id == meeting_group.c.id, closed_meeting())
        .order_by(meeting.c.held_on.desc(), meeting.c.id.desc())
        .limit(1)
        .correlate(meeting_group)
        .scalar_subquery()
    )
    sent = (
        select(func.min(circulation.c.circulated_on, type_=meeting.c.held_on.type))
        .join(minutes_version, minutes_version.c.id == circulation.c.version_id)
        .where(minutes_version.c.meeting_id == meeting.c.id)
        .correlate(meeting)
        .scalar_subquery()
    )
    rows = reader.rows(
        select(meeting, meeting_group.c.minutes_days, sent.label("sent_on"))
        .select_from(meeting_group)
        .join(meeting, meeting.c.id == last)
        .where(visible_minutes(seat))
        .order_by(meeting.c.held_on.desc(), meeting.c.id)
    )
    return tuple(
        LastMinutes(
            row.id,
            row.reference,
            row.held_on,
            row.minutes_state,
            row.minutes_days,
            row.sent_on,
        )
        for row in rows
    )
