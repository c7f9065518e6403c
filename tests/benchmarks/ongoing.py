"""What is still going on while history is told: groups, and what each has before it.

What is over is forgotten: the file holds it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from jagtui.demo.problem import Problem
from jagtui.model.action import Action, ActionUpdate
from jagtui.model.agency import Agency
from jagtui.model.attendance import Attendance, AttendanceSpell
from jagtui.model.case import Case
from jagtui.model.escalation import Escalation
from jagtui.model.group import Group, Membership, StandingItem
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.seat import Seat
from jagtui.model.terms import RiskBand


@dataclass(slots=True, eq=False)
class Matter:
    """A live case, and how many more discussions it will take."""

    case: Case
    problem: Problem
    band: RiskBand
    due: date
    """When it should come up."""
    left: int
    tasks: dict[int, "Task"] = field(default_factory=dict)
    """Its open actions, by id."""


@dataclass(slots=True, eq=False)
class Task:
    """An open action, and what its owner has said of it since the last answer."""

    action: Action
    due: date
    matter: Matter | None = None
    claim: ActionUpdate | None = None


@dataclass(slots=True, eq=False)
class Question:
    """A question from a group below that waits for its answer."""

    asked: Escalation
    matter: Matter
    by: Group


@dataclass(slots=True, eq=False)
class Place:
    """Somebody on a roll, and their stay in the room."""

    attendance: Attendance
    member: Membership
    spell: AttendanceSpell | None = None


@dataclass(slots=True, eq=False)
class Agenda:
    """A meeting to come."""

    meeting: Meeting
    items: list[AgendaItem]
    """Headings in their order."""
    cases: list[tuple[AgendaItem, Matter]]
    roll: list[Place]


@dataclass(slots=True, eq=False)
class Record:
    """The minutes of a meeting that was held, until a later one approves them."""

    meeting: Meeting
    text: str
    versions: int = 0


@dataclass(frozen=True, slots=True)
class District:
    """A part of the county that has its own groups, and who takes part there."""

    agencies: Mapping[str, Agency]
    """By what the district calls them: there is a council in each."""
    seats: Mapping[int, Seat]
    """Those of the officers who usually come, by their agencies' ids."""
    handles: Mapping[int, str]
    """What the partnership calls them, by their ids."""
    chair: Seat
    taker: Seat

    def words(self, agency_id: int | None) -> str:
        """An agency as the journal names it; empty for none."""
        return agency_words(self.handles[agency_id]) if agency_id is not None else ""


@dataclass(eq=False)
class Body:
    """A group as history goes on."""

    district: District
    group: Group
    members: tuple[Membership, ...]
    standing: tuple[StandingItem, ...]
    days: list[date]
    """Of its meetings that are not planned yet."""
    most_cases: int
    """So many come up at one meeting, and no more."""
    above: "Body | None" = None
    """The group that it takes its questions to."""
    matters: list[Matter] = field(default_factory=list)
    tasks: dict[int, Task] = field(default_factory=dict)
    """Its open actions, by id."""
    questions: list[Question] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    """Minutes that wait to be approved."""
    agenda: Agenda | None = None
    expected: Meeting | None = None
    """The next meeting while nobody has confirmed its day, once something is due by it."""
