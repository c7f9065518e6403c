"""What a new case may be given: groups, agencies, priorities, areas, categories."""

from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.rules.naming import agency_words
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


def adding(reader: Reader) -> Adding:
    """Everything a new case may be given."""
    groups = reader.rows(
        select(meeting_group.c.id, meeting_group.c.short).order_by(meeting_group.c.id)
    )
    agencies = reader.rows(
        select(agency.c.id, agency.c.handle)
        .where(agency.c.ended_on.is_(None))
        .order_by(agency.c.handle)
    )
    priorities = reader.rows(
        select(priority.c.id, priority.c.number, priority.c.title)
        .where(priority.c.until.is_(None))
        .order_by(priority.c.number)
    )
    areas = reader.rows(select(area.c.id, area.c.name).order_by(area.c.name))
    categories = reader.rows(
        select(category.c.id, category.c.name)
        .where(category.c.retired.is_(False))
        .order_by(category.c.name)
    )
    return Adding(
        groups=tuple((row.id, row.short) for row in groups),
        agencies=tuple((row.id, agency_words(row.handle)) for row in agencies),
        priorities=tuple((row.id, f"{row.number} {row.title}") for row in priorities),
        areas=tuple((row.id, row.name) for row in areas),
        categories=tuple((row.id, row.name) for row in categories),
    )
