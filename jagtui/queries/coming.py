"""The meetings to come: which are planned, and the agenda of one and how ready it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from jagtui.model.group import Group
from jagtui.model.meeting import Adjournment, Meeting, MeetingMove
from jagtui.model.seat import Seat
from jagtui.model.terms import AttendanceState, MeetingState
from jagtui.model.time import london_day
from jagtui.queries.desk_agenda import AgendaLine, agenda_for, agenda_lines
from jagtui.queries.live import closed_meeting, coming_meeting, running_meeting
from jagtui.queries.returns import AgencyAsked, returns
from jagtui.queries.roll import Attends, roll_of
from jagtui.store.reader import Reader
from jagtui.store.schema.meeting import meeting

SHOWN = 6
"""So many of the meetings to come are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """The planned meetings, one of them in full, and the last that was held."""

    planned: tuple[Meeting, ...]
    """Those that come next, the first first."""
    meeting: Meeting | None
    """The one that is shown: the next, unless another was chosen."""
    moves: tuple[MeetingMove, ...]
    """The days it was put off from, and why."""
    group: Group | None
    agenda: tuple[AgendaLine, ...]
    roll: tuple[Attends, ...]
    last: Meeting | None
    """The meeting closed last, whose minutes can be read."""
    returns: tuple[AgencyAsked, ...] = ()
    """What agencies have answered before the one that is shown."""
    resting: tuple[Meeting, Adjournment] | None = None
    """A meeting that was adjourned to a day still to come, and its rest."""

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
    """The meeting that is under way, if one is; one that rests until another day is not."""
    running = _begun(reader, MeetingState.IN_PROGRESS)
    if running:
        return running[0]
    return next((one for one, rest in _resting(reader) if not _is_away(reader, rest)), None)


def _begun(reader: Reader, state: MeetingState) -> list[Meeting]:
    return reader.all(Meeting, running_meeting(), state=state, order_by=meeting.c.held_on)


def _resting(reader: Reader) -> Iterator[tuple[Meeting, Adjournment]]:
    for one in _begun(reader, MeetingState.ADJOURNED):
        for rest in reader.all(Adjournment, meeting_id=one.id, until_at=None):
            yield one, rest


def _is_away(reader: Reader, rest: Adjournment) -> bool:
    """Whether it rests until a day to come, and the day it was adjourned on is over."""
    put_off = rest.resumes_on is not None and rest.resumes_on > reader.today
    return put_off and london_day(rest.from_at) < reader.today


def coming(reader: Reader, seat: Seat | None, chosen: int | None = None) -> Coming:
    """What is planned, as the place of meetings shows it while none is under way."""
    planned = reader.all(
        Meeting,
        coming_meeting(),
        provisional=False,
        order_by=(meeting.c.held_on, meeting.c.starts, meeting.c.id),
        limit=SHOWN,
    )
    last = reader.all(
        Meeting,
        closed_meeting(),
        order_by=(meeting.c.closed_at.desc(), meeting.c.id.desc()),
        limit=1,
    )
    held = next((one for one in planned if one.id == chosen), planned[0] if planned else None)
    return Coming(
        planned=tuple(planned),
        meeting=held,
        moves=tuple(reader.all(MeetingMove, meeting_id=held.id)) if held else (),
        group=reader.get(Group, held.group_id) if held else reader.find(Group),
        agenda=agenda_for(reader, seat, agenda_lines(reader, held.id, ())) if held else (),
        roll=roll_of(reader, held.id) if held else (),
        last=last[0] if last else None,
        returns=returns(reader, seat, [held.id]).get(held.id, ()) if held else (),
        resting=next((one for one in _resting(reader) if _is_away(reader, one[1])), None),
    )
