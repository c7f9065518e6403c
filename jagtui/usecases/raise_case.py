"""A case raised in the room: put on the agenda of the meeting that is under way."""

import re
from dataclasses import dataclass, replace

from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import OVER, RAISED, AgendaItem, Meeting
from jagtui.model.partnership import Partnership
from jagtui.model.rules.numbering import case_reference
from jagtui.model.rules.rank import between
from jagtui.model.rules.subject_said import subject_said
from jagtui.model.terms import ItemKind
from jagtui.model.text import clean
from jagtui.queries.live import live_case
from jagtui.store.change import Change
from jagtui.store.schema.meeting import agenda_item
from jagtui.usecases.case import CaseWanted, new_case
from jagtui.usecases.gesture import gesture
from jagtui.usecases.numbering import number_late
from jagtui.usecases.walk import item_words

_NUMBER = re.compile(r"#?(?:([A-Za-z]+)-)?0*([0-9]{1,9})")


@dataclass(frozen=True)
class RaisingWanted:
    """A case to take up at this meeting: by its reference, or a new one by its label."""

    meeting_id: int
    label: str
    urgent_reason: str = ""
    """Empty while nobody has given it."""


@gesture("case.raise")
def raise_case(change: Change, wanted: RaisingWanted) -> int:
    """Put a case on the agenda of a meeting under way; the meeting stays where it is."""
    item = add_raised_case(change, wanted)
    held = change.get(Meeting, wanted.meeting_id)
    change.says(
        raised_words(change, item),
        group_id=held.group_id,
        meeting_id=held.id,
        case_id=item.case_id,
    )
    return item.id


def raised_words(change: Change, item: AgendaItem) -> str:
    """As the journal says it: 6d AV-0004 raised in the room."""
    return f"{item_words(change, item)} {RAISED}"


def add_raised_case(change: Change, wanted: RaisingWanted) -> AgendaItem:
    """The new item for a case, under the Cases heading, with the next letter."""
    held = change.get(Meeting, wanted.meeting_id)
    if held.state in OVER:
        raise RuleBroken(f"{held.reference} is {held.state.words}; no case can be raised at it.")
    case = _known_case(change, held, wanted.label) or new_case(
        change,
        CaseWanted(
            held.group_id,
            wanted.label,
            reason=wanted.urgent_reason,
            subject=subject_said(wanted.label),
        ),
    )
    listed = change.find(AgendaItem, meeting_id=held.id, case_id=case.id)
    if listed is not None:
        raise RuleBroken(f"{item_words(change, listed)} is on this agenda already.")
    heading = change.find(
        AgendaItem, meeting_id=held.id, kind=ItemKind.CASE, parent_id=None, case_id=None
    )
    parent_id = heading.id if heading else None
    item = change.add(
        AgendaItem(
            meeting_id=held.id,
            parent_id=parent_id,
            rank=_rank_at_end(change, held.id, parent_id),
            kind=ItemKind.CASE,
            title=case.label,
            case_id=case.id,
            why=RAISED,
            urgent_reason=clean(wanted.urgent_reason),
        )
    )
    return number_late(change, item)


@dataclass(frozen=True)
class UrgencyWanted:
    """Why a case that was raised in the room could not wait."""

    item_id: int
    reason: str


@gesture("item.urgency")
def give_urgency(change: Change, wanted: UrgencyWanted) -> int:
    """Say why something is taken as urgent business."""
    item = change.get(AgendaItem, wanted.item_id)
    reason = clean(wanted.reason)
    if not reason:
        raise RuleBroken("Say why it cannot wait; the minutes print the reason.")
    change.put(replace(item, urgent_reason=reason))
    change.says(
        f"{item_words(change, item)} urgent, with the reason",
        meeting_id=item.meeting_id,
        case_id=item.case_id,
    )
    return item.id


def _known_case(change: Change, held: Meeting, label: str) -> Case | None:
    """The group's case of that reference or, while it is open, of exactly that label."""
    said = clean(label)
    matched = _NUMBER.fullmatch(said)
    if matched is not None:
        founded = change.find(Partnership)
        prefix = founded.prefix if founded is not None else ""
        if matched[1] is None or matched[1].upper() == prefix:
            reference = case_reference(prefix, int(matched[2]))
            found = change.find(Case, reference=reference, group_id=held.group_id)
            if found is not None:
                return found
            raise RuleBroken(f"There is no case “{said}”; to raise a new one give it a label.")
    live = change.all(Case, live_case(), group_id=held.group_id)
    return next((case for case in live if case.label.casefold() == said.casefold()), None)


def _rank_at_end(change: Change, meeting_id: int, parent_id: int | None) -> str:
    siblings = change.all(
        AgendaItem,
        meeting_id=meeting_id,
        parent_id=parent_id,
        order_by=(agenda_item.c.rank, agenda_item.c.id),
    )
    return between(siblings[-1].rank if siblings else None, None)
