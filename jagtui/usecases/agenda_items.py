"""What is settled about an item before its meeting: its part, its minutes, its papers."""

from dataclasses import dataclass, replace

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, Meeting, Paper
from jagtui.model.rules.rank import between
from jagtui.model.terms import ItemKind
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.agenda import agenda_to_come, item_to_come, siblings_of
from jagtui.usecases.gesture import gesture
from jagtui.usecases.numbering import number_late
from jagtui.usecases.walk import item_words

_LAST = (ItemKind.AOB, ItemKind.NEXT_MEETING)
"""What urgent business comes before."""


@dataclass(frozen=True)
class PartWanted:
    """In which part of the meeting an item is taken."""

    item_id: int
    confidential: bool


@gesture("agenda.part", doing="Preparing an agenda")
def set_part(change: Change, wanted: PartWanted) -> int:
    """Take an item in the confidential second part, or in the first."""
    held, item = item_to_come(change, wanted.item_id)
    change.put(replace(item, confidential=wanted.confidential))
    part = "the confidential second part" if wanted.confidential else "the first part"
    _says(change, held, item, f"in {part}")
    return item.id


@dataclass(frozen=True)
class ItemMinutesWanted:
    """How long an item is meant to take; None leaves it to the group's settings."""

    item_id: int
    minutes: int | None


@gesture("agenda.minutes", doing="Preparing an agenda")
def set_item_minutes(change: Change, wanted: ItemMinutesWanted) -> int:
    """Say how long an item is meant to take."""
    held, item = item_to_come(change, wanted.item_id)
    if wanted.minutes is not None and not 0 <= wanted.minutes <= held.minutes:
        raise RuleBroken(f"{held.reference} takes {held.minutes} minutes; write how many of them.")
    change.put(replace(item, minutes=wanted.minutes))
    minutes = "as long as the group gives" if wanted.minutes is None else f"{wanted.minutes} min"
    _says(change, held, item, f"takes {minutes}")
    return item.id


@dataclass(frozen=True)
class PaperWanted:
    """A paper that came in for an item."""

    item_id: int
    title: str


@gesture("agenda.paper", doing="Preparing an agenda")
def add_paper(change: Change, wanted: PaperWanted) -> int:
    """Note a paper for an item; it is late once the agenda has gone out."""
    held, item = item_to_come(change, wanted.item_id)
    title = clean(wanted.title)
    if not title:
        raise RuleBroken("Say what the paper is called; the agenda lists it.")
    paper = change.add(Paper(item_id=item.id, title=title, received_at=change.now))
    _says(change, held, item, "has a late paper" if held.issued_at else "has a paper")
    return paper.id


@dataclass(frozen=True)
class UrgentWanted:
    """Business that cannot wait for the next agenda, and why."""

    meeting_id: int
    title: str
    reason: str


@gesture("agenda.urgent", doing="Preparing an agenda")
def add_urgent(change: Change, wanted: UrgentWanted) -> int:
    """Put urgent business on an agenda, with the reason why it cannot wait."""
    held = agenda_to_come(change, wanted.meeting_id)
    title, reason = clean(wanted.title), clean(wanted.reason)
    if not title:
        raise RuleBroken("Say what the business is; the agenda lists it.")
    if not reason:
        raise RuleBroken("Say why it cannot wait; the minutes print the reason.")
    heading = change.find(
        AgendaItem,
        meeting_id=held.id,
        kind=ItemKind.URGENT_BUSINESS,
        parent_id=None,
        urgent_reason=None,
    )
    item = change.add(
        AgendaItem(
            meeting_id=held.id,
            parent_id=heading.id if heading else None,
            rank=_rank(change, held, heading),
            kind=ItemKind.URGENT_BUSINESS,
            title=title,
            urgent_reason=reason,
        )
    )
    item = number_late(change, item)
    _says(change, held, item, "with the reason why it cannot wait")
    return item.id


def _rank(change: Change, held: Meeting, heading: AgendaItem | None) -> str:
    """Last under its heading; without one, before any other business."""
    beside = siblings_of(change, held.id, heading.id if heading else None)
    before: str | None = None
    for one in beside:
        if heading is None and one.kind in _LAST:
            return between(before, one.rank)
        before = one.rank
    return between(before, None)


def _says(change: Change, held: Meeting, item: AgendaItem, what: str) -> None:
    change.says(
        f"{item_words(change, item)} of {held.reference} {what}",
        group_id=held.group_id,
        meeting_id=held.id,
        case_id=item.case_id,
    )
