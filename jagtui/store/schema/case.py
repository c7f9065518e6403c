"""Tables of cases, the people they are about, and their risk."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy import text as sql

from jagtui.model.case import Case, CaseCategory, CasePerson, RiskAssessment
from jagtui.model.terms import CaseStatus, CaseSubjectKind, PartInCase, RiskBand
from jagtui.store.schema.entity import day, entity, flag, key, number, ref, text, words

LIVE = "status NOT IN ('closed', 'declined')"

case_file = entity(
    Case,
    "case_file",
    key(),
    ref("group_id", "meeting_group", led=True),
    text("reference"),
    text("label"),
    words("subject", CaseSubjectKind, optional=True),
    words("status", CaseStatus),
    text("status_reason"),
    ref("priority_id", "priority", optional=True),
    ref("area_id", "area", optional=True),
    ref("lead_agency_id", "agency", optional=True),
    day("opened_on"),
    text("reason_added"),
    flag("involves_children"),
    day("review_on", optional=True),
    day("closed_on", optional=True),
    ref("closure_reason_id", "closure_reason", optional=True),
    text("outcome"),
    text("lesson"),
    UniqueConstraint("reference"),
    CheckConstraint("label <> ''", name="has_a_label"),
    CheckConstraint("(status = 'closed') = (closed_on IS NOT NULL)", name="closed_on_a_day"),
    CheckConstraint(
        "status <> 'closed' OR closure_reason_id IS NOT NULL", name="closed_for_a_reason"
    ),
    Index(
        "ix_case_file_live",
        "group_id",
        "review_on",
        "lead_agency_id",
        "status",
        sqlite_where=sql(LIVE),
    ),
)

case_category = entity(
    CaseCategory,
    "case_category",
    key(),
    ref("case_id", "case_file"),
    ref("category_id", "category"),
    UniqueConstraint("case_id", "category_id"),
)

case_person = entity(
    CasePerson,
    "case_person",
    key(),
    ref("case_id", "case_file"),
    text("name"),
    words("part", PartInCase),
    text("details"),
)

risk_assessment = entity(
    RiskAssessment,
    "risk_assessment",
    key(),
    ref("case_id", "case_file"),
    ref("method_id", "risk_method"),
    number("score", optional=True),
    number("maximum", optional=True),
    words("band", RiskBand),
    text("assessor"),
    day("assessed_on"),
    ref("item_id", "agenda_item", optional=True),
    CheckConstraint("score IS NULL OR score >= 0", name="score_is_not_negative"),
    CheckConstraint(
        "score IS NULL OR maximum IS NULL OR score <= maximum", name="score_within_maximum"
    ),
)
