"""The journal is only ever added to, and shows what was altered in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from jagtui.model.seat import Seat
from jagtui.store.chaincheck import broken_links
from jagtui.store.engine import connect
from jagtui.store.store import Store
from jagtui.store.triggers import TRIGGERS
from jagtui.store.undo import undo_last
from tests.store.keeping import an_agency

ENTRY = (
    "INTO journal_entry (seq, at, kind, sentence, touched, token, undoes, schema, salt, digest, "
    "chain) SELECT {seq}, at, kind, sentence, touched, {kept}, {undoes}, schema, salt, digest, "
    "chain FROM journal_entry WHERE seq = 3"
)
CHANGE = (
    "INTO journal_change SELECT {entry}, {n}, entity, entity_id, op, before, after, salt, digest "
    "FROM journal_change WHERE entry = 3"
)


@pytest.fixture
def outsider(store: Store, seat: Seat) -> Iterator[sqlite3.Connection]:
    """A connection of somebody who knows SQL, to a file of five entries."""
    an_agency(store, seat)
    with store.change("agency.say", seat, token="f00d") as change:  # noqa: S106  it opens nothing
        change.says("said once")
    undo_last(store, seat)
    with closing(connect(store.path)) as connection:
        yield connection


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET sentence = 'x' WHERE seq = 3",
        "UPDATE journal_change SET after = 'x' WHERE entry = 3",
        "DELETE FROM journal_entry WHERE seq = 5",
        "DELETE FROM journal_change WHERE entry = 3",
        "INSERT " + ENTRY.format(seq=7, kept="NULL", undoes="NULL"),
        "INSERT " + ENTRY.format(seq=0, kept="NULL", undoes="NULL"),
        "REPLACE " + ENTRY.format(seq=3, kept="NULL", undoes="NULL"),
        "REPLACE " + ENTRY.format(seq=6, kept="'f00d'", undoes="NULL"),
        "REPLACE " + ENTRY.format(seq=6, kept="NULL", undoes=3),
        "REPLACE " + CHANGE.format(entry=3, n=1),
        "INSERT " + CHANGE.format(entry=3, n=2),
        "INSERT " + CHANGE.format(entry=5, n=3),
    ],
)
def test_the_journal_cannot_be_altered(outsider: sqlite3.Connection, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
        outsider.execute(statement)
    assert list(broken_links(outsider)) == []


def test_a_change_of_the_newest_entry_may_not_replace_one_by_its_row_number(
    outsider: sqlite3.Connection,
) -> None:
    with pytest.raises(sqlite3.OperationalError, match="rowid"):
        outsider.execute("SELECT rowid FROM journal_change")


def test_an_untouched_chain_holds(outsider: sqlite3.Connection) -> None:
    assert list(broken_links(outsider)) == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (
            "UPDATE journal_entry SET sentence = 'x' WHERE seq = 3",
            "sentence of entry 3 was altered",
        ),
        ("UPDATE journal_entry SET at = 'x' WHERE seq = 3", "Entry 3 of the journal was altered"),
        ("UPDATE journal_entry SET seat = 9 WHERE seq = 3", "Entry 3 of the journal was altered"),
        ("UPDATE journal_entry SET undoes = NULL WHERE seq = 5", "Entry 5 of the journal was alt"),
        ("UPDATE journal_entry SET salt = '', sentence = '' WHERE seq = 3", "Entry 3 was emptied"),
        ("UPDATE journal_change SET after = '{}' WHERE entry = 3", "Change 1 of entry 3 was alte"),
        ("UPDATE journal_change SET entity_id = 9 WHERE entry = 3", "Entry 3 of the journal was"),
        (
            "UPDATE journal_change SET salt = '', before = '', after = '' WHERE entry = 3",
            "Change 1 of entry 3 was emptied",
        ),
        ("DELETE FROM journal_change WHERE entry = 3", "Entry 3 of the journal was altered"),
        ("DELETE FROM journal_entry WHERE seq = 3", "Entry 3 of the journal is missing"),
        (
            "UPDATE journal_entry SET chain = 'x' WHERE seq = 2",
            "Entry 2 of the journal was altered",
        ),
    ],
)
def test_what_is_altered_behind_the_triggers_shows(
    outsider: sqlite3.Connection, statement: str, fault: str
) -> None:
    for name in TRIGGERS:
        outsider.execute(f"DROP TRIGGER {name}")
    outsider.execute("PRAGMA foreign_keys = OFF")
    outsider.execute(statement)
    assert any(fault in found for found in broken_links(outsider))


def test_what_a_redaction_names_may_be_empty(outsider: sqlite3.Connection) -> None:
    """The sentence and payload go; digests, and so the chain, stay."""
    for name in TRIGGERS:
        outsider.execute(f"DROP TRIGGER {name}")
    outsider.execute("UPDATE journal_entry SET salt = '', sentence = '' WHERE seq = 3")
    outsider.execute("UPDATE journal_change SET salt = '', after = '' WHERE entry = 3")
    assert len(list(broken_links(outsider))) == 2
    outsider.execute(
        "INSERT INTO journal_change VALUES (5, 2, 'journal_entry', 3, 'redact', NULL, "
        """'{"changes":[1],"sentence":1}', 'salt', 'digest')"""
    )
    assert not any("emptied" in found for found in broken_links(outsider))
