"""Whether the chain of the journal holds, link by link."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from jagtui.store import chain

Row = Mapping[str, Any]


@dataclass(slots=True)
class _Redactions:
    """What later entries say that they emptied: entries, and the changes of an entry."""

    sentences: set[int] = field(default_factory=set)
    changes: set[tuple[int, int]] = field(default_factory=set)


def broken_links(connection: sqlite3.Connection) -> Iterator[str]:
    """What does not hold in the journal, in words."""
    entries = _read(connection, "SELECT * FROM journal_entry ORDER BY seq")
    changes = _read(connection, "SELECT * FROM journal_change ORDER BY entry, n")
    redactions = _redactions(changes)
    by_entry: defaultdict[int, list[Row]] = defaultdict(list)
    for change in changes:
        by_entry[change["entry"]].append(change)
    previous = chain.START
    for seq, entry in enumerate(entries, start=1):
        if entry["seq"] != seq:
            yield f"Entry {seq} of the journal is missing."
            return
        own = by_entry[seq]
        yield from _sentence_faults(entry, redactions)
        for change in own:
            yield from _change_faults(change, redactions)
        if entry["chain"] != _link(previous, entry, own):
            yield f"Entry {seq} of the journal was altered: the chain breaks there."
            return
        previous = entry["chain"]


def _link(previous: str, entry: Row, changes: list[Row]) -> str:
    return chain.link(
        previous,
        chain.header(entry),
        entry["digest"],
        ((one["entity"], one["entity_id"], one["op"], one["digest"]) for one in changes),
    )


def _sentence_faults(entry: Row, redactions: _Redactions) -> Iterator[str]:
    if not entry["salt"]:
        if entry["seq"] not in redactions.sentences:
            yield f"Entry {entry['seq']} was emptied, and no entry says why."
    elif chain.digest(entry["salt"], entry["sentence"]) != entry["digest"]:
        yield f"The sentence of entry {entry['seq']} was altered."


def _change_faults(change: Row, redactions: _Redactions) -> Iterator[str]:
    entry, n = change["entry"], change["n"]
    if not change["salt"]:
        if (entry, n) not in redactions.changes:
            yield f"Change {n} of entry {entry} was emptied, and no entry says why."
    elif (
        chain.digest(change["salt"], chain.payload(change["before"], change["after"]))
        != change["digest"]
    ):
        yield f"Change {n} of entry {entry} was altered."


def _redactions(changes: list[Row]) -> _Redactions:
    """A redaction is a change of a journal entry: what it emptied stands in its `after`."""
    found = _Redactions()
    for change in changes:
        if change["op"] == "redact":
            emptied = json.loads(change["after"])
            if emptied.get("sentence"):
                found.sentences.add(change["entity_id"])
            found.changes.update((change["entity_id"], n) for n in emptied.get("changes", ()))
    return found


def _read(connection: sqlite3.Connection, statement: str) -> list[Row]:
    found = connection.execute(statement)
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]
