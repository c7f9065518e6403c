"""Who wrote a text last, and when, as the journal has it."""

from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.rules.naming import person_words
from jagtui.model.time import Instant
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import officer
from jagtui.store.schema.entity import TABLES
from jagtui.store.schema.journal import journal_change, journal_entry
from jagtui.store.schema.seat import seat


@dataclass(frozen=True, slots=True)
class Written:
    """Somebody's hand in a text."""

    who: str
    at: Instant


def last_written(reader: Reader, row: object, column: str) -> Written | None:
    """Who last gave a column of a row what it holds, as far as the journal knows."""
    of, row_id = type(row), getattr(row, "id", 0)
    found = reader.rows(
        select(journal_entry.c.at, officer.c.name, seat.c.login)
        .join(journal_change, journal_change.c.entry == journal_entry.c.seq)
        .outerjoin(seat, seat.c.id == journal_entry.c.seat)
        .outerjoin(officer, officer.c.id == seat.c.officer_id)
        .where(journal_change.c.entity == TABLES[of].name, journal_change.c.entity_id == row_id)
        .where(journal_change.c.after.contains(f'"{column}":', autoescape=True))
        .order_by(journal_entry.c.seq.desc())
        .limit(1)
    )
    return next((Written(person_words(one.name or one.login), one.at) for one in found), None)
