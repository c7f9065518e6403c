"""The journal as it is read: what was done, by whom and when, the newest first."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, exists, false, func, select, true

from jagtui.model.partnership import Partnership
from jagtui.model.rules.naming import person_words
from jagtui.model.rules.narrowing import match_of
from jagtui.model.rules.numbering import case_references
from jagtui.model.rules.roles import sees_everything
from jagtui.model.seat import Seat
from jagtui.model.time import Instant
from jagtui.queries.visible import visible_cases, visible_matters
from jagtui.queries.windows import FIRST, Window, goes_on, newest, of_all_years
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import officer
from jagtui.store.schema.case import case_file
from jagtui.store.schema.journal import journal_entry
from jagtui.store.schema.seat import seat as seat_table
from jagtui.store.schema.words import journal_words


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
    """Some of the entries that hold the words looked for, the newest first."""

    entries: tuple[Entry, ...]
    window: Window
    more: bool
    """Older ones may follow."""


def journal(
    reader: Reader, seat: Seat | None, *, words: str = "", window: Window = FIRST
) -> JournalPages:
    """The entries that the seat may read, as far as they are in the window."""
    key = journal_entry.c.seq
    every = of_all_years(key, journal_words, match_of(words))
    seqs, more = (
        newest(reader, seat, window, every, key, true())
        if sees_everything(seat)
        else _open_to(reader, seat, window, every)
    )
    own = seat.id if seat else None
    rows = reader.rows(_entries().where(key.in_(seqs)).order_by(key.desc()))
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
            for row in rows
        ),
        window=window,
        more=more,
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


def _open_to(
    reader: Reader, seat: Seat | None, window: Window, every: Select[tuple[int]]
) -> tuple[Sequence[int], bool]:
    """Entries about a case or naming one go with the case, those of a group with its matters."""
    key = journal_entry.c.seq
    rows = reader.rows(
        select(key, journal_entry.c.sentence)
        .where(key.in_(every.limit(window.reach(seat))), _goes_with_what_is_seen(seat))
        .order_by(without_index(key).desc())
    )
    founded = reader.find(Partnership)
    prefix = founded.prefix if founded else ""
    named = {row.seq: case_references(prefix, row.sentence) for row in rows}
    unseen = _unseen(reader, seat, frozenset().union(*named.values()))
    open_ones = [seq for seq, cases in named.items() if cases.isdisjoint(unseen)]
    shown, more = window.cut(open_ones[window.skipped :])
    return shown, more or goes_on(reader, seat, window, every)


def _goes_with_what_is_seen(seat: Seat | None) -> ColumnElement[bool]:
    group_id, case_id = journal_entry.c.group_id, journal_entry.c.case_id
    elsewhere = case_id.is_(None) & (
        group_id.is_(None)
        | visible_matters(seat, group_id)
        | (without_index(journal_entry.c.seat) == (seat.id if seat else None))
    )
    return elsewhere | exists().where(case_file.c.id == case_id, visible_cases(seat))


def _unseen(reader: Reader, seat: Seat | None, references: Collection[str]) -> set[str]:
    """Of the cases of these references, those that the seat may not see."""
    seen = func.coalesce(visible_cases(seat), false())
    rows = reader.rows(
        select(case_file.c.reference).where(case_file.c.reference.in_(references), ~seen)
    )
    return {reference for (reference,) in rows}
