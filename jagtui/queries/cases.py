"""The register of cases."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ScalarSelect, Select, func, select

from jagtui.model.rules.naming import agency_words
from jagtui.model.seat import Seat
from jagtui.model.terms import CaseStatus, CaseSubjectKind, RiskBand
from jagtui.queries.live import live_case, open_action
from jagtui.queries.visible import visible_cases
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.agency import agency
from jagtui.store.schema.case import case_file, risk_assessment
from jagtui.store.schema.partnership import area

MOST = 1_000
"""Rows of the register at once; older ended cases are found by their reference."""


@dataclass(frozen=True, slots=True)
class RegisteredCase:
    """A case in the register."""

    id: int
    group_id: int
    reference: str
    label: str
    subject: CaseSubjectKind | None
    status: CaseStatus
    status_reason: str
    band: RiskBand | None
    band_before: RiskBand | None
    lead: str
    area: str
    opened_on: date
    review_on: date | None
    closed_on: date | None
    involves_children: bool
    actions: int


@dataclass(frozen=True, slots=True)
class Register:
    """The cases, the latest reference first."""

    today: date
    ended_too: bool
    cases: tuple[RegisteredCase, ...]
    cut: bool
    """There are more than are shown."""


def register(
    reader: Reader, seat: Seat | None, *, ended_too: bool = False, most: int = MOST
) -> Register:
    """The live cases that the seat may see, or all of them."""
    chosen = _cases().where(visible_cases(seat)).order_by(case_file.c.id.desc()).limit(most + 1)
    rows = reader.rows(chosen if ended_too else chosen.where(live_case()))
    return Register(
        today=reader.today,
        ended_too=ended_too,
        cases=tuple(
            RegisteredCase(
                id=row.id,
                group_id=row.group_id,
                reference=row.reference,
                label=row.label,
                subject=row.subject,
                status=row.status,
                status_reason=row.status_reason,
                band=row.band,
                band_before=row.band_before,
                lead=agency_words(row.handle),
                area=row.area or "",
                opened_on=row.opened_on,
                review_on=row.review_on,
                closed_on=row.closed_on,
                involves_children=row.involves_children,
                actions=row.actions,
            )
            for row in rows[:most]
        ),
        cut=len(rows) > most,
    )


def _cases() -> Select[tuple[object, ...]]:
    actions = (
        select(func.count())
        .where(action.c.case_id == case_file.c.id, open_action())
        .correlate(case_file)
        .scalar_subquery()
    )
    return (
        select(
            case_file,
            agency.c.handle,
            area.c.name.label("area"),
            _band(0).label("band"),
            _band(1).label("band_before"),
            actions.label("actions"),
        )
        .outerjoin(agency, agency.c.id == case_file.c.lead_agency_id)
        .outerjoin(area, area.c.id == case_file.c.area_id)
    )


def _band(back: int) -> ScalarSelect[RiskBand]:
    """The newest risk band of a case, or one before it."""
    return (
        select(risk_assessment.c.band)
        .where(risk_assessment.c.case_id == case_file.c.id)
        .order_by(risk_assessment.c.assessed_on.desc(), risk_assessment.c.id.desc())
        .limit(1)
        .offset(back)
        .correlate(case_file)
        .scalar_subquery()
    )
