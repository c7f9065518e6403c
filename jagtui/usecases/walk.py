"""Walking the agenda: taking up an item, leaving it, parking it, putting it off and back."""

from dataclasses import dataclass, replace

from sqlalchemy import select

from jagtui.model.attendance import AttendanceSpell
from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, ItemSpan, Meeting
from jagtui.model.terms import ItemOutcome, MeetingState
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.store.schema.attendance import attendance_spell
from jagtui.usecases.chairing import give_chair_back
from jagtui.usecases.gesture import gesture
from jagtui.usecases.public import is_confidential, show_out_the_public
from jagtui.usecases.tidying import editable_item
from jagtui.usecases.withdrawing import send_out_the_interested


@dataclass(frozen=True)
class Going:
    """Where the meeting goes next, and what the item it leaves still misses."""

    meeting_id: int
    item_id: int
    without: str = ""
    public_leaves: bool = False
    """The public was asked to leave first; what is confidential it never hears."""


@gesture("item.take_up")
def take_up_item(change: Change, wanted: Going) -> int:
    """Leave the current item and take up another; those who stepped out come back."""
    running = _under_way(change, wanted.meeting_id)
    item = change.get(AgendaItem, wanted.item_id)
    left = move_to(change, item, clean(wanted.without), in_private=wanted.public_leaves)
    words = f"{item_words(change, item)} taken up"
    if left:
        words += "; the public left"
    if wanted.without:
        words += "; the last item was left with something missing"
    change.says(words, group_id=running.group_id, meeting_id=running.id, case_id=item.case_id)
    return item.id


def _under_way(change: Change, meeting_id: int) -> Meeting:
    running = change.get(Meeting, meeting_id)
    if running.state is not MeetingState.IN_PROGRESS:
        raise RuleBroken(f"{running.reference} is {running.state.words}; start it first.")
    return running


def move_to(
    change: Change, item: AgendaItem, without: str = "", *, in_private: bool = False
) -> bool:
    """Leave the current item, if there is one, and make another the current one.

    Gives whether the public left for it.
    """
    current = open_span(change, item.meeting_id)
    if current is not None and current.item_id == item.id:
        raise RuleBroken(f"{item_words(change, item)} is already up.")
    if current is not None:
        _leave(change, current, without)
    change.put(_taken_up(change, change.get(AgendaItem, item.id)))
    change.add(ItemSpan(meeting_id=item.meeting_id, item_id=item.id, from_at=change.now))
    send_out_the_interested(change, item)
    private = in_private or is_confidential(change, item)
    return private and show_out_the_public(change, item.meeting_id)


def _taken_up(change: Change, item: AgendaItem) -> AgendaItem:
    """An item as it stands once it is talked about: no longer put aside, nor in the lane."""
    undone = item.outcome is ItemOutcome.NOT_DISCUSSED or (
        # Put off while it was up it stays put off, whoever looks back at it.
        item.outcome is ItemOutcome.DEFERRED and change.find(ItemSpan, item_id=item.id) is None
    )
    if undone:
        item = replace(item, outcome=None, outcome_reason=None)
    return replace(item, parked=False, no_change=False)


def open_span(change: Change, meeting_id: int) -> ItemSpan | None:
    """The open stretch of the meeting: it says which item is current."""
    return change.find(ItemSpan, meeting_id=meeting_id, until_at=None)


def item_words(change: Change, item: AgendaItem) -> str:
    """An item as the journal names it: 6b AV-0142."""
    case = change.get(Case, item.case_id) if item.case_id is not None else None
    number = item.number or ""
    named = case.reference if case else item.kind.words
    return f"{number} {named}".strip()


def _leave(change: Change, span: ItemSpan, without: str) -> None:
    change.put(replace(span, until_at=change.now))
    if without:
        left = change.get(AgendaItem, span.item_id)
        change.put(replace(left, left_without=without))
    _bring_back(change, span.item_id)
    give_chair_back(change, span)


def _bring_back(change: Change, item_id: int) -> None:
    """Whoever stepped out of the item is in the room again, unless they came back or left since."""
    stepped_out = change.all(
        AttendanceSpell,
        attendance_spell.c.out_for_item_id == item_id,
        attendance_spell.c.attendance_id.not_in(
            select(attendance_spell.c.attendance_id).where(attendance_spell.c.until_at.is_(None))
        ),
    )
    latest = {spell.attendance_id: spell for spell in stepped_out}
    for spell in latest.values():
        if not _came_later(change, spell):
            change.add(
                AttendanceSpell(
                    attendance_id=spell.attendance_id, mode=spell.mode, from_at=change.now
                )
            )


def _came_later(change: Change, spell: AttendanceSpell) -> bool:
    return bool(
        change.all(
            AttendanceSpell,
            attendance_spell.c.id > spell.id,
            attendance_id=spell.attendance_id,
            limit=1,
        )
    )


@dataclass(frozen=True)
class DeferralWanted:
    """An item to be put off, and why."""

    item_id: int
    reason: str


@gesture("item.defer")
def defer_item(change: Change, wanted: DeferralWanted) -> int:
    """Put an item off to the next meeting, with the reason why."""
    item = editable_item(change, wanted.item_id)
    reason = clean(wanted.reason)
    if not reason:
        raise RuleBroken("Say why it is deferred; the minutes print the reason.")
    deferred = replace(item, outcome=ItemOutcome.DEFERRED, outcome_reason=reason)
    change.put(replace(deferred, parked=False, no_change=False))
    change.says(
        f"{item_words(change, item)} deferred", meeting_id=item.meeting_id, case_id=item.case_id
    )
    return item.id


@dataclass(frozen=True)
class ItemChosen:
    """An item that something is to be done with."""

    item_id: int


@gesture("item.put_back")
def put_item_back(change: Change, wanted: ItemChosen) -> int:
    """Take an item that was put off into the walk again."""
    item = editable_item(change, wanted.item_id)
    if item.outcome is not ItemOutcome.DEFERRED:
        raise RuleBroken(f"{item_words(change, item)} was not put off; nothing was changed.")
    change.put(replace(item, outcome=None, outcome_reason=None))
    change.says(
        f"{item_words(change, item)} put back", meeting_id=item.meeting_id, case_id=item.case_id
    )
    return item.id


@dataclass(frozen=True)
class ParkingWanted:
    """An item to be come back to before the meeting ends, and what is taken up meanwhile."""

    item_id: int
    then_item_id: int | None = None


@gesture("item.park")
def park_item(change: Change, wanted: ParkingWanted) -> int:
    """Put an item aside for later in this meeting, and go on to the next."""
    item = editable_item(change, wanted.item_id)
    _under_way(change, item.meeting_id)
    change.put(replace(item, parked=True))
    words = f"{item_words(change, item)} parked"
    if wanted.then_item_id is not None:
        following = change.get(AgendaItem, wanted.then_item_id)
        move_to(change, following)
        words += f", {item_words(change, following)} taken up"
    change.says(words, meeting_id=item.meeting_id, case_id=item.case_id)
    return item.id
