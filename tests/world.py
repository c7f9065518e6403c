"""A small partnership to test against: Ashcombe Vale, its JAG, its agencies and three cases."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pendulum

from jagtui.model.agency import Agency
from jagtui.model.case import Case
from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.seat import Seat
from jagtui.model.terms import (
    AgencyKind,
    CaseStatus,
    CaseSubjectKind,
    MemberRole,
    RiskBand,
)
from jagtui.model.time import Instant
from jagtui.store.store import Store
from jagtui.usecases.case import CaseWanted, RiskWanted, add_case, assess_risk
from jagtui.usecases.course import MeetingChosen, open_meeting
from jagtui.usecases.found import FoundingWanted, PartnerWanted, found_partnership
from jagtui.usecases.plan import MeetingWanted, plan_meeting

PARTNERS = (
    PartnerWanted("council", "Ashcombe Vale Council", officer="Priya Lane", role=MemberRole.CHAIR),
    PartnerWanted("police", "Ashcombe Police", officer="Ben Shah", role=MemberRole.VICE_CHAIR),
    PartnerWanted("housing", "Ashcombe Council Housing", officer="Ama Osei"),
    PartnerWanted("housing-oak", "Oak Homes", AgencyKind.CO_OPERATING_BODY, officer="Tom Reed"),
    PartnerWanted("probation", "Vale Probation"),
    PartnerWanted("fire", "Vale Fire and Rescue", officer="Ida Frost"),
)

NAMES = tuple(partner.officer for partner in PARTNERS if partner.officer)


@dataclass
class TickingClock:
    """A clock that moves only when it is told to."""

    now: Instant = field(default_factory=lambda: pendulum.datetime(2027, 1, 12, 10, 0))

    def __call__(self) -> Instant:
        return self.now

    def forward(self, *, minutes: int = 0, seconds: int = 0, days: int = 0) -> None:
        self.now = self.now.add(days=days, minutes=minutes, seconds=seconds)


@dataclass
class World:
    """A store with a partnership in it, and the rows that tests ask for by name."""

    store: Store
    clock: TickingClock
    seat: Seat
    group: Group

    @classmethod
    def found(cls, path: Path) -> "World":
        """Ashcombe Vale on Tuesday 12 January 2027 at ten, with its JAG and three live cases."""
        path.write_bytes(_founded())
        path.chmod(0o600)
        return cls.at(path)

    @classmethod
    def at(cls, path: Path) -> "World":
        """The world in a file that was founded before."""
        clock = TickingClock()
        store = Store.open(path, clock=clock)
        with store.read() as reader:
            return cls(store, clock, reader.all(Seat)[0], reader.all(Group)[0])

    def agency(self, handle: str) -> Agency:
        """The agency of that handle."""
        with self.store.read() as reader:
            found = reader.find(Agency, handle=handle)
        assert found is not None
        return found

    def add_case(
        self,
        label: str,
        *,
        subject: CaseSubjectKind = CaseSubjectKind.LOCATION,
        band: RiskBand | None = None,
    ) -> Case:
        """Put an open case on the register."""
        case_id = add_case(
            self.store,
            self.seat,
            CaseWanted(
                self.group.id,
                label,
                reason="Several agencies are needed",
                subject=subject,
                lead_agency_id=self.agency("police").id,
                status=CaseStatus.OPEN,
            ),
        )
        if band is not None:
            assess_risk(self.store, self.seat, RiskWanted(case_id, band))
        with self.store.read() as reader:
            return reader.get(Case, case_id)

    def plan(self, held_on: date = date(2027, 1, 12)) -> Meeting:
        """Plan a meeting of the JAG."""
        meeting_id = plan_meeting(self.store, self.seat, MeetingWanted(self.group.id, held_on))
        with self.store.read() as reader:
            return reader.get(Meeting, meeting_id)

    def open(self) -> Meeting:
        """Plan a meeting for today and start it."""
        planned = self.plan()
        open_meeting(self.store, self.seat, MeetingChosen(planned.id))
        with self.store.read() as reader:
            return reader.get(Meeting, planned.id)

    def item(self, meeting: Meeting, number: str) -> AgendaItem:
        """The item of that number on a meeting's agenda."""
        with self.store.read() as reader:
            found = reader.find(AgendaItem, meeting_id=meeting.id, number=number)
        assert found is not None
        return found


@cache
def _founded() -> bytes:
    """The file as founded; made once, since every test begins from it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "vale.db"
        store = Store.open(path, clock=TickingClock())
        found_partnership(
            store,
            None,
            FoundingWanted(
                partnership="Ashcombe Vale Community Safety Partnership",
                prefix="AV",
                group="Joint Action Group",
                short="JAG",
                login="plane",
                place="Committee Room 2",
                quorum=3,
                partners=PARTNERS,
                priorities=("Safe at home", "Safe in the community"),
                areas=("Ashcombe Town", "Millbrook"),
                at_keyboard="Priya Lane",
            ),
        )
        store.close()
        world = World.at(path)
        world.add_case("Mill Lane car park", band=RiskBand.HIGH)
        world.add_case("Household at Weir Close", subject=CaseSubjectKind.HOUSEHOLD)
        world.add_case("Market Square", band=RiskBand.MEDIUM)
        world.store.close()
        return path.read_bytes()
