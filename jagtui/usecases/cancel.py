"""A meeting that will not be held."""

from dataclasses import dataclass, replace

from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import ItemOutcome, MeetingState
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.store.schema.meeting import agenda_item
from jagtui.usecases.due_by import open_by, pass_on
from jagtui.usecases.gesture import gesture
from jagtui.usecases.move_meeting import still_to_come
from jagtui.usecases.plan import next_meeting, planned_after, propose_cases


@dataclass(frozen=True)
class CancellationWanted:
    """A meeting that is cancelled, and why."""

    meeting_id: int
    reason: str


@gesture("meeting.cancel", doing="Cancelling a meeting")
def cancel_meeting(change: Change, wanted: CancellationWanted) -> int:
    """Cancel a meeting: what is due by it, and its cases, go to the next ordinary one."""
    planned = still_to_come(change, wanted.meeting_id, "cancelled")
    reason = clean(wanted.reason)
    if not reason:
        raise RuleBroken("Say why it is cancelled; it stays on record.")
    cancelled = change.put(replace(planned, state=MeetingState.CANCELLED, cancelled_why=reason))
    words = [f"{planned.reference} cancelled", *_due_words(change, planned)]
    _put_cases_off(change, cancelled)
    _bring_up_again(change, planned)
    change.says(", ".join(words), group_id=planned.group_id, meeting_id=planned.id)
    return planned.id


def _due_words(change: Change, cancelled: Meeting) -> list[str]:
    """Pass on what is due by it, and say so; a meeting is expected for it where none is planned."""
    if not open_by(change, cancelled):
        return []
    group = change.get(Group, cancelled.group_id)
    following = next_meeting(change, group, cancelled.held_on)
    count = pass_on(change, cancelled, following)
    whose = f"{count} action{'' if count == 1 else 's'}"
    if following is None:
        return [f"{whose} due by the next meeting, once one is planned"]
    return [f"{whose} due by {following.reference} now"]


def _put_cases_off(change: Change, cancelled: Meeting) -> None:
    """Its cases are deferred, which is why they are proposed again."""
    for item in change.all(AgendaItem, agenda_item.c.case_id.is_not(None), meeting_id=cancelled.id):
        change.put(
            replace(item, outcome=ItemOutcome.DEFERRED, outcome_reason=cancelled.cancelled_why)
        )


def _bring_up_again(change: Change, cancelled: Meeting) -> None:
    """Its cases come onto the next agenda, unless that one has gone out already."""
    following = planned_after(change, cancelled.group_id, cancelled.held_on)
    if following is None or following.provisional or following.issued_at is not None:
        return
    has_a_case = agenda_item.c.case_id.is_not(None)
    if change.find(AgendaItem, has_a_case, meeting_id=following.id) is None:
        return  # Its cases are proposed when its turn comes.
    cases = change.all(AgendaItem, has_a_case, meeting_id=cancelled.id)
    propose_cases(change, following, only={item.case_id or 0 for item in cases})
