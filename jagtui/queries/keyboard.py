"""Who may sit down at the keyboard."""

from dataclasses import dataclass

from sqlalchemy import or_, select

from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency, officer, post


@dataclass(frozen=True, slots=True)
class Sitter:
    """An officer in post, and for whom."""

    officer_id: int
    name: str
    agency: str


def sitters(reader: Reader) -> tuple[Sitter, ...]:
    """Every officer in post today, by name."""
    found = reader.rows(
        select(officer.c.id, officer.c.name, agency.c.handle)
        .join(post, post.c.officer_id == officer.c.id)
        .join(agency, agency.c.id == post.c.agency_id)
        .where(
            post.c.since <= reader.today,
            or_(post.c.until.is_(None), post.c.until >= reader.today),
        )
        .order_by(officer.c.name, officer.c.id, agency.c.handle)
    )
    return tuple(Sitter(row.id, row.name, row.handle) for row in found)
