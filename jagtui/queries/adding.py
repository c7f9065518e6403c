"""What a case may be given: groups, agencies, priorities, areas, categories."""

from dataclasses import dataclass

from sqlalchemy import or_, select

from jagtui.model.case import Case, CaseCategory
from jagtui.model.rules.naming import agency_words
from jagtui.model.seat import Seat
from jagtui.model.terms import CaseSubjectKind
from jagtui.queries.visible import must_see_case
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency
from jagtui.store.schema.group import meeting_group
from jagtui.store.schema.partnership import area, category, priority

Offer = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Adding:
    """Ids and words of what can be chosen."""

    groups: Offer
    agencies: Offer
    priorities: Offer
    areas: Offer
    categories: Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFacts:
    """A case's facts as they stand; of a new one nothing is known."""

    case_id: int = 0
    reference: str = ""
    label: str = ""
    reason: str = ""
    subject: CaseSubjectKind | None = None
    lead_agency_id: int | None = None
    priority_id: int | None = None
    area_id: int | None = None
    category_ids: tuple[int, ...] = ()
    involves_children: bool = False


NOTHING_KNOWN = KnownFacts()


def known_facts(reader: Reader, seat: Seat | None, case_id: int) -> KnownFacts:
    """The facts of a case."""
    must_see_case(reader, seat, case_id)
    case = reader.get(Case, case_id)
    return KnownFacts(
        case_id=case.id,
        reference=case.reference,
        label=case.label,
        reason=case.reason_added,
        subject=case.subject,
        lead_agency_id=case.lead_agency_id,
        priority_id=case.priority_id,
        area_id=case.area_id,
        category_ids=tuple(one.category_id for one in reader.all(CaseCategory, case_id=case_id)),
        involves_children=case.involves_children,
    )


def adding(reader: Reader, known: KnownFacts = NOTHING_KNOWN) -> Adding:
    """Everything a case may be given, and what it has although no new one may be given it."""
    groups = reader.rows(
        select(meeting_group.c.id, meeting_group.c.short).order_by(meeting_group.c.id)
    )
    agencies = reader.rows(
        select(agency.c.id, agency.c.handle)
        .where(or_(agency.c.ended_on.is_(None), agency.c.id == known.lead_agency_id))
        .order_by(agency.c.handle)
    )
    priorities = reader.rows(
        select(priority.c.id, priority.c.number, priority.c.title)
        .where(or_(priority.c.until.is_(None), priority.c.id == known.priority_id))
        .order_by(priority.c.number)
    )
    areas = reader.rows(select(area.c.id, area.c.name).order_by(area.c.name))
    categories = reader.rows(
        select(category.c.id, category.c.name)
        .where(or_(category.c.retired.is_(False), category.c.id.in_(known.category_ids)))
        .order_by(category.c.name)
    )
    return Adding(
        groups=tuple((row.id, row.short) for row in groups),
        agencies=tuple((row.id, agency_words(row.handle)) for row in agencies),
        priorities=tuple((row.id, f"{row.number} {row.title}") for row in priorities),
        areas=tuple((row.id, row.name) for row in areas),
        categories=tuple((row.id, row.name) for row in categories),
    )
