"""What agencies had sent in before the meeting, in sentences."""

from collections.abc import Iterator

from jagtui.model.rules.returns import returns_words
from jagtui.model.terms import ItemKind
from jagtui.outputs.words import sentence
from jagtui.queries.minutes import MinutesFacts


def returned_words(kind: ItemKind, facts: MinutesFacts) -> Iterator[str]:
    """Under the action review: who had answered for their actions when the meeting opened."""
    if kind is ItemKind.ACTION_REVIEW and facts.returned:
        yield sentence(f"Before the meeting {returns_words(facts.returned)}")
