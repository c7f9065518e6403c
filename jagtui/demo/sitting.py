"""A meeting of the demo while it is held, in the short words it is played with."""

from dataclasses import dataclass, field
from datetime import date

from jagtui.demo.stage import Stage
from jagtui.model.action import Action
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.capture import parse
from jagtui.model.rules.captured import DecisionWanted, NoteWanted, Speaker
from jagtui.model.terms import AttendanceState, ItemKind
from jagtui.model.time import at_london
from jagtui.outputs.agenda import write_agenda
from jagtui.outputs.corrected import with_approval
from jagtui.outputs.minutes import checked_minutes
from jagtui.queries.roll import roll_of
from jagtui.queries.room import room
from jagtui.usecases.approve import ApprovalWanted, approve_minutes
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.attendance import MarkWanted, RollWanted, mark_attendance, take_roll
from jagtui.usecases.capture import Filed, RecordWanted, record_captured
from jagtui.usecases.circulate import CirculationWanted, circulate_minutes
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.issue import IssuingWanted, issue_agenda
from jagtui.usecases.minutes import CheckWanted, check_minutes
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from jagtui.usecases.walk import Going, take_up_item


@dataclass
class Sitting:
    """A meeting in progress: its items, and who is expected for which agency."""

    stage: Stage
    meeting: Meeting
    headings: dict[ItemKind, AgendaItem] = field(default_factory=dict)
    cases: dict[int, AgendaItem] = field(default_factory=dict)
    """The items of cases in the order of the agenda, by case."""
    roll: dict[str, int] = field(default_factory=dict)
    """Attendances by agency."""
    current: int = 0

    @classmethod
    def open(cls, stage: Stage, meeting_id: int) -> "Sitting":
        """Start a meeting that was planned, as the clock stands."""
        current = stage.do(open_meeting, MeetingChosen(meeting_id))
        with stage.store.read() as reader:
            listed = reader.all(AgendaItem, meeting_id=meeting_id)
            sitting = cls(stage, reader.get(Meeting, meeting_id), current=current)
            for one in roll_of(reader, meeting_id):
                for _, handle in one.agencies:
                    sitting.roll.setdefault(handle, one.id)
        items = sorted(listed, key=lambda item: (item.rank, item.id))
        sitting.headings = {item.kind: item for item in items if item.case_id is None}
        sitting.cases = {item.case_id: item for item in items if item.case_id is not None}
        return sitting

    def go(self, item: AgendaItem, *, seconds: int = 60, without: str = "") -> int:
        """Take up an item, so many seconds later."""
        self.stage.clock.pass_(seconds)
        if item.id != self.current:
            self.stage.do(take_up_item, Going(self.meeting.id, item.id, without))
            self.current = item.id
        return item.id

    def note(self, text: str, handle: str = "", *, seconds: int = 40) -> None:
        """Note what an agency says under the current item."""
        self.stage.clock.pass_(seconds)
        said = Speaker(handle, agency_id=self.stage.agencies[handle]) if handle else None
        self.stage.do(
            record_captured, RecordWanted(self.current, NoteWanted(text=text, speaker=said))
        )

    def decide(self, text: str, *, seconds: int = 30) -> None:
        """Record a decision under the current item."""
        self.stage.clock.pass_(seconds)
        self.stage.do(record_captured, RecordWanted(self.current, DecisionWanted(text=text)))

    def assign(
        self,
        task: str,
        handle: str,
        *,
        supporting: tuple[str, ...] = (),
        due: date | None = None,
    ) -> Action:
        """Give an agency a task under the current item; without a day, by the next meeting."""
        self.stage.clock.pass_(25)
        agencies = self.stage.agencies
        owner = OwnerWanted(
            agency_id=agencies[handle], supporting=tuple(agencies[one] for one in supporting)
        )
        action_id = self.stage.do(
            assign_action,
            ActionWanted(self.current, task, owner, DueWanted(due, assumed=due is None)),
        )
        with self.stage.store.read() as reader:
            return reader.get(Action, action_id)

    def type(self, line: str, *, item_id: int | None = None, seconds: int = 30) -> Filed:
        """Type a line as somebody at the desk would."""
        self.stage.clock.pass_(seconds)
        under = item_id or self.current
        with self.stage.store.read() as reader:
            captured = parse(line, room(reader, self.meeting.id, under), reader.today)
        return self.stage.do(record_captured, RecordWanted(under, captured))

    def mark(self, handle: str, state: AttendanceState, information: str = "") -> None:
        """Enter that somebody did not come."""
        self.stage.do(
            mark_attendance, MarkWanted(self.roll[handle], state, information=information)
        )

    def take_roll(self) -> None:
        """Enter everybody else as present."""
        self.stage.do(take_roll, RollWanted(self.meeting.id))

    def approve(self, earlier_id: int) -> None:
        """Agree the minutes of an earlier meeting under the current item."""
        self.stage.clock.pass_(60)
        with self.stage.store.read() as reader:
            wanted = with_approval(reader, ApprovalWanted(self.current, earlier_id))
        self.stage.do(approve_minutes, wanted)

    def close(self, minutes: int) -> None:
        """Close the meeting, so many minutes after it began at the earliest."""
        started = at_london(self.meeting.held_on, self.meeting.starts)
        self.stage.clock.reach(started.add(minutes=minutes))
        self.stage.do(close_meeting, ClosingWanted(self.meeting.id))


def plan(stage: Stage, group: str, day: date, starts: str | None = None) -> int:
    """Plan a group's meeting from its standing agenda."""
    return stage.do(plan_meeting, MeetingWanted(stage.groups[group], day, starts))


def send_out_agenda(stage: Stage, meeting_id: int) -> None:
    """The agenda goes out, and with it its numbers stand."""
    stage.do(issue_agenda, IssuingWanted(meeting_id, write_agenda))


def check(stage: Stage, meeting_id: int) -> None:
    """The chair has read the minutes of a meeting and they stand."""
    with stage.store.read() as reader:
        text = checked_minutes(reader, meeting_id)
    stage.do(check_minutes, CheckWanted(meeting_id, text), by=stage.chair)


def circulate(stage: Stage, meeting_id: int) -> None:
    """The minutes of a meeting go to everybody who was asked to it."""
    stage.do(circulate_minutes, CirculationWanted(meeting_id, "all members"))
