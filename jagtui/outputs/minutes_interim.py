"""Decisions taken between meetings, under the item at which a meeting noted them."""

from collections.abc import Iterator

from jagtui.model.rules.when import day_and_month
from jagtui.outputs import markdown
from jagtui.outputs.minutes_layout import block
from jagtui.outputs.words import sentence
from jagtui.queries.minutes import MinutesFacts


def noted_words(item_id: int, facts: MinutesFacts) -> Iterator[str]:
    """What was decided between meetings and noted here, and how it was taken."""
    for one in facts.interim:
        if one.noted_item_id == item_id:
            by = f" by {one.by_whom}" if one.by_whom else ""
            about = f" on {one.case}" if one.case else ""
            taken = f"taken between meetings on {day_and_month(one.taken_on)}{by}, {one.how}"
            words = sentence(f"a decision{about} {taken}: {one.text}")
            yield f"{markdown.strong('NOTED')} {block(words)}"
