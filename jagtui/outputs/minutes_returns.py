"""What agencies had sent in before the meeting, in sentences."""

from collections.abc import Iterator

from jagtui.model.meeting import AgendaItem
from jagtui.model.rules.returns import returns_words
from jagtui.model.terms import ItemKind
from jagtui.outputs.words import sentence
from jagtui.queries.minutes import MinutesFacts


def returned_words(item: AgendaItem, facts: MinutesFacts) -> Iterator[str]:
    """Under the action review: who had answered for their actions when the meeting opened."""
    if item.kind is ItemKind.ACTION_REVIEW and facts.returned:
        yield sentence(f"Before the meeting {returns_words(facts.returned)}")


def sent_in_words(item: AgendaItem, facts: MinutesFacts) -> Iterator[str]:
    """Under a case what was sent in about it; under the welcome what concerns no case."""
    if item.case_id is None and item.kind is not ItemKind.WELCOME:
        return
    for one in facts.sent_in:
        if one.case_id == item.case_id:
            yield sentence(f"Sent in by {one.told}")
