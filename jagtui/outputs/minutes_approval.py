"""Earlier minutes that a meeting agreed, in the sentences of its own."""

from collections.abc import Iterator

from jagtui.model.rules.when import day_and_month
from jagtui.outputs.words import listed, sentence
from jagtui.queries.approval import AgreedMinutes, Amendment
from jagtui.queries.minutes import MinutesFacts


def approval_words(item_id: int, facts: MinutesFacts) -> Iterator[str]:
    """What was agreed of earlier minutes under an item, a sentence for each meeting's."""
    for one in facts.agreed:
        if one.item_id == item_id:
            yield from _agreed(one, quotes_cases=facts.made_for is None)


def _agreed(one: AgreedMinutes, *, quotes_cases: bool) -> Iterator[str]:
    which = f"The minutes of the meeting of {day_and_month(one.day)} ({one.reference})"
    amendments = "; ".join(_reads(each, quotes_cases=quotes_cases) for each in one.amendments)
    if one.approved and amendments:
        noun = "amendment" if len(one.amendments) == 1 else "amendments"
        yield sentence(
            f"{which} were agreed as a correct record, subject to the following {noun}: "
            f"{amendments}"
        )
    elif one.approved:
        yield f"{which} were agreed as a correct record."
    elif amendments:
        yield sentence(f"{which}, approved before, were corrected: {amendments}")
    if one.refused:
        items = listed([_where(each) for each in one.refused])
        noun = "correction" if len(one.refused) == 1 else "corrections"
        verb = "was" if len(one.refused) == 1 else "were"
        yield f"The {noun} proposed to {items} of {one.reference} {verb} not agreed."


def _reads(one: Amendment, *, quotes_cases: bool) -> str:
    """As in item 6b to read '…'; an agency's edition quotes no case it may not have heard."""
    if one.about_case and not quotes_cases:
        return f"{_where(one)} to be corrected"
    words = " ".join(one.reads.split()).removesuffix(".")
    return f"{_where(one)} to {'include' if one.adds else 'read'} '{words}'"


def _where(one: Amendment) -> str:
    action = f"action {one.action}" if one.action else ""
    item = f"item {one.number}" if one.number else ""
    return ", ".join(filter(None, (item, action))) or "the record"
