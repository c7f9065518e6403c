"""The words that cases, open actions and entries of the journal are looked for by.

A view says of each row what its words are, and a full-text table holds them. Triggers keep the
table to the view within the transaction that changes anything the words come from. So it is
derived: no gesture writes it, no entry tells of it, and it can be made anew at any time.

To change the handle of an agency, or the name of an area or of an officer, costs as much as they
ever had: cases that have ended keep their words, open actions are picked out of those of all years,
and entries of the journal tell who made them. It grows with the years; no gesture does it.
"""

# ruff: noqa: S608  every name put into a statement here is one of ours

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import itemgetter

from jagtui.store.progress import Progress, stage, tell_nobody
from jagtui.store.schema.action import NOT_CLOSED
from jagtui.store.schema.case import LIVE

# Beginnings of up to eight letters are found as quickly as whole words, however many rows have
# them; longer words are rare enough. Lengths of rows are what only ranking would need.
_OPTIONS = "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4 5 6 7 8', columnsize=0"

# What each gesture adds is merged with the rest once there are so many: more often, and every
# sixtieth gesture waits for it; more seldom, and one in tens of thousands waits for long.
_MERGED = 8

_AT_ONCE = 10_000
"""The words of so many rows are put in between two tellings of how far it is."""

_REFERRED_TO = ("INSERT", "UPDATE")
"""What rows go through that others refer to: none can go while they do."""
_COMING_AND_GOING = (*_REFERRED_TO, "DELETE")


@dataclass(frozen=True, slots=True)
class _Source:
    """Rows that words come from."""

    table: str
    columns: str
    """What of them the words tell."""
    whose: str
    """The numbers of the rows whose words they are, given a {row} of the table."""
    events: tuple[str, ...] = _REFERRED_TO


@dataclass(frozen=True, slots=True)
class Wording:
    """A full-text table: its columns, the view of what they are to say, and where that is from."""

    table: str
    view: str
    columns: str
    is_to_say: str
    sources: tuple[_Source, ...]

    def filled(self) -> str:
        """The statement that puts in the words of every row."""
        return (
            f"INSERT INTO {self.table} (rowid, {self.columns}) "
            f"SELECT id, {self.columns} FROM {self.view}"
        )

    def schema(self) -> Iterator[tuple[str, str, str]]:
        """What there is of it in a file but triggers: the type, the name and the statement."""
        yield "view", self.view, f"CREATE VIEW {self.view} AS\n{self.is_to_say}"
        made = f"CREATE VIRTUAL TABLE {self.table} USING fts5({self.columns}, {_OPTIONS})"
        yield "table", self.table, made

    def triggers(self) -> Iterator[tuple[str, str]]:
        """What keeps it: each trigger's name and statement."""
        for source in self.sources:
            for event in source.events:
                name = f"{self.table}_after_{event.lower()}_of_{source.table}"
                yield name, f"CREATE TRIGGER {name}\n{self._kept(source, event)}"

    def _kept(self, source: _Source, event: str) -> str:
        what = f"UPDATE OF {source.columns}" if event == "UPDATE" else event
        rows = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}[event]
        whose = " UNION ".join(source.whose.format(row=row) for row in rows)
        return (
            f"AFTER {what} ON {source.table}\nBEGIN\n"
            f"    DELETE FROM {self.table} WHERE rowid IN ({whose});\n"
            f"    {self.filled()} WHERE id IN ({whose});\n"
            "END"
        )


WORDINGS = (
    Wording(
        "case_words",
        "case_wording",
        "words, standing",
        f"""SELECT
    case_file.id AS id,
    case_file.reference || ' ' || case_file.label
        || ' ' || case_file.status || ' ' || case_file.status_reason
        || ' ' || coalesce(agency.handle, '') || ' ' || coalesce(area.name, '')
        || ' ' || coalesce((
            SELECT band FROM risk_assessment WHERE case_id = case_file.id
            ORDER BY assessed_on DESC, id DESC LIMIT 1
        ), '') AS words,
    CASE WHEN {LIVE} THEN 'live' ELSE 'ended' END AS standing
FROM case_file
LEFT JOIN agency ON agency.id = case_file.lead_agency_id
LEFT JOIN area ON area.id = case_file.area_id""",
        (
            _Source(
                "case_file",
                "reference, label, status, status_reason, lead_agency_id, area_id",
                "SELECT {row}.id",
                _COMING_AND_GOING,
            ),
            _Source(
                "risk_assessment",
                "case_id, band, assessed_on",
                "SELECT {row}.case_id",
                _COMING_AND_GOING,
            ),
            _Source("agency", "handle", "SELECT id FROM case_file WHERE lead_agency_id = {row}.id"),
            _Source("area", "name", "SELECT id FROM case_file WHERE area_id = {row}.id"),
        ),
    ),
    Wording(
        "action_words",
        "action_wording",
        "words",
        f"""SELECT
    action.id AS id,
    action.reference || ' ' || action.task || ' ' || action.owner_as_said
        || ' ' || coalesce(agency.handle, 'no owner') || ' ' || coalesce(officer.name, '')
        || ' ' || coalesce(case_file.reference, '') AS words
FROM action
LEFT JOIN agency ON agency.id = action.agency_id
LEFT JOIN officer ON officer.id = action.officer_id
LEFT JOIN case_file ON case_file.id = action.case_id
WHERE {NOT_CLOSED}""",
        (
            _Source(
                "action",
                "reference, task, owner_as_said, agency_id, officer_id, case_id, state",
                "SELECT {row}.id",
                _COMING_AND_GOING,
            ),
            _Source(
                "agency",
                "handle",
                f"SELECT id FROM action WHERE agency_id = {{row}}.id AND {NOT_CLOSED}",
            ),
            _Source(
                "officer",
                "name",
                f"SELECT id FROM action WHERE officer_id = {{row}}.id AND {NOT_CLOSED}",
            ),
            _Source(
                "case_file",
                "reference",
                f"SELECT id FROM action WHERE case_id = {{row}}.id AND {NOT_CLOSED}",
            ),
        ),
    ),
    Wording(
        "journal_words",
        "journal_wording",
        "words",
        """SELECT
    journal_entry.seq AS id,
    journal_entry.sentence || ' ' || coalesce(officer.name, seat.login, '') AS words
FROM journal_entry
LEFT JOIN seat ON seat.id = journal_entry.seat
LEFT JOIN officer ON officer.id = seat.officer_id""",
        (
            _Source("journal_entry", "", "SELECT {row}.seq", ("INSERT",)),
            _Source(
                "seat",
                "login, officer_id",
                "SELECT seq FROM journal_entry WHERE seat = {row}.id",
                _COMING_AND_GOING,
            ),
            _Source(
                "officer",
                "name",
                "SELECT seq FROM journal_entry "
                "WHERE seat IN (SELECT id FROM seat WHERE officer_id = {row}.id)",
            ),
        ),
    ),
)

SCHEMA = {(kind, name): statement for each in WORDINGS for kind, name, statement in each.schema()}
"""The statements of every table and view of words, as the file itself keeps them."""

TRIGGERS = dict(trigger for each in WORDINGS for trigger in each.triggers())
"""Those of every trigger that keeps them."""


def rebuild(connection: sqlite3.Connection, progress: Progress = tell_nobody) -> None:
    """Make the tables of words anew, whatever stands there, and fill them."""
    remove(connection)
    for statement in SCHEMA.values():
        connection.execute(statement)
    for done, each in enumerate(WORDINGS):
        _fill(connection, each, stage(progress, done / len(WORDINGS), (done + 1) / len(WORDINGS)))
        connection.execute(f"INSERT INTO {each.table} ({each.table}) VALUES ('optimize')")
        connection.execute(
            f"INSERT INTO {each.table} ({each.table}, rank) VALUES ('automerge', ?)", (_MERGED,)
        )


def _fill(connection: sqlite3.Connection, wording: Wording, progress: Progress) -> None:
    """Put in the words of every row, so many at a time."""
    statement = f"SELECT coalesce(max(id), 0) FROM {wording.view}"
    (last,) = connection.execute(statement).fetchone()
    for first in range(1, last + 1, _AT_ONCE):
        connection.execute(
            f"{wording.filled()} WHERE id BETWEEN ? AND ?", (first, first + _AT_ONCE - 1)
        )
        progress((first + _AT_ONCE) / last)


def remove(connection: sqlite3.Connection) -> None:
    """Take them away with what keeps them, before much is written or tables change."""
    for name in TRIGGERS:
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
    for kind, name in SCHEMA:
        connection.execute(f"DROP {kind} IF EXISTS {name}")


def wrongly_made(connection: sqlite3.Connection, wording: Wording) -> bool:
    """Whether a file lacks the table or its view, or holds them in other words."""
    found = {
        (kind, name): statement
        for kind, name, statement in connection.execute("SELECT type, name, sql FROM sqlite_schema")
    }
    return any(found.get((kind, name)) != made for kind, name, made in wording.schema())


def differing(connection: sqlite3.Connection, wording: Wording) -> Iterator[int]:
    """The rows whose words are not what they are to be, however many there are."""
    held, said = (
        connection.execute(f"SELECT {key}, {wording.columns} FROM {name} ORDER BY {key}")
        for key, name in (("rowid", wording.table), ("id", wording.view))
    )
    for row_id, found in groupby(merge(held, said, key=itemgetter(0)), itemgetter(0)):
        rows = list(found)
        if len(rows) == 1 or rows[0] != rows[1]:
            yield int(row_id)
