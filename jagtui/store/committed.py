"""News of what was recorded, light enough to import before any table is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Committed:
    """An entry that now stands in the journal, by this process or by another."""

    seq: int
    kind: str
    sentence: str
    touched: frozenset[str]
    """The names of the tables whose rows changed."""
    meeting_id: int | None = None
    external: bool = False
    """Another window recorded it."""


def merged(entries: list[Committed]) -> Committed | None:
    """Several entries as one piece of news: the newest, with all that any of them touched."""
    if not entries:
        return None
    newest = entries[-1]
    return Committed(
        seq=newest.seq,
        kind=newest.kind,
        sentence=newest.sentence,
        touched=frozenset().union(*(entry.touched for entry in entries)),
        meeting_id=newest.meeting_id
        if all(entry.meeting_id == newest.meeting_id for entry in entries)
        else None,
        external=newest.external,
    )
