"""What kind of meeting it was, where it was moved from, and which of it was in private."""

from collections.abc import Iterable, Iterator

from jagtui.model.meeting import AgendaItem, Meeting, MeetingMove
from jagtui.model.rules.when import day_and_month
from jagtui.model.terms import Capacity, MeetingKind
from jagtui.outputs import markdown
from jagtui.outputs.words import sentence
from jagtui.queries.minutes import MinutesFacts
from jagtui.queries.minutes_items import ItemMinutes


def kind_words(held: Meeting, moves: Iterable[MeetingMove]) -> Iterator[str]:
    """What sets a meeting apart, a sentence each; nothing of one that is as they usually are."""
    if held.kind is MeetingKind.EXTRAORDINARY:
        yield "Extraordinary meeting."
    if held.in_public:
        yield "Held in public, its confidential items in a second part."
    for move in moves:
        yield sentence(f"Moved from {day_and_month(move.was_on)} at {move.was_at}: {move.reason}")


def part_heading(one: ItemMinutes, facts: MinutesFacts) -> Iterator[str]:
    """Before the first item of a part: its heading, and that the public left for it."""
    items = [each.item for each in facts.items]
    place = items.index(one.item)
    private = [_is_private(item, items) for item in items]
    if private[place] == (place > 0 and private[place - 1]):
        return
    if not private[place]:
        yield markdown.heading(2, "First part, continued")
        return
    yield markdown.heading(2, "Second part: confidential")
    if _public_left_for(one, facts):
        yield f"The public left before item {markdown.inline(one.item.number or '')}."


def _is_private(item: AgendaItem, items: Iterable[AgendaItem]) -> bool:
    """Whether an item belongs to the second part, by itself or by its heading."""
    return item.confidential or any(
        heading.confidential for heading in items if heading.id == item.parent_id
    )


def _public_left_for(one: ItemMinutes, facts: MinutesFacts) -> bool:
    """Whether the public went out when the item, or the first one under it, was taken up."""
    under = [each for each in facts.items if one.item.id in (each.item.id, each.item.parent_id)]
    began = {span.from_at for each in under for span in each.spans}
    return any(
        stay.until_at in began
        for person in facts.people
        if person.capacity is Capacity.PUBLIC
        for stay in person.stays
    )
