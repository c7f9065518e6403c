"""The order of an agenda to come: moved, grouped, in the lane or out of it."""

from dataclasses import dataclass, replace

from sqlalchemy import select

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.lane import kept_out
from jagtui.model.rules.rank import between
from jagtui.model.terms import MeetingState
from jagtui.queries.agenda import facts_of
from jagtui.store.change import Change
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import agenda_item
from jagtui.usecases.agenda import agenda_to_come, item_to_come, must_not_be_out, siblings_of
from jagtui.usecases.gesture import gesture
from jagtui.usecases.walk import item_words

_ORDER_STAYS = "Its order and its numbers stay; in the meeting any item can be taken at any time."


@dataclass(frozen=True)
class MoveWanted:
    """An item to go up (-1) or down (1) among those beside it."""

    item_id: int
    by: int


@gesture("agenda.move", doing="Preparing an agenda")
def move_item(change: Change, wanted: MoveWanted) -> int:
    """Move an item up or down; a case keeps to its lane."""
    held, item = item_to_come(change, wanted.item_id)
    must_not_be_out(held, _ORDER_STAYS)
    beside = [
        one
        for one in siblings_of(change, held.id, item.parent_id)
        if one.no_change == item.no_change
    ]
    place = [one.id for one in beside].index(item.id)
    to = place + (1 if wanted.by > 0 else -1)
    if not 0 <= to < len(beside):
        raise RuleBroken(
            f"{item_words(change, item)} is {'last' if to > place else 'first'} already."
        )
    ranks = [one.rank for one in beside]
    rank = (
        between(ranks[to], _at(ranks, to + 1))
        if to > place
        else between(_at(ranks, to - 1), ranks[to])
    )
    change.put(replace(item, rank=rank))
    way = "down" if to > place else "up"
    change.says(
        f"{item_words(change, item)} moved {way} on the agenda of {held.reference}",
        group_id=held.group_id,
        meeting_id=held.id,
        case_id=item.case_id,
    )
    return item.id


def _at(ranks: list[str], place: int) -> str | None:
    return ranks[place] if 0 <= place < len(ranks) else None


@dataclass(frozen=True)
class AgendaChosen:
    """The agenda of a meeting that something is to be done with."""

    meeting_id: int


@gesture("agenda.children", doing="Preparing an agenda")
def children_first(change: Change, wanted: AgendaChosen) -> int:
    """Take the cases involving children together and first, so that some may leave after them."""
    held = agenda_to_come(change, wanted.meeting_id)
    must_not_be_out(held, _ORDER_STAYS)
    cases = _discussed(change, held)
    with_children = _with_children(change, held)
    together = [item for item in cases if item.case_id in with_children]
    if not together:
        raise RuleBroken(f"No case on the agenda of {held.reference} involves children.")
    if cases[: len(together)] == together:
        raise RuleBroken("The cases involving children stand together and first already.")
    first = cases[0].rank
    before: str | None = None
    for item in together:
        before = between(before, first)
        change.put(replace(item, rank=before))
    change.says(
        f"{len(together)} cases involving children together on the agenda of {held.reference}",
        group_id=held.group_id,
        meeting_id=held.id,
    )
    return len(together)


def _discussed(change: Change, held: Meeting) -> list[AgendaItem]:
    """The cases that are not in the lane, in their order."""
    items = change.all(AgendaItem, meeting_id=held.id)
    parents = {item.parent_id for item in items if item.case_id is not None}
    return [
        item
        for parent in parents
        for item in siblings_of(change, held.id, parent)
        if item.case_id is not None and not item.no_change
    ]


def _with_children(change: Change, held: Meeting) -> set[int]:
    rows = change.rows(
        select(case_file.c.id)
        .join(agenda_item, agenda_item.c.case_id == case_file.c.id)
        .where(agenda_item.c.meeting_id == held.id, case_file.c.involves_children)
    )
    return {row.id for row in rows}


@dataclass(frozen=True)
class LaneMoveWanted:
    """A case to wait in the lane of no change, or to come out of it."""

    item_id: int
    no_change: bool


@gesture("agenda.lane", doing="Preparing an agenda")
def move_between_lanes(change: Change, wanted: LaneMoveWanted) -> int:
    """Let a case wait in the lane of no change, unless something keeps it out, or take it out."""
    held, item = item_to_come(change, wanted.item_id)
    words = item_words(change, item)
    if item.case_id is None:
        raise RuleBroken(f"{words} is no case; only cases are minuted together.")
    if wanted.no_change:
        _may_wait(change, held, item.case_id, words)
    moved = replace(item, no_change=wanted.no_change)
    if held.state is not MeetingState.AGENDA_ISSUED:
        moved = replace(moved, rank=_end_of(change, held, moved))
    change.put(moved)
    where = "in the lane of no change" if wanted.no_change else "to be discussed"
    change.says(
        f"{words} {where} at {held.reference}",
        group_id=held.group_id,
        meeting_id=held.id,
        case_id=item.case_id,
    )
    return item.id


def _may_wait(change: Change, held: Meeting, case_id: int, words: str) -> None:
    facts = facts_of(change, held.group_id, held.held_on, case_id)
    kept = kept_out(facts) if facts is not None else ()
    if kept:
        raise RuleBroken(f"{words} is to be discussed: {', '.join(kept)}. It stays where it was.")


def _end_of(change: Change, held: Meeting, moved: AgendaItem) -> str:
    """Last in the lane, or last before it."""
    others = [one for one in siblings_of(change, held.id, moved.parent_id) if one.id != moved.id]
    place = len(others) if moved.no_change else sum(not one.no_change for one in others)
    ranks = [one.rank for one in others]
    return between(_at(ranks, place - 1), _at(ranks, place))
