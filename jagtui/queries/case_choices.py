"""What there is to choose from when the meeting settles a case's status or risk."""

from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.action import Action
from jagtui.model.case import Case, RiskAssessment
from jagtui.model.group import Group
from jagtui.model.partnership import ClosureReason, RiskMethod
from jagtui.model.rules.naming import agency_words
from jagtui.model.seat import Seat
from jagtui.queries.escalations import groups_above
from jagtui.queries.live import open_action
from jagtui.queries.visible import must_see_case
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.agency import agency
from jagtui.store.schema.case import risk_assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseChoices:
    """A case as it stands, the partnership's own words, and what would be left open."""

    case: Case
    closure_reasons: tuple[ClosureReason, ...]
    risk_methods: tuple[RiskMethod, ...]
    assessed: RiskAssessment | None
    """How its risk was judged last."""
    open_actions: tuple[str, ...]
    """The references of its actions that have not ended."""
    outcomes: tuple[str, ...]
    """What came of those that have, the latest first."""
    above: tuple[Group, ...]
    """The groups to which it can be escalated."""


def case_choices(reader: Reader, seat: Seat | None, case_id: int) -> CaseChoices:
    """What a case's status and risk can be set to."""
    must_see_case(reader, seat, case_id)
    assessed = reader.all(
        RiskAssessment,
        case_id=case_id,
        order_by=(risk_assessment.c.assessed_on.desc(), risk_assessment.c.id.desc()),
        limit=1,
    )
    case = reader.get(Case, case_id)
    return CaseChoices(
        case=case,
        closure_reasons=tuple(reader.all(ClosureReason, retired=False)),
        risk_methods=tuple(reader.all(RiskMethod)),
        assessed=assessed[0] if assessed else None,
        open_actions=tuple(
            one.reference for one in reader.all(Action, open_action(), case_id=case_id)
        ),
        outcomes=_outcomes(reader, case_id),
        above=groups_above(reader, case.group_id),
    )


def _outcomes(reader: Reader, case_id: int) -> tuple[str, ...]:
    """As in JAG/27/001 Housing: done, all 40 houses; lesson: post them earlier."""
    rows = reader.rows(
        select(action, agency.c.handle)
        .outerjoin(agency, agency.c.id == action.c.agency_id)
        .where(action.c.case_id == case_id, ~open_action())
        .order_by(action.c.closed_on.desc(), action.c.id.desc())
    )
    return tuple(
        f"{row.reference} {agency_words(row.handle) or row.owner_as_said}".strip()
        + f": {', '.join(filter(None, (row.outcome.words, row.outcome_words)))}"
        + (f"; lesson: {row.lesson}" if row.lesson else "")
        for row in rows
    )
