"""A meeting put on another day or time, and whether the public may come."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import COMING, Meeting, MeetingMove
from jagtui.model.rules.when import plain_day_words
from jagtui.model.text import clean
from jagtui.model.time import at_london
from jagtui.store.change import Change
from jagtui.usecases.due_by import open_by
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_meeting


@dataclass(frozen=True)
class MoveWanted:
    """The day and time a meeting is put on, and why."""

    meeting_id: int
    held_on: date
    starts: str
    reason: str


@gesture("meeting.move", doing="Moving a meeting")
def move_meeting(change: Change, wanted: MoveWanted) -> int:
    """Put a meeting on another day: its agenda, its people and what is due by it go with it."""
    planned = still_to_come(change, wanted.meeting_id, "moved")
    reason = clean(wanted.reason)
    if not reason:
        raise RuleBroken("Say why it is moved; the agenda and the minutes print it.")
    at_london(wanted.held_on, wanted.starts)  # refuses what is no time of day
    if wanted.held_on < change.today:
        raise RuleBroken("That day has passed already; choose one that is still to come.")
    if (wanted.held_on, wanted.starts) == (planned.held_on, planned.starts):
        raise RuleBroken(f"{planned.reference} is on that day at that time already.")
    change.add(
        MeetingMove(
            meeting_id=planned.id,
            moved_at=change.now,
            was_on=planned.held_on,
            was_at=planned.starts,
            reason=reason,
        )
    )
    change.put(replace(planned, held_on=wanted.held_on, starts=wanted.starts))
    change.says(
        _sentence(planned, wanted, len(open_by(change, planned))),
        group_id=planned.group_id,
        meeting_id=planned.id,
    )
    return planned.id


def _sentence(was: Meeting, wanted: MoveWanted, due: int) -> str:
    if was.held_on == wanted.held_on:
        return f"{was.reference} moved to another time of its day"
    words = f"{was.reference} moved to {plain_day_words(wanted.held_on)}"
    if due:
        words += f", and with it {due} action{'' if due == 1 else 's'} due by it"
    return words


def still_to_come(change: Change, meeting_id: int, done: str) -> Meeting:
    """A meeting that is planned and has not begun."""
    planned = change.get(Meeting, meeting_id)
    if planned.state not in COMING:
        raise RuleBroken(f"{planned.reference} is {planned.state.words}; it cannot be {done}.")
    return planned


@dataclass(frozen=True)
class InPublicWanted:
    """Whether a meeting is held in public."""

    meeting_id: int
    in_public: bool


@gesture("meeting.in_public", doing="Opening a meeting to the public")
def hold_in_public(change: Change, wanted: InPublicWanted) -> int:
    """Hold a meeting in public, with its confidential items in a second part, or in private."""
    held = editable_meeting(change, wanted.meeting_id)
    change.put(replace(held, in_public=wanted.in_public))
    how = "in public" if wanted.in_public else "in private"
    change.says(f"{held.reference} held {how}", group_id=held.group_id, meeting_id=held.id)
    return held.id
