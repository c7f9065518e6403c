"""A file in which all that people typed is replaced by text that wants to be more."""

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Table, Text, UniqueConstraint

from jagtui.model.text import clean
from jagtui.store.schema.entity import TABLES, Keeping, keeping_of
from jagtui.store.store import Store
from tests.rubbish.nasty import CORPUS

OURS = frozenset(
    {
        *("reference", "rank", "handle", "login", "digest", "prefix", "scope"),
        *("number", "usual_start", "starts", "was_at"),
    }
)
"""What the program words itself, or takes in one form only."""

PARAGRAPHS = frozenset(
    {
        *("text", "task", "words", "details", "reason_added", "outcome", "outcome_words"),
        *("lesson", "evidence", "question", "answer", "note", "reads", "was"),
    }
)
"""What may be of several lines."""


def spoil(store: Store, *, seed: int = 1) -> None:
    """Put a piece of the corpus, as the gate lets it in, in place of every text there is."""
    texts = _texts(seed)
    with store.change("test.spoil", None) as change:
        for of, table in TABLES.items():
            names = _typed(table)
            if names and keeping_of(table) is not Keeping.SCRATCH:
                rows: list[Any] = change.all(of)
                for row in rows:
                    change.put(_spoilt(row, names, texts))
        change.says("Everything that was typed is replaced")


def _texts(seed: int) -> Iterator[str]:
    """The corpus over and over, each time in another order."""
    corpus = [text for text in CORPUS if len(text) < 3_000]
    order = random.Random(seed)  # noqa: S311  no secret
    while True:
        order.shuffle(corpus)
        yield from corpus


def _typed(table: Table) -> dict[str, bool]:
    """The columns that hold what was typed, and whether no two rows may hold the same."""
    unique = {
        column.name
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint)
        for column in constraint.columns
    }
    return {
        column.name: column.name in unique
        for column in table.columns
        if type(column.type) is Text and column.name not in OURS
    }


def _spoilt(row: Any, names: dict[str, bool], texts: Iterator[str]) -> Any:  # noqa: ANN401
    new: dict[str, Any] = {}
    for name, unique in names.items():
        if getattr(row, name):
            kept = (clean(text, multiline=name in PARAGRAPHS).strip() for text in texts)
            new[name] = next(filter(None, kept)) + (f" {row.id}" if unique else "")
    if getattr(row, "withheld", ()):
        length = len(new.get("text") or new["task"])
        new["withheld"] = ((length // 3, length - length // 3),)
    return replace(row, **new)
