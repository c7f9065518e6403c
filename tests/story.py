"""One whole meeting of the JAG, played through its gestures, with something of everything."""

from jagtui.model.meeting import Meeting
from jagtui.model.rules.capture import parse
from jagtui.model.terms import (
    AttendanceMode,
    AttendanceState,
    Capacity,
    CaseStatus,
    ClaimKind,
    RiskBand,
)
from jagtui.queries.roll import roll_of
from jagtui.queries.room import room
from jagtui.usecases.answer import AcceptanceWanted, accept_action
from jagtui.usecases.attendance import (
    CapacityWanted,
    ComingWanted,
    DeputyWanted,
    MarkWanted,
    RollWanted,
    WalkOnWanted,
    arrive,
    change_capacity,
    leave,
    mark_attendance,
    name_deputy,
    step_out,
    take_roll,
    walk_on,
)
from jagtui.usecases.capture import Filed, RecordWanted, record_captured
from jagtui.usecases.case import RiskWanted, StatusWanted, assess_risk, set_case_status
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting
from jagtui.usecases.statements import declare_none, read_confidentiality
from jagtui.usecases.walk import DeferralWanted, Going, defer_item, take_up_item
from tests.world import World


class Playing:
    """A meeting in progress, and the short words in which a test plays it."""

    def __init__(self, world: World, meeting: Meeting) -> None:
        self.world = world
        self.meeting = meeting

    def go(self, number: str, *, minutes: int = 3, without: str = "") -> None:
        """Take up an item, so many minutes later."""
        self.world.clock.forward(minutes=minutes)
        item_id = self.world.item(self.meeting, number).id
        take_up_item(self.world.store, self.world.seat, Going(self.meeting.id, item_id, without))

    def type(self, number: str, line: str) -> Filed:
        """Type a line under an item."""
        self.world.clock.forward(seconds=20)
        item_id = self.world.item(self.meeting, number).id
        with self.world.store.read() as reader:
            captured = parse(line, room(reader, self.meeting.id, item_id), reader.today)
        return record_captured(self.world.store, self.world.seat, RecordWanted(item_id, captured))

    def on_roll(self, officer: str) -> int:
        """The attendance of an officer, or of an agency whose member has no name."""
        with self.world.store.read() as reader:
            return next(one.id for one in roll_of(reader, self.meeting.id) if officer in one.words)


def play(world: World) -> Meeting:
    """Hold the meeting; the clock stands at its end."""
    store, seat = world.store, world.seat
    playing = Playing(world, world.open())
    held = playing.meeting
    _take_the_roll(playing)

    playing.go("6")
    old = playing.type("6", "@police by fri send the patrol plan round").actions[0]
    claim_action(store, seat, ClaimWanted(old, ClaimKind.DONE, "sent on Monday"))
    six = world.item(held, "6").id
    accept_action(store, seat, AcceptanceWanted(old, item_id=six))

    playing.go("7a", minutes=2)
    arrive(store, seat, ComingWanted(playing.on_roll("Frost")))
    case_id = world.item(held, "7a").case_id
    assert case_id is not None
    assess_risk(store, seat, RiskWanted(case_id, RiskBand.VERY_HIGH, assessor="B Shah"))
    playing.type("7a", "police: three meets since December;\nnone since the barrier went up.")
    playing.type("7a", "~!keep the barrier until Easter")
    playing.type("7a", "@council+police by 22 jan extend the barrier's hire")
    playing.type("7a", "@ find out who owns the verge")
    playing.type("7a", "@gardening tidy *all* of the verge | and the path")
    set_case_status(
        store,
        seat,
        StatusWanted(
            case_id,
            CaseStatus.ON_HOLD,
            reason="awaiting court",
            item_id=world.item(held, "7a").id,
        ),
    )

    playing.go("7b", without="no review date")
    step_out(store, seat, ComingWanted(playing.on_roll("Lane")))
    playing.type("7b", "The house at ~[14 Market Square] has been sold.")
    playing.type("7b", "@housing/osei by next meeting visit the new owner")
    playing.type("7b", "* Cuckooing at Station Court")

    playing.go("9", minutes=4, without="no decision")
    leave(store, seat, ComingWanted(playing.on_roll("Shah")))
    leave(store, seat, ComingWanted(playing.on_roll("Frost")))
    playing.type("9", "!meet monthly")
    defer_item(store, seat, DeferralWanted(world.item(held, "8").id, "the RAG has not answered"))
    world.clock.forward(minutes=9)
    close_meeting(store, seat, ClosingWanted(held.id))
    with store.read() as reader:
        return reader.get(Meeting, held.id)


def _take_the_roll(playing: Playing) -> None:
    store, seat, held = playing.world.store, playing.world.seat, playing.meeting
    name_deputy(store, seat, DeputyWanted(playing.on_roll("Osei"), name="Jo Marsh"))
    late = playing.on_roll("Frost")
    mark_attendance(store, seat, MarkWanted(late, AttendanceState.ABSENT))
    playing.world.clock.forward(minutes=1)
    take_roll(store, seat, RollWanted(held.id))
    mark_attendance(
        store,
        seat,
        MarkWanted(
            playing.on_roll("Reed"),
            AttendanceState.APOLOGIES,
            information="Two evictions since the last meeting.",
        ),
    )
    mark_attendance(store, seat, MarkWanted(playing.on_roll("Probation"), AttendanceState.ABSENT))
    walk_on(
        store,
        seat,
        WalkOnWanted(
            held.id, "Kit Ward", capacity=Capacity.IN_ATTENDANCE, mode=AttendanceMode.REMOTE
        ),
    )
    observer = walk_on(store, seat, WalkOnWanted(held.id, "Cllr Ann Boyd"))
    change_capacity(store, seat, CapacityWanted(observer, Capacity.OBSERVER))
    walk_on(store, seat, WalkOnWanted(held.id, capacity=Capacity.PUBLIC, number=2))
    playing.go("3")
    read_confidentiality(store, seat, MeetingChosen(held.id))
    declare_none(store, seat, MeetingChosen(held.id))
