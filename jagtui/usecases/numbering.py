"""The numbers of a meeting's items: the group's way of giving them, and their freezing."""

from dataclasses import dataclass, replace

from sqlalchemy import select

from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.meeting import OVER, AgendaItem, Meeting
from jagtui.model.rules.numbering import AgendaPlace, agenda_numbers
from jagtui.model.terms import ItemNumbering, SubNumbering
from jagtui.queries.numbering import item_scope, number_style
from jagtui.store.change import Change
from jagtui.store.schema.meeting import agenda_item, meeting
from jagtui.usecases.gesture import gesture


def freeze_numbers(change: Change, meeting_id: int) -> AgendaItem | None:
    """Give every item that has no number its own, for good; gives the first item."""
    items = change.all(
        AgendaItem, meeting_id=meeting_id, order_by=(agenda_item.c.rank, agenda_item.c.id)
    )
    style = number_style(change, meeting_id)
    numbers = agenda_numbers(
        (AgendaPlace(item.id, item.parent_id, item.number) for item in items), style
    )
    fresh = [item for item in items if item.number is None]
    for item in fresh:
        change.put(replace(item, number=numbers[item.id]))
    if style.counts_on:
        _count_on(change, meeting_id, sum(item.parent_id is None for item in fresh))
    return next((item for item in items if item.parent_id is None), None)


def _count_on(change: Change, meeting_id: int, given: int) -> None:
    """What was given out is never given again, whatever becomes of this meeting."""
    held = change.get(Meeting, meeting_id)
    scope, year = item_scope(change.get(Group, held.group_id), held)
    for _ in range(given):
        change.number(scope, year)


def number_late(change: Change, item: AgendaItem) -> AgendaItem:
    """An item that was added to an agenda, with its number if the others have theirs."""
    numbered = agenda_item.c.number.is_not(None)
    if change.find(AgendaItem, numbered, meeting_id=item.meeting_id) is None:
        return item
    freeze_numbers(change, item.meeting_id)
    return change.get(AgendaItem, item.id)


@dataclass(frozen=True)
class NumberingWanted:
    """How a group's minutes are to be numbered from the next meeting on."""

    group_id: int
    items: ItemNumbering
    subs: SubNumbering


@gesture("group.numbering")
def set_numbering(change: Change, wanted: NumberingWanted) -> int:
    """Set how a group numbers the items of its minutes; what has its numbers keeps them."""
    group = change.get(Group, wanted.group_id)
    begun = change.find(
        Meeting,
        meeting.c.state.not_in(OVER),
        meeting.c.id.in_(select(agenda_item.c.meeting_id).where(agenda_item.c.number.is_not(None))),
        group_id=group.id,
    )
    if begun is not None:
        raise RuleBroken(
            f"{begun.reference} has its numbers already; close it first, and then set how the "
            "next meeting is numbered."
        )
    change.put(replace(group, item_numbering=wanted.items, sub_numbering=wanted.subs))
    change.says(
        f"{group.short} items numbered {wanted.items.words}, {wanted.subs.words}",
        group_id=group.id,
    )
    return group.id
