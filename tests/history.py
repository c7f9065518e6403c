"""Ashcombe Vale a fortnight on: one meeting held, actions in every state, the next one planned."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from jagtui.model.agency import Officer
from jagtui.model.case import Case
from jagtui.model.meeting import Meeting
from jagtui.model.rules.captured import DecisionWanted, NoteWanted
from jagtui.model.seat import Seat
from jagtui.model.terms import CaseStatus, ClaimKind, RiskBand, SeatRole
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.case import (
    ReviewWanted,
    RiskWanted,
    StatusWanted,
    assess_risk,
    set_case_status,
    set_review,
)
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.course import ClosingWanted, close_meeting
from jagtui.usecases.walk import Going, take_up_item
from tests.world import World

TODAY = date(2027, 1, 26)


@dataclass(frozen=True)
class History:
    """What the tests ask for by name."""

    world: World
    first: Meeting
    second: Meeting
    mill_lane: Case
    weir_close: Case
    market_square: Case
    letter: int
    patrols: int
    barrier: int
    survey: int
    traders: int

    def seat(self, role: SeatRole, officer: str | None = None) -> Seat:
        """Somebody else at a keyboard, who is not stored."""
        with self.world.store.read() as reader:
            found = reader.find(Officer, name=officer) if officer else None
        return Seat(id=99, login="other", officer_id=found.id if found else None, role=role)


def lived_in(path: Path) -> History:
    """A copy of the file that was lived in once, opened on the morning of 26 January."""
    contents, history = _lived_in_once()
    path.write_bytes(contents)
    path.chmod(0o600)
    world = World.at(path)
    world.clock.now = history.world.clock.now
    return replace(history, world=world)


@cache
def _lived_in_once() -> tuple[bytes, History]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "jagtui.db"
        history = _live(World.found(path))
        history.world.store.close()
        return path.read_bytes(), history


def _live(world: World) -> History:
    """Hold the meeting of 12 January, then plan the one of 26 January and wait for its day."""
    store, seat = world.store, world.seat
    with store.read() as reader:
        mill_lane, weir_close, market_square = reader.all(Case)
        officers = {one.name: one.id for one in reader.all(Officer)}
    first = world.open()
    item = world.item(first, "7a")
    take_up_item(store, seat, Going(first.id, item.id))
    world.clock.forward(minutes=4)

    def say(wanted: NoteWanted | DecisionWanted) -> None:
        record_captured(store, seat, RecordWanted(item.id, wanted))

    def give(
        task: str, agency: str = "", officer: str = "", *, on: date | None = None, said: str = ""
    ) -> int:
        owner = OwnerWanted(
            world.agency(agency).id if agency else None, officers.get(officer), as_said=said
        )
        due = DueWanted(on=on, assumed=on is None)
        return assign_action(store, seat, ActionWanted(item.id, task, owner, due)) or 0

    say(NoteWanted(text="Three meets since December, none since the barrier went up."))
    say(DecisionWanted(text="keep open; barrier to stay until Easter"))
    letter = give("Letter to residents", "housing", "Ama Osei", on=date(2027, 1, 19))
    patrols = give("Patrol plan for weekends", "police", "Ben Shah")
    barrier = give("Extend the hire of the barrier", "council", "Priya Lane", on=date(2027, 2, 5))
    survey = give("Survey the CCTV column", "council", on=date(2027, 1, 22))
    traders = give("Ask the traders", said="the new warden")
    claim_action(store, seat, ClaimWanted(patrols, ClaimKind.DONE, "Shared with the wardens."))
    assess_risk(store, seat, RiskWanted(market_square.id, RiskBand.HIGH))
    waiting = StatusWanted(
        weir_close.id,
        CaseStatus.ON_HOLD,
        reason="awaiting court",
        review_on=date(2027, 1, 22),
    )
    set_case_status(store, seat, waiting)
    set_review(store, seat, ReviewWanted(mill_lane.id, TODAY))
    world.clock.forward(minutes=50)
    close_meeting(store, seat, ClosingWanted(first.id))
    world.clock.forward(days=13, minutes=23 * 60 - 34)
    return History(
        world=world,
        first=first,
        second=world.plan(TODAY),
        mill_lane=mill_lane,
        weir_close=weir_close,
        market_square=market_square,
        letter=letter,
        patrols=patrols,
        barrier=barrier,
        survey=survey,
        traders=traders,
    )
