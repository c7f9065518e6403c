"""Today's JAG, which has been going on for some forty minutes."""

from dataclasses import dataclass
from datetime import timedelta

from jagtui.demo import featured as on_agenda
from jagtui.demo.borough import OBSERVER
from jagtui.demo.calendar import Calendar
from jagtui.demo.featured import Featured
from jagtui.demo.sitting import Sitting
from jagtui.demo.stage import Stage
from jagtui.model.action import Action
from jagtui.model.terms import (
    ActionState,
    AttendanceMode,
    AttendanceState,
    Capacity,
    CaseStatus,
    ItemKind,
    RiskBand,
)
from jagtui.usecases.abeyance import AbeyanceWanted, put_in_abeyance
from jagtui.usecases.adjourn import AdjourningWanted, adjourn_meeting, resume_meeting
from jagtui.usecases.answer import (
    AcceptanceWanted,
    RedatingWanted,
    WithdrawalWanted,
    accept_action,
    redate_action,
    withdraw_action,
)
from jagtui.usecases.assign import OwnerWanted
from jagtui.usecases.attendance import (
    ComingWanted,
    DeputyWanted,
    MarkWanted,
    WalkOnWanted,
    arrive,
    leave,
    mark_attendance,
    name_deputy,
    step_out,
    walk_on,
)
from jagtui.usecases.case import RiskWanted, StatusWanted, assess_risk, set_case_status
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.declarations import InterestWanted, declare_interest
from jagtui.usecases.interim import note_decisions
from jagtui.usecases.raise_case import RaisingWanted, raise_case
from jagtui.usecases.ratify import RatifyingWanted, ratify_decisions
from jagtui.usecases.read_back import agree_minute
from jagtui.usecases.split import PartWanted, SplitWanted, split_action
from jagtui.usecases.statements import read_confidentiality
from jagtui.usecases.walk import DeferralWanted, ItemChosen, ParkingWanted, defer_item, park_item

RAISED = "Fires behind Quarry Lane"
RAISED_FOR = "two deliberate fires since Friday, the second beside homes"


@dataclass
class Today:
    """The meeting, and the minute at which each thing happens in it."""

    stage: Stage
    days: Calendar
    sitting: Sitting
    ids: dict[Featured, int]

    def at(self, minute: int) -> None:
        """So many minutes after the meeting began."""
        self.stage.clock.reach(self.days.opens.add(minutes=minute))

    def take_up(self, case: Featured, minute: int) -> int:
        """Take up a case, with nothing missing from the one before; gives its item."""
        self.at(minute)
        return self.sitting.go(self.sitting.cases[self.ids[case]], seconds=5)

    def settle(
        self,
        case: Featured,
        status: CaseStatus,
        reason: str = "",
        *,
        weeks: int = 0,
        closed: tuple[str, str, str] = ("", "", ""),
    ) -> None:
        """Decide what becomes of the case that is up; closed is why, with outcome and lesson."""
        self.stage.clock.pass_(20)
        review = self.days.today + timedelta(weeks=weeks) if weeks else None
        why, outcome, lesson = closed
        self.stage.do(
            set_case_status,
            StatusWanted(
                self.ids[case],
                status,
                review,
                reason,
                closure_reason_id=self.stage.words[why] if why else None,
                outcome=outcome,
                lesson=lesson,
                item_id=self.sitting.current,
            ),
        )

    def owed(self, case: Featured, task: str) -> int:
        """The action of a case whose task begins so."""
        with self.stage.store.read() as reader:
            for one in reader.all(Action, case_id=self.ids[case]):
                if one.state is not ActionState.CLOSED and one.task.startswith(task):
                    return one.id
        raise LookupError(task)

    def accept(self, action_id: int, lesson: str = "") -> None:
        """Accept what was reported, under the item that is up."""
        self.stage.clock.pass_(15)
        wanted = AcceptanceWanted(action_id, lesson=lesson, item_id=self.sitting.current)
        self.stage.do(accept_action, wanted)


def play_today(stage: Stage, days: Calendar, meeting_id: int, cases: dict[Featured, int]) -> None:
    """Hold the meeting as far as it has come; everything is done by whoever looks at it."""
    stage.clock.reach(days.opens)
    stage.hands = stage.chair
    stage.clock.pass_(20)
    today = Today(stage, days, Sitting.open(stage, meeting_id), cases)
    _who_is_here(today)
    _formalities(today)
    _first_half(today)
    _second_half(today)
    _mill_lane(today)


def _who_is_here(today: Today) -> None:
    stage, sitting, roll = today.stage, today.sitting, today.sitting.roll
    sitting.mark(
        "health",
        AttendanceState.APOLOGIES,
        "Both clinics are open again; the nurse goes out on Tuesdays.",
    )
    sitting.mark("probation", AttendanceState.ABSENT)
    sitting.mark("fire", AttendanceState.ABSENT)
    stage.do(name_deputy, DeputyWanted(roll["youth"], name="Alys Penrose"))
    stage.do(name_deputy, DeputyWanted(roll["drugs"]))
    today.at(1)
    sitting.take_roll()
    remote = MarkWanted(roll["county"], AttendanceState.PRESENT, mode=AttendanceMode.REMOTE)
    stage.do(mark_attendance, remote)
    observer = WalkOnWanted(sitting.meeting.id, OBSERVER, capacity=Capacity.OBSERVER)
    stage.do(walk_on, observer)


def _formalities(today: Today) -> None:
    stage, sitting = today.stage, today.sitting
    chosen = MeetingChosen(sitting.meeting.id)
    sitting.go(sitting.headings[ItemKind.APOLOGIES], seconds=10)
    today.at(2)
    sitting.go(sitting.headings[ItemKind.CONFIDENTIALITY], seconds=5)
    stage.do(read_confidentiality, chosen)
    today.at(3)
    sitting.go(sitting.headings[ItemKind.DECLARATIONS], seconds=5)
    garages = sitting.cases[today.ids[on_agenda.GARAGES]].id
    lets_one = "Oak Homes lets one of the garages."
    stage.do(
        declare_interest,
        InterestWanted(sitting.roll["housing-oak"], lets_one, (garages,), withdrew=True),
    )
    today.at(4)
    sitting.go(sitting.headings[ItemKind.MINUTES_APPROVAL], seconds=5)
    stage.do(note_decisions, chosen)
    sitting.type("The last minutes are still with the chair and come back next time.")
    today.at(6)
    sitting.go(sitting.headings[ItemKind.ACTION_REVIEW], seconds=5)
    sitting.type("council: Probation has answered neither of the last two letters.")
    sitting.type("@council by +5wd ask probation's head of service for a named deputy")


def _first_half(today: Today) -> None:
    stage, sitting = today.stage, today.sitting
    today.take_up(on_agenda.WEIR, 12)
    sitting.type("police: Visitors again on four nights, the last of them on Saturday.")
    sitting.type("~victims: The tenant is staying with a sister and will give evidence.")
    sitting.type("housing-council: The flat below, ~[number 14], will be let again this winter.")
    sitting.type("!Apply for the partial closure this week.")
    sitting.type("@police+housing-council by fri take the application to court")
    sitting.type("@housing-council/osei change the locks on the day of the order")
    today.settle(on_agenda.WEIR, CaseStatus.OPEN, "closure applied for", weeks=2)
    stage.do(agree_minute, ItemChosen(sitting.current))

    today.take_up(on_agenda.STATION, 17)
    sitting.type("housing-oak: A warden for twelve weeks would cost about nine thousand pounds.")
    sitting.type("drugs: Eleven people came to the outreach morning, four of them want treatment.")
    outreach = today.owed(on_agenda.STATION, "run an outreach")
    part = PartWanted("bring the clinic's van", OwnerWanted(stage.agencies["health"]))
    stage.do(
        split_action,
        SplitWanted(
            outreach,
            sitting.current,
            "run an outreach morning in the courtyard",
            "run a second outreach morning",
            part,
        ),
    )
    today.settle(
        on_agenda.STATION, CaseStatus.ESCALATED, "can the RAG share the cost of a warden?", weeks=4
    )
    sitting.type("@police,housing-oak by 2w send the RAG one page of figures")

    today.take_up(on_agenda.MARKET, 21)
    not_done = today.owed(on_agenda.MARKET, "show the group")
    today.accept(not_done, "Ask the station before half-term, not after.")
    today.accept(today.owed(on_agenda.MARKET, "offer early help"))
    sitting.type("youth: The Friday sessions have moved indoors; nineteen came last week.")
    stage.do(leave, ComingWanted(sitting.roll["police"]))
    sitting.type("!Look again once residents have said what they think of the public spaces order.")
    stage.clock.pass_(20)
    stage.do(arrive, ComingWanted(sitting.roll["police"]))
    stage.do(ratify_decisions, RatifyingWanted(sitting.meeting.id))
    ask = today.owed(on_agenda.MARKET, "ask residents")
    moved = today.days.working_day(33)
    stage.do(
        redate_action,
        RedatingWanted(ask, moved, "The notice has to be out for a full month.", sitting.current),
    )
    today.settle(on_agenda.MARKET, CaseStatus.MONITORING, "calls are down by half", weeks=8)


def _second_half(today: Today) -> None:
    stage, sitting = today.stage, today.sitting
    today.take_up(on_agenda.GARAGES, 26)
    today.accept(today.owed(on_agenda.GARAGES, "fence"), "Fence first, prosecute after.")
    sitting.type("council: Nothing was tipped since the gate went in; the court fined the driver.")
    today.settle(
        on_agenda.GARAGES,
        CaseStatus.CLOSED,
        closed=(
            "Enforcement secured",
            "The gap is fenced and the driver was fined",
            "Agreeing who owns the verge took longest and should come first.",
        ),
    )

    stage.do(adjourn_meeting, AdjourningWanted(sitting.meeting.id, "a test of the fire alarm"))
    stage.clock.pass_(40)
    stage.do(resume_meeting, MeetingChosen(sitting.meeting.id))
    today.take_up(on_agenda.FERRY, 30)
    stage.do(arrive, ComingWanted(sitting.roll["fire"]))
    raised = stage.do(raise_case, RaisingWanted(sitting.meeting.id, RAISED, RAISED_FOR))
    sitting.type("fire: Both were lit with petrol and a can was left.", item_id=raised)
    sitting.type("police: The man who was charged is before the court next month.")
    sitting.type("victims: The family feels safer ~[since the camera faces the stairs].")
    today.accept(today.owed(on_agenda.FERRY, "offer the family"), "Ask the family first.")
    stage.do(
        put_in_abeyance,
        AbeyanceWanted(
            today.owed(on_agenda.FERRY, "call the family"),
            "The family would rather not be rung until the hearing.",
            sitting.current,
        ),
    )
    today.settle(on_agenda.FERRY, CaseStatus.ON_HOLD, "awaiting court", weeks=6)
    sitting.type("@victims/dale by 2w go with the family to the hearing")

    today.at(34)
    orchard, doorway = (
        sitting.cases[today.ids[case]] for case in (on_agenda.ORCHARD, on_agenda.DOORWAY)
    )
    stage.do(park_item, ParkingWanted(orchard.id, doorway.id))
    sitting.current = doorway.id
    sitting.type("council: Seen on every morning but one; this needs health and probation.")
    stage.do(
        defer_item,
        DeferralWanted(
            sitting.cases[today.ids[on_agenda.DOORWAY]].id, "health and probation are not here"
        ),
    )
    stage.do(leave, ComingWanted(sitting.roll["victims"]))


def _mill_lane(today: Today) -> None:
    stage, sitting = today.stage, today.sitting
    case_id = today.ids[on_agenda.MILL_LANE]
    item_id = today.take_up(on_agenda.MILL_LANE, 36)
    stage.do(step_out, ComingWanted(sitting.roll["housing-meadow"]))
    sitting.type("police: Three meets since the last JAG, about forty cars on Saturday.")
    sitting.type("housing-council: Eleven of the flats that overlook it have complained.")
    method = stage.words["ASB risk matrix"]
    stage.do(assess_risk, RiskWanted(case_id, RiskBand.HIGH, 22, method, "Police", item_id))
    sitting.type("!Hire a barrier until Easter; have a camera column surveyed.")
    patrols = today.owed(on_agenda.MILL_LANE, "measure")
    stage.do(
        withdraw_action,
        WithdrawalWanted(patrols, "The police measured it with the barrier.", item_id),
    )
    sitting.type("@council by 2w hire the height barrier until Easter")
    sitting.type("@wardens by eom lock the lower gate at dusk")
    sitting.type("@ find out who owns the strip along the wall")
