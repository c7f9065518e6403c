"""What a file holds after a window on it was ended."""

from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from jagtui.model.action import Action
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem, ItemSpan
from jagtui.store.check import Finding, check
from jagtui.store.schema.draft import draft
from jagtui.store.schema.journal import journal_entry
from jagtui.store.store import Store
from tests.killing.words import MARK


@dataclass(frozen=True)
class Held:
    """A file, as somebody finds it who opens it again."""

    up: str
    """The number of the item that is up."""
    recorded: Counter[tuple[str, str]]
    """How often each text stands under each item."""
    drafts: list[tuple[str, str]]
    """The lines that are kept, each with its item."""
    entries: list[tuple[int, str, str]]
    """Number, kind and sentence of what was recorded since some entry."""
    findings: tuple[Finding, ...]


def held(path: Path, since: int) -> Held:
    """Open a file and look."""
    with closing(Store.open(path, create=False)) as store, store.read() as reader:
        numbers = {item.id: item.number or "" for item in reader.all(AgendaItem)}
        (span,) = reader.all(ItemSpan, until_at=None)
        texts = [(one.item_id, one.text) for one in reader.all(Line)]
        texts += [(one.item_id, one.task) for one in reader.all(Action)]
        drafts = reader.rows(select(draft.c.item_id, draft.c.text).order_by(draft.c.id))
        entries = reader.rows(
            select(journal_entry.c.seq, journal_entry.c.kind, journal_entry.c.sentence)
            .where(journal_entry.c.seq > since)
            .order_by(journal_entry.c.seq)
        )
    return Held(
        numbers[span.item_id],
        Counter((numbers[item_id], text) for item_id, text in texts if MARK.match(text)),
        [(numbers[row.item_id], row.text) for row in drafts],
        [(row.seq, row.kind, row.sentence) for row in entries],
        check(path),
    )
