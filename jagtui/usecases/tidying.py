"""What may still be tidied: the record of a meeting, until its minutes are checked."""

from jagtui.model.attendance import Attendance
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import MeetingState, MinutesState
from jagtui.store.change import Change


def editable_meeting(change: Change, meeting_id: int) -> Meeting:
    """The meeting, as long as its minutes are a draft."""
    held = change.get(Meeting, meeting_id)
    if held.minutes_state is not MinutesState.DRAFT:
        raise RuleBroken(
            f"The minutes of {held.reference} are {held.minutes_state.words}; "
            "they can only be corrected now."
        )
    return held


def editable_item(change: Change, item_id: int) -> AgendaItem:
    """An item of a meeting whose minutes are a draft, unless it rests just now."""
    item = change.get(AgendaItem, item_id)
    held = editable_meeting(change, item.meeting_id)
    if held.state is MeetingState.ADJOURNED:
        raise RuleBroken(
            f"{held.reference} is adjourned; nothing but attendance is recorded until it resumes. "
            "What you typed is kept."
        )
    return item


def editable_attendance(change: Change, attendance_id: int) -> Attendance:
    """Somebody's attendance at a meeting whose minutes are a draft."""
    one = change.get(Attendance, attendance_id)
    editable_meeting(change, one.meeting_id)
    return one
