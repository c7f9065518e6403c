"""Agendas as they went out, and who may read them."""

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaIssue, Meeting
from jagtui.model.seat import Seat
from jagtui.queries.live import coming_meeting
from jagtui.queries.visible import reads_minutes, visible_minutes
from jagtui.store.reader import Reader
from jagtui.store.schema.meeting import agenda_issue, meeting


def last_issue(reader: Reader, meeting_id: int) -> AgendaIssue | None:
    """A meeting's agenda as it went out last; None where it has not."""
    issues = reader.all(
        AgendaIssue, meeting_id=meeting_id, order_by=agenda_issue.c.number.desc(), limit=1
    )
    return issues[0] if issues else None


def must_read_agenda(reader: Reader, seat: Seat | None, meeting_id: int) -> None:
    """Refuse the agenda of a meeting to whoever may not read it."""
    held = reader.get(Meeting, meeting_id)
    if not reads_minutes(reader, seat, held.id):
        raise RuleBroken(f"The agenda of {held.reference} is for the members of its group.")


def next_to_come(reader: Reader, seat: Seat | None) -> Meeting | None:
    """The next meeting that is planned, among those whose agenda the seat may read."""
    planned = reader.all(
        Meeting,
        visible_minutes(seat),
        coming_meeting(),
        provisional=False,
        order_by=(meeting.c.held_on, meeting.c.starts),
        limit=1,
    )
    return planned[0] if planned else None
