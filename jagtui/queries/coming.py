"""The next meeting, before it starts: its agenda and how ready it is."""

from dataclasses import dataclass

from jagtui.model.group import Group
from jagtui.model.meeting import COMING, Meeting
from jagtui.model.seat import Seat
from jagtui.model.terms import AttendanceState, MeetingState
from jagtui.queries.desk_agenda import AgendaLine, agenda_for, agenda_lines
from jagtui.queries.roll import Attends, roll_of
from jagtui.store.reader import Reader
from jagtui.store.schema.meeting import meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """The next planned meeting, or nothing, and the last that was held."""

    meeting: Meeting | None
    group: Group | None
    agenda: tuple[AgendaLine, ...]
    roll: tuple[Attends, ...]
    last: Meeting | None
    """The meeting closed last, whose minutes can be read."""

    @property
    def cases(self) -> int:
        """How many cases are on the agenda."""
        return sum(line.case_id is not None or line.hidden for line in self.agenda)

    @property
    def items(self) -> int:
        """How many items the agenda counts."""
        return sum(line.parent_id is None for line in self.agenda)

    @property
    def expected(self) -> int:
        """How many people should come."""
        return sum(one.number for one in self.roll if one.state is AttendanceState.EXPECTED)


def in_progress(reader: Reader) -> Meeting | None:
    """The meeting that is under way, if one is."""
    return reader.find(Meeting, state=MeetingState.IN_PROGRESS)


def coming(reader: Reader, seat: Seat | None) -> Coming:
    """What is planned next, as the place of meetings shows it while none is under way."""
    planned = reader.all(
        Meeting,
        meeting.c.state.in_(COMING),
        provisional=False,
        order_by=(meeting.c.held_on, meeting.c.starts, meeting.c.id),
        limit=1,
    )
    last = reader.all(
        Meeting,
        state=MeetingState.CLOSED,
        order_by=(meeting.c.closed_at.desc(), meeting.c.id.desc()),
        limit=1,
    )
    held = planned[0] if planned else None
    return Coming(
        meeting=held,
        group=reader.get(Group, held.group_id) if held else reader.find(Group),
        agenda=agenda_for(reader, seat, agenda_lines(reader, held.id, ())) if held else (),
        roll=roll_of(reader, held.id) if held else (),
        last=last[0] if last else None,
    )
