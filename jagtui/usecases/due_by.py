"""What is due by a meeting, and follows it wherever the meeting goes."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from jagtui.model.action import Action
from jagtui.model.meeting import COMING, Meeting
from jagtui.queries.live import open_action
from jagtui.store.change import Change
from jagtui.store.schema.action import action
from jagtui.store.schema.meeting import agenda_item, meeting


def open_by(change: Change, held: Meeting) -> list[Action]:
    """The open actions that are due by a meeting."""
    return change.all(Action, open_action(), due_meeting_id=held.id)


def attract(change: Change, added: Meeting) -> None:
    """What is due by the next meeting is due by this one, where it comes before the one planned.

    What had no next meeting to be due by, since none was set, has one now.
    """
    later = select(meeting.c.id).where(
        meeting.c.group_id == added.group_id,
        meeting.c.state.in_(COMING),
        meeting.c.held_on > added.held_on,
    )
    given_before = (
        select(agenda_item.c.id)
        .join(meeting, meeting.c.id == agenda_item.c.meeting_id)
        .where(meeting.c.held_on < added.held_on)
    )
    undated = action.c.due_on.is_(None) & action.c.due_meeting_id.is_(None)
    for waiting in change.all(
        Action,
        open_action(),
        action.c.due_meeting_id.in_(later) | undated,
        action.c.item_id.in_(given_before),
        group_id=added.group_id,
    ):
        # Nobody put it off: it is due sooner, or for the first time by a day.
        first = min(waiting.first_due_on or added.held_on, added.held_on)
        change.put(replace(waiting, due_meeting_id=added.id, first_due_on=first))


def settle_first_day(change: Change, expected: Meeting, held_on: date) -> None:
    """A meeting that was only expected gets its day: what is due by it was never due before."""
    for waiting in open_by(change, expected):
        if waiting.first_due_on == expected.held_on:
            change.put(replace(waiting, first_due_on=held_on))


def pass_on(change: Change, cancelled: Meeting, to: Meeting | None) -> int:
    """What was due by a cancelled meeting is due by that one; undated where there is none."""
    waiting = open_by(change, cancelled)
    for one in waiting:
        change.put(replace(one, due_meeting_id=to.id if to else None))
    return len(waiting)
