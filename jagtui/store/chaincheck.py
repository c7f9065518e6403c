"""Whether the chain of the journal holds, link by link.

Entries and changes are walked side by side, so that a journal of any length takes no more memory
than its longest entry.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any

from jagtui.store import chain

Row = Mapping[str, Any]


class _Redactions:
    """What later entries say that they emptied; looked up once something is found empty."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def names_sentence(self, entry: int) -> bool:
        """Whether the sentence of that entry was emptied on purpose."""
        return (entry, None) in self._emptied

    def names_change(self, entry: int, n: int) -> bool:
        """Whether that change of an entry was emptied on purpose."""
        return (entry, n) in self._emptied

    @cached_property
    def _emptied(self) -> set[tuple[int, int | None]]:
        """A redaction is a change of a journal entry: what it emptied stands in its `after`."""
        found: set[tuple[int, int | None]] = set()
        for entry, after in self._connection.execute(
            "SELECT entity_id, after FROM journal_change WHERE op = 'redact'"
        ):
            emptied = json.loads(after)
            if emptied.get("sentence"):
                found.add((entry, None))
            found.update((entry, n) for n in emptied.get("changes", ()))
        return found


def broken_links(
    connection: sqlite3.Connection, walked: Callable[[int], None] = lambda _: None
) -> Iterator[str]:
    """What does not hold in the journal, in words; each entry that was walked is told."""
    redactions = _Redactions(connection)
    previous = chain.START
    for seq, (entry, own) in enumerate(_entries_with_changes(connection), start=1):
        if entry["seq"] != seq:
            yield f"Entry {seq} of the journal is missing."
            return
        yield from _sentence_faults(entry, redactions)
        for change in own:
            yield from _change_faults(change, redactions)
        if entry["chain"] != _link(previous, entry, own):
            yield f"Entry {seq} of the journal was altered: the chain breaks there."
            return
        previous = entry["chain"]
        walked(seq)


def _link(previous: str, entry: Row, changes: Sequence[Row]) -> str:
    return chain.link(
        previous,
        chain.header(entry),
        entry["digest"],
        ((one["entity"], one["entity_id"], one["op"], one["digest"]) for one in changes),
    )


def _sentence_faults(entry: Row, redactions: _Redactions) -> Iterator[str]:
    if not entry["salt"]:
        if not redactions.names_sentence(entry["seq"]):
            yield f"Entry {entry['seq']} was emptied, and no entry says why."
    elif chain.digest(entry["salt"], entry["sentence"]) != entry["digest"]:
        yield f"The sentence of entry {entry['seq']} was altered."


def _change_faults(change: Row, redactions: _Redactions) -> Iterator[str]:
    entry, n = change["entry"], change["n"]
    if not change["salt"]:
        if not redactions.names_change(entry, n):
            yield f"Change {n} of entry {entry} was emptied, and no entry says why."
    elif (
        chain.digest(change["salt"], chain.payload(change["before"], change["after"]))
        != change["digest"]
    ):
        yield f"Change {n} of entry {entry} was altered."


def _entries_with_changes(connection: sqlite3.Connection) -> Iterator[tuple[Row, Sequence[Row]]]:
    """Every entry in order, with the changes that say they are its own."""
    changes = groupby(
        _rows(connection, "SELECT * FROM journal_change ORDER BY entry, n"), itemgetter("entry")
    )
    of, own = next(changes, _NO_MORE)
    for entry in _rows(connection, "SELECT * FROM journal_entry ORDER BY seq"):
        while of is not None and of < entry["seq"]:
            of, own = next(changes, _NO_MORE)
        yield entry, [*own] if of == entry["seq"] else []


_NO_MORE: tuple[None, Iterator[Row]] = (None, iter(()))


def _rows(connection: sqlite3.Connection, statement: str) -> Iterator[Row]:
    found = connection.execute(statement)
    names = [column[0] for column in found.description]
    return (dict(zip(names, row, strict=True)) for row in found)
