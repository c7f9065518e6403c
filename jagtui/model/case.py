"""A case: what it is, what it is about, how risky it was judged when."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.terms import CaseStatus, CaseSubjectKind, PartInCase, RiskBand


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A problem that needs several agencies; its label holds no name."""

    id: int = 0
    group_id: int
    reference: str
    label: str
    subject: CaseSubjectKind | None = None
    """None while nobody has said what it is about."""
    status: CaseStatus = CaseStatus.REFERRED
    status_reason: str = ""
    """Why it is on hold or deferred, or the question it was escalated with."""
    priority_id: int | None = None
    area_id: int | None = None
    lead_agency_id: int | None = None
    opened_on: date
    reason_added: str = ""
    involves_children: bool = False
    review_on: date | None = None
    closed_on: date | None = None
    closure_reason_id: int | None = None
    outcome: str = ""
    lesson: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCategory:
    """A category that a case shows."""

    id: int = 0
    case_id: int
    category_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePerson:
    """Somebody a case is about; kept apart from it, and looked at only by a logged key."""

    id: int = 0
    case_id: int
    name: str
    part: PartInCase = PartInCase.SUBJECT
    details: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskAssessment:
    """How a case's risk was judged on a day; the newest counts, the others stay."""

    id: int = 0
    case_id: int
    method_id: int
    score: int | None = None
    maximum: int | None = None
    band: RiskBand
    assessor: str = ""
    assessed_on: date
    item_id: int | None = None
