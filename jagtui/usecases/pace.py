"""Keeping to the time: the cases that will not be reached are put off together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import RUNNING, AgendaItem, ItemSpan, Meeting
from jagtui.model.terms import ItemOutcome
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_meeting
from jagtui.usecases.walk import item_words

LISTED = 3
"""So many cases are named one by one in the journal."""


@dataclass(frozen=True)
class UnreachedWanted:
    """The items that will not be reached, and why."""

    meeting_id: int
    item_ids: tuple[int, ...]
    reason: str = "time"


@gesture("agenda.defer_unreached", doing="Deferring")
def defer_unreached(change: Change, wanted: UnreachedWanted) -> int:
    """Put off what will not be reached, all with one reason; gives how many."""
    running = editable_meeting(change, wanted.meeting_id)
    if running.state not in RUNNING:
        raise RuleBroken(f"{running.reference} is {running.state.words}; nothing was put off.")
    reason = clean(wanted.reason)
    if not reason:
        raise RuleBroken("Say why they are deferred; the minutes print the reason.")
    items = [_waiting(change, running, item_id) for item_id in dict.fromkeys(wanted.item_ids)]
    if not items:
        raise RuleBroken("No case was ticked; nothing was put off.")
    for item in items:
        change.put(replace(item, outcome=ItemOutcome.DEFERRED, outcome_reason=reason, parked=False))
    change.says(
        f"{_listed(change, items)} deferred, not reached",
        group_id=running.group_id,
        meeting_id=running.id,
    )
    return len(items)


def _waiting(change: Change, running: Meeting, item_id: int) -> AgendaItem:
    """An item of the meeting that nobody has taken up or put off yet."""
    item = change.get(AgendaItem, item_id)
    taken_up = change.find(ItemSpan, item_id=item.id) is not None
    if item.meeting_id != running.id or item.outcome is not None or taken_up:
        words = item_words(change, item)
        raise RuleBroken(f"{words} does not wait any more; nothing was put off. Look again.")
    return item


def _listed(change: Change, items: Sequence[AgendaItem]) -> str:
    if len(items) > LISTED:
        return f"{len(items)} cases"
    return ", ".join(item_words(change, item) for item in items)
