"""The register of cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, func, select, true

from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.narrowing import match_of
from jagtui.model.seat import Seat
from jagtui.model.terms import CaseStatus, CaseSubjectKind, RiskBand
from jagtui.queries.live import live_case, open_action
from jagtui.queries.visible import visible_cases
from jagtui.queries.windows import FIRST, Window, newest, of_all_years
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.agency import agency
from jagtui.store.schema.case import case_file, risk_assessment
from jagtui.store.schema.partnership import area
from jagtui.store.schema.words import case_words, rows_with


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Some of the cases, the latest first."""

    today: date
    ended_too: bool
    cases: tuple[RegisteredCase, ...]
    window: Window
    more: bool
    """Older ones may follow."""
    live: int
    """How many live ones there are, whatever words they are narrowed to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasesWanted:
    """Which cases are asked for."""

    ended_too: bool = False
    words: str = ""
    window: Window = FIRST
    holding: int | None = None
    """A live case: the window is put where it stands among them."""


LIVE = CasesWanted()


def register(reader: Reader, seat: Seat | None, wanted: CasesWanted = LIVE) -> Register:
    """The cases that the seat may see, as far as they are in the window."""
    window, match = wanted.window, match_of(wanted.words)
    if wanted.holding is not None and not wanted.ended_too:
        window = Window.around(_live(reader, seat, case_file.c.id > wanted.holding))
    find = _ended_too if wanted.ended_too else _live_ones
    ids, more = find(reader, seat, window, match)
    return Register(
        today=reader.today,
        ended_too=wanted.ended_too,
        cases=_registered(reader, case_file.c.id.in_(ids)),
        window=window,
        more=more,
        live=_live(reader, seat),
    )


def every_case(
    reader: Reader, seat: Seat | None, *, ended_too: bool = False
) -> tuple[RegisteredCase, ...]:
    """All cases that the seat may see, the latest first, however many."""
    return _registered(reader, visible_cases(seat), true() if ended_too else live_case())


def _live_ones(
    reader: Reader, seat: Seat | None, window: Window, match: str
) -> tuple[Sequence[int], bool]:
    chosen = _of_live(seat, case_file.c.id).order_by(without_index(case_file.c.id).desc())
    if match:
        those = rows_with(case_words, f"{{words}} : ({match}) AND standing : live")
        chosen = chosen.where(case_file.c.id.in_(those))
    rows, more = window.rows(reader, chosen)
    return [row.id for row in rows], more


def _ended_too(
    reader: Reader, seat: Seat | None, window: Window, match: str
) -> tuple[Sequence[int], bool]:
    rows = of_all_years(case_file.c.id, case_words, f"{{words}} : ({match})" if match else "")
    return newest(reader, seat, window, rows, case_file.c.id, visible_cases(seat))


def _live(reader: Reader, seat: Seat | None, *where: ColumnElement[bool]) -> int:
    """How many live cases there are."""
    return int(reader.scalar(_of_live(seat, func.count()).where(*where)))


def _of_live(seat: Seat | None, *columns: ColumnElement[Any]) -> Select[Any]:
    return select(*columns).select_from(case_file).where(live_case(), visible_cases(seat))


def _registered(reader: Reader, *where: ColumnElement[bool]) -> tuple[RegisteredCase, ...]:
    rows = reader.rows(_cases().where(*where).order_by(case_file.c.id.desc()))
    return tuple(
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
        for row in rows
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
