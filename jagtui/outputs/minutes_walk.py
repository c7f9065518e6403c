"""How the agenda was walked: out of order, come back to, read back, passed over together."""

from collections.abc import Iterator

from jagtui.model.meeting import AgendaItem
from jagtui.model.terms import ItemOutcome
from jagtui.model.time import london_hhmm
from jagtui.outputs.minutes_course import Course
from jagtui.outputs.words import listed
from jagtui.queries.minutes import MinutesFacts
from jagtui.queries.minutes_items import ItemMinutes


def walk_words(one: ItemMinutes, facts: MinutesFacts) -> Iterator[str]:
    """That an item was taken out of order, and when the meeting came back to it."""
    if not one.spans:
        return
    course = Course.of(facts)
    order = {other.item.id: place for place, other in enumerate(facts.items)}
    before = [span for span in course.spans if span.from_at < one.spans[0].from_at][-1:]
    for span in before:
        if order[span.item_id] > order[one.item.id]:
            yield f"Taken after {course.item(span.item_id)}."
    recorded = facts.recorded_at.get(one.item.id, ())
    for span in one.spans[1:]:
        until = span.until_at
        if any(span.from_at <= at and (until is None or at <= until) for at in recorded):
            yield f"The meeting came back to this item at {london_hhmm(span.from_at)}."


def read_back_words(item: AgendaItem, facts: MinutesFacts) -> str:
    """That the minute was agreed as read; with the time, where more was recorded since."""
    agreed = item.read_back_at
    if agreed is None:
        return ""
    since = any(at > agreed for at in facts.recorded_at.get(item.id, ()))
    when = f" at {london_hhmm(agreed)}" if since else ""
    return f"The minute was read back and agreed{when}."


def passed_over(one: ItemMinutes) -> bool:
    """Whether a case is told of with its like, under their heading, and not by itself."""
    item = one.item
    return (
        item.no_change
        and item.outcome is ItemOutcome.NOT_DISCUSSED
        and item.parent_id is not None
        and not (one.recorded or one.answered)
    )


def lane_words(heading: AgendaItem, facts: MinutesFacts) -> str:
    """The cases under a heading that were not discussed, in one sentence; empty where none is."""
    cases = [
        one.case.case.reference
        for one in facts.items
        if one.case and one.item.parent_id == heading.id and passed_over(one)
    ]
    if not cases:
        return ""
    which = "The following cases were" if len(cases) > 1 else "The following case was"
    by = f" by {listed(facts.no_change_by)}" if facts.no_change_by else ""
    return f"{which} not discussed; no change was reported{by}: {', '.join(cases)}."
