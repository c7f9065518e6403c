"""What a report of an owner says besides its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, select

from jagtui.model.rules.naming import agency_words, person_words
from jagtui.model.terms import UpdateKind
from jagtui.store.schema.agency import agency, officer


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDetails:
    """The details of a report; what was left out is empty."""

    done_on: date | None = None
    evidence: str = ""
    lesson: str = ""
    blocked_by: str = ""
    asked_until: date | None = None
    handed_to: str = ""
    on_behalf_of: str = ""
    """The agency whose word it is, where somebody else entered it."""
    source: str = ""


def detail_columns(update: FromClause) -> Sequence[ColumnElement[Any]]:
    """What to select for the details of an update."""
    to = select(officer.c.name).where(officer.c.id == update.c.handed_to_id)
    behalf = select(agency.c.handle).where(agency.c.id == update.c.on_behalf_of_id)
    return (
        update.c.done_on,
        update.c.evidence,
        update.c.lesson.label("claim_lesson"),
        update.c.blocked_by,
        update.c.asked_until,
        update.c.source,
        to.correlate(update).scalar_subquery().label("handed_to"),
        behalf.correlate(update).scalar_subquery().label("on_behalf_of"),
    )


def details_of(row: Row[Any]) -> ClaimDetails:
    """The details of a selected update."""
    return ClaimDetails(
        done_on=row.done_on,
        evidence=row.evidence or "",
        lesson=row.claim_lesson or "",
        blocked_by=row.blocked_by or "",
        asked_until=row.asked_until,
        handed_to=person_words(row.handed_to or ""),
        on_behalf_of=agency_words(row.on_behalf_of or ""),
        source=row.source or "",
    )


def reports_or_answers(update: FromClause) -> ColumnElement[bool]:
    """What an owner reported, or the meeting's answer after which that stands no more."""
    return (
        update.c.kind.in_((UpdateKind.CLAIM, UpdateKind.SENT_BACK))
        | update.c.asked_until.is_not(None)
        | update.c.handed_to_id.is_not(None)
    )
