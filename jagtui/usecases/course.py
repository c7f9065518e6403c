"""The course of a meeting: opened, closed, and what closing settles."""

from dataclasses import dataclass, replace

from sqlalchemy import select

from jagtui.model.action import Action, Carry
from jagtui.model.attendance import Chairing
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.meeting import COMING, RUNNING, AgendaItem, ItemSpan, Meeting
from jagtui.model.rules.when import plain_day_words
from jagtui.model.terms import ActionState, ItemKind, ItemOutcome, MeetingState
from jagtui.model.text import clean
from jagtui.queries.live import open_action
from jagtui.queries.presence import spells_of
from jagtui.store.change import Change
from jagtui.store.schema.action import action
from jagtui.store.schema.attendance import attendance_spell
from jagtui.store.schema.meeting import agenda_item, meeting
from jagtui.usecases.gesture import gesture
from jagtui.usecases.numbering import freeze_numbers
from jagtui.usecases.plan import MeetingWanted, complete_agenda, plan_one
from jagtui.usecases.walk import move_to, open_span


@dataclass(frozen=True)
class MeetingChosen:
    """A meeting that something is to be done with."""

    meeting_id: int


@gesture("meeting.open")
def open_meeting(change: Change, wanted: MeetingChosen) -> int:
    """Start a meeting: its numbers freeze and its first item is taken up."""
    planned = change.get(Meeting, wanted.meeting_id)
    if planned.state not in COMING:
        raise RuleBroken(f"{planned.reference} is {planned.state.words}; it cannot be started.")
    running = change.find(Meeting, meeting.c.state.in_(RUNNING), group_id=planned.group_id)
    if running is not None:
        raise RuleBroken(f"{running.reference} is still in progress; close it first.")
    change.put(
        replace(planned, state=MeetingState.IN_PROGRESS, opened_at=change.now, provisional=False)
    )
    complete_agenda(change, planned)
    first = freeze_numbers(change, planned.id)
    if first is None:
        raise RuleBroken(f"{planned.reference} has no agenda; plan it again.")
    move_to(change, first)
    change.says(f"{planned.reference} started", group_id=planned.group_id, meeting_id=planned.id)
    return first.id


@dataclass(frozen=True)
class ClosingWanted:
    """A meeting to close, why what was not reached was not, and when the next one is."""

    meeting_id: int
    reason: str = "time"
    reasons: tuple[tuple[int, str], ...] = ()
    """Items that have a reason of their own, each with it."""
    next_one: MeetingWanted | None = None
    """The next meeting, where its day was agreed before this one ended."""


@gesture("meeting.close")
def close_meeting(change: Change, wanted: ClosingWanted) -> int:
    """End a meeting: defer what was not reached, carry what stayed open; gives how many carried."""
    running = change.get(Meeting, wanted.meeting_id)
    if running.state not in RUNNING:
        raise RuleBroken(f"{running.reference} is {running.state.words}; it cannot be closed.")
    _defer_unreached(change, running, wanted)
    _empty_the_room(change, running)
    carried = _carry_open_actions(change, running)
    change.put(replace(running, state=MeetingState.CLOSED, closed_at=change.now))
    words = f"{running.reference} closed"
    if carried:
        words += f", {carried} carried"
    if wanted.next_one is not None:
        # Once this one is closed, so that what it deferred comes up again for that reason.
        words += f"; {_plan_next(change, running, wanted.next_one)}"
    change.says(words, group_id=running.group_id, meeting_id=running.id)
    return carried


def _plan_next(change: Change, running: Meeting, wanted: MeetingWanted) -> str:
    if wanted.group_id != running.group_id or wanted.held_on <= running.day:
        raise RuleBroken(
            f"The next meeting comes after {running.reference}; name a later day for it."
        )
    planned = plan_one(change, change.get(Group, wanted.group_id), wanted)
    return f"{planned.reference} planned for {plain_day_words(planned.held_on)}"


def _defer_unreached(change: Change, running: Meeting, wanted: ClosingWanted) -> None:
    """Cases nobody took up or came back to are deferred; the lane was not discussed, as meant."""
    spans = change.all(ItemSpan, meeting_id=running.id)
    reached = {span.item_id for span in spans}
    reasons = {item_id: clean(reason) for item_id, reason in wanted.reasons}
    for item in change.all(
        AgendaItem, agenda_item.c.case_id.is_not(None), meeting_id=running.id, kind=ItemKind.CASE
    ):
        if item.outcome is not None:
            continue
        if item.no_change:
            change.put(replace(item, outcome=ItemOutcome.NOT_DISCUSSED))
        elif item.parked or item.id not in reached:
            reason = reasons.get(item.id) or clean(wanted.reason)
            change.put(replace(item, outcome=ItemOutcome.DEFERRED, outcome_reason=reason))


def _empty_the_room(change: Change, running: Meeting) -> None:
    current = open_span(change, running.id)
    if current is not None:
        change.put(replace(current, until_at=change.now))
    for spell in spells_of(change, running.id, attendance_spell.c.until_at.is_(None)):
        change.put(replace(spell, until_at=change.now))
    for chairing in change.all(Chairing, meeting_id=running.id, until_at=None):
        change.put(replace(chairing, until_at=change.now))


def _carry_open_actions(change: Change, running: Meeting) -> int:
    """Count a carry for each action that was due by this meeting and is still open."""
    day = running.day
    due = change.all(
        Action,
        open_action(),
        action.c.state != ActionState.IN_ABEYANCE,
        (action.c.due_on <= day)
        # Its own actions are due by it even where it was held before the day planned for it.
        | (action.c.due_meeting_id == running.id)
        | (
            action.c.due_meeting_id.in_(
                select(meeting.c.id).where(
                    meeting.c.group_id == running.group_id, meeting.c.held_on <= day
                )
            )
        ),
        group_id=running.group_id,
    )
    for each in due:
        change.add(Carry(action_id=each.id, meeting_id=running.id))
    return len(due)
