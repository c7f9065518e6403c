"""The cases on today's agenda, and what brought each of them there."""

from dataclasses import dataclass

from jagtui.demo.problem import Problem
from jagtui.demo.problems import PROBLEMS
from jagtui.model.terms import CaseStatus, ClaimKind, RiskBand

_BY_LABEL = {problem.label: problem for problem in PROBLEMS}

MEETS = _BY_LABEL["Car meets at {place}"]
DEALING = _BY_LABEL["Dealing around {place}"]
TAKEN_OVER = _BY_LABEL["Person at {place}, home taken over"]
YOUNG = _BY_LABEL["Young people at {place}"]
TIPPING = _BY_LABEL["Fly tipping, {place}"]
BURGLARY = _BY_LABEL["Burglaries around {place}"]
FRAUD = _BY_LABEL["Doorstep fraud, {place}"]
SLEEPING_OUT = _BY_LABEL["Person sleeping out, {place}"]
HATE = _BY_LABEL["Hate incidents, {place}"]
HOARDING = _BY_LABEL["Person at {place}, hoarding"]
REPEATS = _BY_LABEL["Household at {place}, repeat reports"]
NEIGHBOURS = _BY_LABEL["Neighbours in dispute, {place}"]


@dataclass(frozen=True, slots=True)
class Given:
    """An action given some meetings ago, and what its owner has said of it since."""

    ago: int
    """So many JAGs before today's."""
    asked: tuple[str, str]
    due: int | None = None
    """Days from today; None is by the next meeting, as assumed."""
    claim: ClaimKind | None = None
    words: str = ""
    reported: int = 3
    """So many days ago."""


@dataclass(frozen=True, slots=True)
class Featured:
    """A case that stands at today's meeting."""

    label: str
    problem: Problem
    lead: str
    area: str
    weeks: int
    """How long ago it was added."""
    band: RiskBand
    judged: tuple[int, RiskBand] | None = None
    """Judged anew so many JAGs ago."""
    status: CaseStatus = CaseStatus.OPEN
    since: int = 1
    """That status since so many JAGs ago."""
    reason: str = ""
    review: int | None = 0
    """The day it is due for review, from today."""
    deferred: bool = False
    """The last JAG did not come to it."""
    given: tuple[Given, ...] = ()
    people: tuple[str, ...] = ()


WEIR = Featured(
    "Person A, Weir Close",
    TAKEN_OVER,
    "police",
    "Ashcombe Town",
    weeks=31,
    band=RiskBand.HIGH,
    judged=(1, RiskBand.VERY_HIGH),
    given=(
        Given(2, ("police", "prepare a partial closure order"), due=9),
        Given(1, ("housing-council+police", "visit together, weekly, at different hours")),
    ),
    people=("Merrin Stokes",),
)
STATION = Featured(
    "Station Court flats",
    DEALING,
    "housing-oak",
    "Millbrook",
    weeks=44,
    band=RiskBand.HIGH,
    status=CaseStatus.ESCALATED,
    since=2,
    reason="can the authorities pay for a warden until spring?",
    given=(
        Given(3, ("drugs+health", "run an outreach morning in the courtyard"), due=12),
        Given(1, ("housing-oak", "cost a night warden for twelve weeks"), due=16),
    ),
)
MARKET = Featured(
    "Market Square evenings",
    YOUNG,
    "council",
    "Ashcombe Town",
    weeks=22,
    band=RiskBand.HIGH,
    given=(
        Given(
            2,
            ("county+youth", "offer early help to the five families"),
            due=-6,
            claim=ClaimKind.PART_COMPLETE,
            words="Three families seen; two have not answered.",
        ),
        Given(
            2,
            ("fire", "show the group round the station"),
            due=-4,
            claim=ClaimKind.NOT_UNDERTAKEN,
            words="No crew could be spared in half-term.",
        ),
        Given(1, ("council", "ask residents about a wider public spaces order"), due=19),
    ),
)
GARAGES = Featured(
    "Larch Walk garages",
    TIPPING,
    "housing-council",
    "Northfield",
    weeks=27,
    band=RiskBand.HIGH,
    judged=(1, RiskBand.MEDIUM),
    given=(
        Given(
            2,
            ("housing-council", "fence the gap beside the garages"),
            due=-5,
            claim=ClaimKind.DONE,
            words="The fence is up and the gate is locked at dusk.",
        ),
    ),
)
DOORWAY = Featured(
    "Person B, Corn Hall doorway",
    SLEEPING_OUT,
    "council",
    "Ashcombe Town",
    weeks=13,
    band=RiskBand.HIGH,
    given=(
        Given(
            1,
            ("health", "send the nurse with the outreach team"),
            due=6,
            claim=ClaimKind.PROGRESS,
            words="The nurse has been out once; Tuesdays are agreed.",
        ),
    ),
    people=("Jory Blackwell",),
)
FERRY = Featured(
    "Household at Ferry Road",
    HATE,
    "police",
    "Ferry End",
    weeks=17,
    band=RiskBand.HIGH,
    given=(
        Given(1, ("victims", "call the family every week"), due=28),
        Given(
            1,
            ("housing-council", "offer the family another home"),
            due=8,
            claim=ClaimKind.NO_LONGER_POSSIBLE,
            words="The family has decided to stay.",
        ),
    ),
    people=("Samir Haddon", "Leila Haddon"),
)
MILL_LANE = Featured(
    "Mill Lane car park",
    MEETS,
    "police",
    "Ashcombe Town",
    weeks=10,
    band=RiskBand.MEDIUM,
    given=(
        Given(3, ("housing-council", "write to the flats that overlook the car park"), due=-28),
        Given(2, ("fire", "measure the access that appliances need"), due=-9),
        Given(
            1,
            ("police", "plan patrols for Friday to Sunday"),
            due=0,
            claim=ClaimKind.DONE,
            words="The plan is with the sergeants and began on Friday.",
        ),
        Given(1, ("council+police", "price a height barrier and a camera column")),
    ),
)
ORCHARD = Featured(
    "Rogue traders, Orchard Rise",
    FRAUD,
    "county",
    "Hillside",
    weeks=1,
    band=RiskBand.MEDIUM,
    status=CaseStatus.REFERRED,
    review=None,
)
CAMERAS = Featured(
    "Doorbell cameras for repeat victims",
    BURGLARY,
    "council",
    "Northfield",
    weeks=39,
    band=RiskBand.LOW,
    given=(
        Given(
            3,
            ("council", "lend the eleven cameras that are left"),
            due=-12,
            claim=ClaimKind.MORE_TIME,
            words="Seven are lent; the fitter is back next week.",
        ),
        Given(2, ("police+council+victims", "agree who is a repeat victim"), due=21),
    ),
)
HILLSIDE = Featured(
    "Person C, Hillside",
    HOARDING,
    "fire",
    "Hillside",
    weeks=57,
    band=RiskBand.LOW,
    status=CaseStatus.ON_HOLD,
    since=4,
    reason="awaiting court",
    given=(
        Given(5, ("probation", "say what the order asks of the tenant"), due=-45),
        Given(
            5,
            ("health", "bring the assessment forward"),
            due=-20,
            claim=ClaimKind.NO_LONGER_POSSIBLE,
            words="The clinic has closed its list.",
        ),
    ),
    people=("Wilf Tarrant",),
)
TANNERS = Featured(
    "Family at Tanner's Row",
    REPEATS,
    "county",
    "Stour Villages",
    weeks=9,
    band=RiskBand.MEDIUM,
    deferred=True,
    given=(
        Given(
            2,
            ("county+victims+housing-meadow", "hold a meeting around the children"),
            due=4,
            claim=ClaimKind.HANDED_OVER,
            words="The assistant director takes it on; the day is agreed.",
        ),
        Given(
            2,
            ("housing-meadow", "make one room of the home secure"),
            due=3,
            claim=ClaimKind.BLOCKED,
            words="Waits for the tenant's consent.",
        ),
    ),
    people=("Elowen Marsh", "Kit Marsh"),
)
KINGSMEAD = Featured(
    "Kingsmead Park bandstand",
    YOUNG,
    "youth",
    "Millbrook",
    weeks=35,
    band=RiskBand.LOW,
    status=CaseStatus.MONITORING,
    since=4,
    reason="the summer has passed quietly",
)
LINDEN = Featured(
    "Linden Court stairwell",
    NEIGHBOURS,
    "housing-meadow",
    "Northfield",
    weeks=48,
    band=RiskBand.MEDIUM,
    status=CaseStatus.CLOSED,
    since=10,
    review=None,
)
"""Closed some months ago, and reopened before today's meeting."""

FEATURED = (
    HILLSIDE,
    LINDEN,
    STATION,
    CAMERAS,
    KINGSMEAD,
    WEIR,
    GARAGES,
    MARKET,
    FERRY,
    DOORWAY,
    MILL_LANE,
    TANNERS,
    ORCHARD,
)
"""In the order in which they were added; one more is raised in the room."""

AGENDA = (
    WEIR,
    STATION,
    MARKET,
    GARAGES,
    FERRY,
    DOORWAY,
    MILL_LANE,
    ORCHARD,
    TANNERS,
    HILLSIDE,
    CAMERAS,
    KINGSMEAD,
    LINDEN,
)
"""The same in the order in which today's meeting is to take them."""
