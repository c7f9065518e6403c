"""The lane of cases in which nothing has changed: minuted together, or pulled out of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import ItemOutcome
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_meeting
from jagtui.usecases.walk import item_words


@dataclass(frozen=True)
class LaneWanted:
    """Which cases of the lane are minuted together, and which come out to be discussed."""

    meeting_id: int
    together: tuple[int, ...]
    """Items."""
    pulled_out: tuple[int, ...] = ()


@gesture("agenda.no_change", doing="Minuting cases together")
def minute_no_change(change: Change, wanted: LaneWanted) -> int:
    """Minute the cases of the lane together as not discussed; gives how many."""
    held = _begun(change, wanted.meeting_id)
    together = _in_lane(change, held, wanted.together)
    if not together:
        raise RuleBroken("No case of the lane is left to be minuted; nothing was changed.")
    for item in together:
        change.put(replace(item, outcome=ItemOutcome.NOT_DISCUSSED, outcome_reason=None))
    words = f"{_listed(change, together)} not discussed, no change"
    out = _in_lane(change, held, wanted.pulled_out)
    if out:
        words += f"; {_pull_out(change, out)}"
    change.says(words, group_id=held.group_id, meeting_id=held.id)
    return len(together)


@dataclass(frozen=True)
class PullingOut:
    """Cases of the lane that are to be discussed after all."""

    meeting_id: int
    item_ids: tuple[int, ...]


@gesture("item.pull_out", doing="Pulling a case out")
def pull_out(change: Change, wanted: PullingOut) -> int:
    """Take cases out of the lane, so that they are walked like any other; gives how many."""
    held = editable_meeting(change, wanted.meeting_id)
    out = _in_lane(change, held, wanted.item_ids)
    if not out:
        raise RuleBroken("No case was chosen to be pulled out; nothing was changed.")
    change.says(_pull_out(change, out), group_id=held.group_id, meeting_id=held.id)
    return len(out)


def _begun(change: Change, meeting_id: int) -> Meeting:
    held = editable_meeting(change, meeting_id)
    if held.opened_at is None:
        raise RuleBroken(f"{held.reference} has not begun; nothing can be minuted yet.")
    return held


def _in_lane(change: Change, held: Meeting, item_ids: Iterable[int]) -> list[AgendaItem]:
    items = [change.get(AgendaItem, one) for one in dict.fromkeys(item_ids)]
    for item in items:
        if not item.no_change or item.meeting_id != held.id:
            words = item_words(change, item)
            raise RuleBroken(f"{words} is no case without a change; nothing was changed.")
    return items


def _pull_out(change: Change, out: Iterable[AgendaItem]) -> str:
    out = list(out)
    for item in out:
        change.put(replace(item, no_change=False, outcome=None, outcome_reason=None))
    return f"{_listed(change, out)} pulled out"


def _listed(change: Change, items: Iterable[AgendaItem]) -> str:
    return ", ".join(item_words(change, item) for item in items)
