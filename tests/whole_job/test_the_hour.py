"""A JAG of twenty-five cases in an hour, at the keyboard: what it costs beyond the words."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from jagtui.model.action import Action
from jagtui.model.case import Case
from jagtui.model.line import Line
from jagtui.model.meeting import Meeting
from jagtui.model.seat import Seat
from jagtui.model.terms import CaseStatus, ClaimKind, LineKind, MeetingState, RiskBand
from jagtui.model.time import at_london, london_day, london_hhmm
from jagtui.store.clock import utc_now
from jagtui.store.schema.journal import journal_entry
from jagtui.store.store import Store
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.case import CaseWanted, RiskWanted, add_case, assess_risk
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.found import FoundingWanted, found_partnership
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from tests.whole_job.conftest import Windows
from tests.whole_job.hour import Desk
from tests.whole_job.terminal import LARGE
from tests.world import PARTNERS, TickingClock

CASES = 25
STREETS = (
    "Mill Lane", "Weir Close", "Market Square", "Station Court", "Ferry End",
    "Wharf Steps", "Quarry Lane", "Orchard Row", "Chapel Hill", "Lower Green",
    "Barn Street", "Oak Parade", "Tithe Road", "Vale View", "Bridge Foot",
    "Kiln Yard", "Pound Lane", "Rectory Gate", "Sluice Path", "Tannery Mews",
    "Upper Croft", "Willow Bank", "Almshouse Row", "Cooper's Field", "Dyers Walk",
)  # fmt: skip
LEAVES_AFTER = 11
"""The case after which somebody has to go."""
MOST_KEYS = 3.0
"""Keys beyond the words that a recorded fact may cost, over the whole hour."""
MOVES = ("item.take_up", "meeting.open", "meeting.close")
"""What is recorded by going on, and counts as no fact of its own."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Ashcombe Vale with twenty-five cases, a meeting behind it and one planned for today."""
    path = tmp_path / "hour.db"
    today = london_day(utc_now())
    before = today - timedelta(days=14)
    store = Store.open(path, clock=TickingClock(at_london(before, "10:00")))
    founding = FoundingWanted(
        partnership="Ashcombe Vale Community Safety Partnership",
        prefix="AV",
        group="Joint Action Group",
        short="JAG",
        login="plane",
        quorum=3,
        partners=PARTNERS,
        at_keyboard="Priya Lane",
    )
    found_partnership(store, None, founding)
    with store.read() as reader:
        seat = reader.all(Seat)[0]
    for n, street in enumerate(STREETS):
        wanted = CaseWanted(1, street, reason="Several agencies", status=CaseStatus.OPEN)
        case_id = add_case(store, seat, wanted)
        assess_risk(store, seat, RiskWanted(case_id, RiskBand.HIGH if n < 5 else RiskBand.MEDIUM))
    _meet(store, seat)
    plan_meeting(store, seat, MeetingWanted(1, today, starts=london_hhmm(utc_now()), minutes=60))
    store.close()
    return path


def _meet(store: Store, seat: Seat) -> None:
    """The last meeting: it gave six actions, and all of them have been reported done."""
    held = plan_meeting(store, seat, MeetingWanted(1, london_day(store.clock())))
    first = open_meeting(store, seat, MeetingChosen(held))
    for task in ("a letter", "patrols", "a camera", "a fence", "a visit", "lighting"):
        owed = assign_action(
            store, seat, ActionWanted(first, task, OwnerWanted(1), DueWanted(assumed=True))
        )
        claim_action(store, seat, ClaimWanted(owed, ClaimKind.DONE, "finished"))
    close_meeting(store, seat, ClosingWanted(held))


def hold(desk: Desk) -> None:
    """The hour."""
    desk.terminal.wait_for(f"{CASES} cases")
    desk.key("2", "b Begin")
    desk.key("b", "Start the meeting")
    desk.key("enter", "roll not taken", "n Next")
    _take_the_roll(desk)
    _formalities(desk)
    for number in range(CASES):
        _hear_case(desk, number)
        if number == LEAVES_AFTER:
            _leave(desk)
    for heading in ("8", "9", "10"):
        desk.step("pagedown", heading)
    desk.key("f2", "COMMAND")
    desk.key("ctrl+e", "Next meeting")
    desk.key("enter", "RESTRICTED EDITION")


def _leave(desk: Desk) -> None:
    desk.key("f2", "COMMAND")
    desk.key("t", "steps out")
    desk.key("down")
    desk.key("down")
    desk.key("l", "5 of 6 agencies")
    desk.key("t", "n Next")
    desk.key("c", "TYPING")


def _take_the_roll(desk: Desk) -> None:
    desk.key("t", "Roll not taken")
    desk.key("enter", without="Roll not taken")
    desk.key("down")
    desk.key("r", "remote")
    desk.key("t", "n Next")


def _formalities(desk: Desk) -> None:
    desk.key("c", "TYPING")
    for number in ("2", "3"):
        desk.step("pagedown", number)
    desk.key("f2", "COMMAND")
    desk.key("y", "accepted by all present")
    desk.key("c", "TYPING")
    desk.step("pagedown", "4")
    desk.key("f2", "COMMAND")
    desk.key("y", "No interests declared")
    desk.key("c", "TYPING")
    for number in ("5", "6"):
        desk.step("pagedown", number)
    desk.key("f2", "COMMAND")
    desk.key("A", "6 of 6 ticked")
    desk.key("enter", "accepted as done")
    desk.key("c", "TYPING")


def _hear_case(desk: Desk, number: int) -> None:
    desk.step("pagedown", f"7{'abcdefghijklmnopqrstuvwxyz'[number]}")
    desk.say("police: two calls since the last meeting, both on a Saturday night")
    desk.say("the letter to the neighbours has helped")
    desk.say("!keep open review 4w")
    if number % 5:
        desk.say("@council by fri ask the landlord for the plans")
    else:
        desk.say("@police,fire by 2w walk the street together at night")
        _judge_risk(desk)


def _judge_risk(desk: Desk) -> None:
    desk.key("f2", "COMMAND")
    desk.key("r", "Risk")
    desk.key("h", "high")
    desk.key("enter", without="Save")
    desk.key("c", "TYPING")


def test_an_hour_costs_few_keys_beyond_its_words(
    file: Path, window: Windows, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(window("--db", str(file), size=LARGE))
    hold(desk)
    store = Store.open(file)
    with store.read() as reader:
        held = reader.all(Meeting, state=MeetingState.CLOSED)[-1]
        facts = reader.scalar(
            select(func.count()).where(
                journal_entry.c.meeting_id == held.id, journal_entry.c.kind.not_in(MOVES)
            )
        )
        decided = len(reader.all(Line, kind=LineKind.DECISION))
        given = len([one for one in reader.all(Action) if one.due_on is not None])
        reviewed = sum(case.review_on is not None for case in reader.all(Case))
    store.close()
    tally = desk.tally
    slowest, what = tally.slowest
    with capsys.disabled():
        print(  # noqa: T201  the figures are what it is run for
            f"\nAn hour of {CASES} cases: {facts} facts, {tally.words} letters of words, "
            f"{tally.overhead} keys beyond them: {tally.overhead / facts:.2f} a fact. "
            f"A key usually took {tally.median * 1000:.0f} ms to be seen, "
            f"the slowest {slowest * 1000:.0f} ms ({what})."
        )
    assert (decided, given, reviewed) == (CASES, CASES + CASES // 5, CASES)
    assert tally.overhead / facts <= MOST_KEYS
