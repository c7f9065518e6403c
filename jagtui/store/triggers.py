"""Triggers: those that keep the journal append-only, and those that keep the tables of words.

Rebuilding a table drops its triggers without a word, so every upgrade makes them anew at its end.
REPLACE removes rows without setting off a trigger on DELETE: hence the journal's rules on INSERT,
which admit nothing but what comes next and give no UNIQUE column a value that it holds already.
"""

import sqlite3

from sqlalchemy import Connection

from jagtui.store import words

_FORBIDDEN = """
CREATE TRIGGER {name}
BEFORE {what} ON {table}
BEGIN
    SELECT RAISE(ABORT, 'the journal is only ever added to');
END
"""

_NEXT_ENTRY = """
CREATE TRIGGER journal_entry_comes_next
BEFORE INSERT ON journal_entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal_entry)
    OR EXISTS (SELECT 1 FROM journal_entry WHERE token = NEW.token)
    OR EXISTS (SELECT 1 FROM journal_entry WHERE undoes = NEW.undoes)
BEGIN
    SELECT RAISE(ABORT, 'the journal is only ever added to');
END
"""

_NEXT_CHANGE = """
CREATE TRIGGER journal_change_comes_next
BEFORE INSERT ON journal_change
WHEN NEW.entry IS NOT (SELECT max(seq) FROM journal_entry)
    OR NEW.n IS NOT (SELECT coalesce(max(n), 0) + 1 FROM journal_change WHERE entry = NEW.entry)
BEGIN
    SELECT RAISE(ABORT, 'the journal is only ever added to');
END
"""

TRIGGERS = {
    **{
        name: _FORBIDDEN.format(name=name, what=what, table=table).strip()
        for table in ("journal_entry", "journal_change")
        for what, name in (("UPDATE", f"{table}_stays"), ("DELETE", f"{table}_is_kept"))
    },
    "journal_entry_comes_next": _NEXT_ENTRY.strip(),
    "journal_change_comes_next": _NEXT_CHANGE.strip(),
    **words.TRIGGERS,
}
"""Every trigger of a file, by name, as the file itself keeps it."""


def wrong_triggers(connection: sqlite3.Connection) -> list[str]:
    """The triggers that a file lacks, or holds in other words."""
    found = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))
    return [name for name, statement in TRIGGERS.items() if found.get(name) != statement]


def recreate(connection: Connection) -> None:
    """Make every trigger, whatever stands there."""
    for name, statement in TRIGGERS.items():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        connection.exec_driver_sql(statement)
