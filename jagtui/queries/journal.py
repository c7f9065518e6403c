"""The journal as it is read: what was done, by whom and when, the newest first."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, exists, false, select, true

from jagtui.model.rules.naming import person_words
from jagtui.model.rules.roles import sees_everything
from jagtui.model.seat import Seat
from jagtui.model.text import visible
from jagtui.model.time import Instant
from jagtui.queries.visible import visible_cases, visible_matters
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import officer
from jagtui.store.schema.case import case_file
from jagtui.store.schema.journal import journal_entry
from jagtui.store.schema.seat import seat as seat_table

PAGE = 200
_MOST_WORDS = 60
_LONGEST_WORD = 2_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence of the journal."""

    seq: int
    at: Instant
    who: str
    sentence: str
    kind: str
    own: bool
    undoes: int | None
    undone_by: int | None
    """The entry that took this one back, if one did."""


@dataclass(frozen=True, slots=True)
class JournalPages:
    """The newest entries that hold the words looked for, and whether older ones follow."""

    entries: tuple[Entry, ...]
    more: bool


def journal(reader: Reader, seat: Seat | None, *, words: str = "", pages: int = 1) -> JournalPages:
    """So many pages of the journal, from the newest entry back."""
    rows = reader.rows(
        _entries()
        .where(_open_to(seat), *_holding(words))
        .order_by(journal_entry.c.seq.desc())
        .limit(PAGE * pages + 1)
    )
    own = seat.id if seat else None
    return JournalPages(
        entries=tuple(
            Entry(
                seq=row.seq,
                at=row.at,
                who=person_words(row.name or row.login or ""),
                sentence=row.sentence,
                kind=row.kind,
                own=row.seat is not None and row.seat == own,
                undoes=row.undoes,
                undone_by=row.undone_by,
            )
            for row in rows[: PAGE * pages]
        ),
        more=len(rows) > PAGE * pages,
    )


def _entries() -> Select[tuple[object, ...]]:
    later = journal_entry.alias("later")
    return (
        select(
            journal_entry.c.seq,
            journal_entry.c.at,
            journal_entry.c.seat,
            journal_entry.c.sentence,
            journal_entry.c.kind,
            journal_entry.c.undoes,
            later.c.seq.label("undone_by"),
            officer.c.name,
            seat_table.c.login,
        )
        .outerjoin(later, later.c.undoes == journal_entry.c.seq)
        .outerjoin(seat_table, seat_table.c.id == journal_entry.c.seat)
        .outerjoin(officer, officer.c.id == seat_table.c.officer_id)
    )


def _open_to(seat: Seat | None) -> ColumnElement[bool]:
    """Entries about a case or naming one go with the case, those of a group with its matters."""
    if sees_everything(seat):
        return true()
    seen = select(case_file.c.id).where(visible_cases(seat))
    unseen_named = exists().where(
        case_file.c.id.not_in(seen), journal_entry.c.sentence.contains(case_file.c.reference)
    )
    group_id = journal_entry.c.group_id
    elsewhere = journal_entry.c.case_id.is_(None) & (
        group_id.is_(None)
        | visible_matters(seat, group_id)
        | (journal_entry.c.seat == (seat.id if seat else None))
    )
    return (elsewhere | journal_entry.c.case_id.in_(seen)) & ~unseen_named


def _holding(words: str) -> list[ColumnElement[bool]]:
    """Every word stands in the sentence or in the name of whoever did it."""
    looked_for = set(visible(words).split())
    if len(looked_for) > _MOST_WORDS or any(len(word) > _LONGEST_WORD for word in looked_for):
        return [false()]  # no sentence holds all that, and SQLite admits no such condition
    return [
        journal_entry.c.sentence.icontains(word, autoescape=True)
        | officer.c.name.icontains(word, autoescape=True)
        for word in sorted(looked_for)
    ]
