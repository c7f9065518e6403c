"""The actions of the minutes, by agency."""

from collections.abc import Iterator

from jagtui.outputs import markdown
from jagtui.outputs.minutes_answers import carried_sentence, unanswered_sentence
from jagtui.outputs.words import due_words, marked, owner_words
from jagtui.queries.minutes import MinutesFacts
from jagtui.queries.minutes_items import GivenAction


def actions_by_agency(facts: MinutesFacts) -> Iterator[str]:
    """Every action the meeting gave, by agency; those it carried, and reports left unanswered."""
    given = [each for one in facts.items for each in one.recorded if isinstance(each, GivenAction)]
    given.sort(key=lambda each: (not each.owner.agency, _agency(each)))
    yield markdown.heading(2, "Actions by agency")
    if given:
        yield markdown.table(
            ["Agency", "Reference", "Action", "Owner", "Due"],
            [
                [
                    _agency(each) or "No agency",
                    each.reference,
                    marked(each.task, each.withheld),
                    owner_words(each.owner),
                    due_words(each.due),
                ]
                for each in given
            ],
        )
    else:
        yield "No actions arose."
    yield markdown.inline(carried_sentence(facts.carried))
    yield markdown.inline(unanswered_sentence(facts.unanswered))


def _agency(given: GivenAction) -> str:
    return given.owner.agency.short if given.owner.agency else ""
