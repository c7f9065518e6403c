"""What an agency or one of its officers owes, for a sheet that is sent to them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from jagtui.model.agency import Agency, Officer
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.seat import Seat
from jagtui.model.terms import Marking, MeetingKind
from jagtui.queries.action_lines import ActionLine, action_lines
from jagtui.queries.live import coming_meeting, open_action
from jagtui.queries.visible import owed_by, visible_actions
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.group import meeting_group
from jagtui.store.schema.meeting import meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The open actions of an agency, the longest due first."""

    today: date
    agency_id: int
    agency: str
    handle: str
    officer_id: int | None
    officer: str
    """The name of the officer it is for; empty where it is for the whole agency."""
    marking: Marking
    meeting: Meeting | None
    """The group's next meeting."""
    actions: tuple[ActionLine, ...]


def sheet_of(
    reader: Reader, seat: Seat | None, agency_id: int, officer_id: int | None = None
) -> Sheet:
    """What an agency owes, or one officer of it, as far as the seat may see."""
    theirs = without_index(action.c.agency_id) == agency_id
    if officer_id is not None:
        theirs &= without_index(action.c.officer_id) == officer_id
    lines = action_lines(reader, open_action(), visible_actions(seat), theirs)
    held = reader.get(Agency, agency_id)
    if not lines:
        raise RuleBroken(
            f"{agency_words(held.handle)} owes nothing here that you may see; no sheet was made."
        )
    groups = select(action.c.group_id).where(action.c.id.in_([one.id for one in lines])).distinct()
    markings = {
        row.marking
        for row in reader.rows(
            select(meeting_group.c.marking).where(meeting_group.c.id.in_(groups))
        )
    }
    strict = Marking.OFFICIAL_SENSITIVE
    coming = reader.all(
        Meeting,
        meeting.c.group_id.in_(groups),
        meeting.c.held_on >= reader.today,
        coming_meeting(),
        kind=MeetingKind.ORDINARY,
        order_by=meeting.c.held_on,
        limit=1,
    )
    return Sheet(
        today=reader.today,
        agency_id=agency_id,
        agency=agency_words(held.handle),
        handle=held.handle,
        officer_id=officer_id,
        officer=reader.get(Officer, officer_id).name if officer_id else "",
        marking=strict if strict in markings else Marking.OFFICIAL,
        meeting=coming[0] if coming else None,
        actions=_by_day(lines),
    )


def owed_actions(reader: Reader, seat: Seat | None) -> tuple[ActionLine, ...]:
    """What whoever is at the keyboard owes."""
    return _by_day(action_lines(reader, open_action(), owed_by(seat), visible_actions(seat)))


def _by_day(lines: tuple[ActionLine, ...]) -> tuple[ActionLine, ...]:
    return tuple(sorted(lines, key=lambda one: (one.due_on or date.max, one.id)))
