"""Questions from the group below and answers from the group above, as the minutes print them."""

from collections.abc import Iterator

from jagtui.model.rules.when import day_words
from jagtui.model.time import london_day
from jagtui.outputs.words import sentence
from jagtui.queries.minutes import MinutesFacts


def escalation_words(item_id: int, facts: MinutesFacts) -> Iterator[str]:
    """As in: AV-0142, the JAG asked: who pays? Answered: the RAG."""
    for asked in facts.answers.get(item_id, ()):
        question = sentence(f"{asked.reference}, the {asked.by} asked: {asked.question}")
        if asked.to == facts.group.short:
            yield sentence(f"{question} Answered: {asked.answer}")
        elif asked.answered_at is not None:
            on = day_words(london_day(asked.answered_at))
            yield sentence(f"{question} The {asked.to} answered on {on}: {asked.answer}")
