"""What an agenda is made from, read through gestures that were made before."""

from datetime import date

import pytest

from jagtui.model.group import Group
from jagtui.model.meeting import Meeting
from jagtui.model.terms import CaseStatus, ClaimKind, GroupKind, MemberRole, RiskBand
from jagtui.model.time import at_london
from jagtui.queries.agenda import ProposedCase, proposed_cases
from jagtui.queries.bring import Bring, bringing
from jagtui.queries.prepare import preparation
from jagtui.queries.readiness import readiness
from jagtui.usecases.answer import AcceptanceWanted, accept_action
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.case import RiskWanted, StatusWanted, assess_risk, set_case_status
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.escalation import AnswerWanted, answer_escalation
from jagtui.usecases.group import GroupWanted, MemberWanted, add_group
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from jagtui.usecases.walk import Going, take_up_item
from tests.history import TODAY, History
from tests.queries.conftest import counted

MOST_STATEMENTS = 20


def proposals(history: History, on: date = TODAY) -> dict[str, ProposedCase]:
    world = history.world
    with world.store.read() as reader:
        return {one.case.label: one for one in proposed_cases(reader, world.group.id, on)}


def rag(history: History) -> Group:
    """A group above the JAG."""
    world = history.world
    chair = MemberWanted(world.agency("council").id, "Priya Lane", role=MemberRole.CHAIR)
    wanted = GroupWanted("Responsible Authorities Group", "RAG", GroupKind.RAG, members=(chair,))
    group_id = add_group(world.store, world.seat, wanted)
    with world.store.read() as reader:
        return reader.get(Group, group_id)


def escalated(history: History) -> None:
    """Mill Lane is taken to the RAG with a question, at the meeting of 26 January."""
    world = history.world
    open_meeting(world.store, world.seat, MeetingChosen(history.second.id))
    item = world.item(history.second, "7a")
    world.clock.forward(minutes=1)
    take_up_item(world.store, world.seat, Going(history.second.id, item.id))
    asked = StatusWanted(
        history.mill_lane.id, CaseStatus.ESCALATED, reason="Who pays?", item_id=item.id
    )
    set_case_status(world.store, world.seat, asked)
    close_meeting(world.store, world.seat, ClosingWanted(history.second.id))


def test_overdue_says_by_whom_and_for_how_long(history: History) -> None:
    found = proposals(history)
    assert (
        found["Mill Lane car park"].proposal.why
        == "2 overdue (Housing 7 d, Council 4 d) · review due"
    )
    assert found["Market Square"].proposal.why == "risk medium→high · deferred last time"


def test_a_risk_that_fell_is_a_reason_too(history: History) -> None:
    world = history.world
    assess_risk(world.store, world.seat, RiskWanted(history.market_square.id, RiskBand.LOW))
    assert "risk high→low" in proposals(history)["Market Square"].proposal.why


def test_a_question_goes_up_and_its_answer_comes_back_down(history: History) -> None:
    world, above = history.world, rag(history)
    escalated(history)
    later = date(2027, 2, 9)
    why = proposals(history, later)["Mill Lane car park"].proposal.why
    assert "escalated to RAG, not answered yet" in why

    meeting_id = plan_meeting(world.store, world.seat, MeetingWanted(above.id, date(2027, 2, 2)))
    with world.store.read() as reader:
        (asked,) = preparation(reader, world.seat, meeting_id).cases
        assert "escalated by JAG" in asked.why
    world.clock.now = at_london(date(2027, 2, 2), "14:00")
    first = open_meeting(world.store, world.seat, MeetingChosen(meeting_id))
    answer_escalation(world.store, world.seat, AnswerWanted(1, first, "The council pays."))
    close_meeting(world.store, world.seat, ClosingWanted(meeting_id))
    why = proposals(history, later)["Mill Lane car park"].proposal.why
    assert "answered by RAG" in why
    assert "escalated" not in why


def test_an_owner_who_has_not_said_a_word_keeps_a_case_out_of_the_lane(history: History) -> None:
    world, later = history.world, date(2027, 2, 9)
    open_meeting(world.store, world.seat, MeetingChosen(history.second.id))
    owner = OwnerWanted(agency_id=world.agency("fire").id)
    wanted = ActionWanted(world.item(history.second, "7c").id, "Look", owner, DueWanted(on=later))
    action_id = assign_action(world.store, world.seat, wanted)
    close_meeting(world.store, world.seat, ClosingWanted(history.second.id))
    assert proposals(history, later)["Household at Weir Close"].facts.unanswered == ("Fire",)
    world.clock.forward(days=1)
    claim_action(world.store, world.seat, ClaimWanted(action_id, ClaimKind.PROGRESS, "Half"))
    assert proposals(history, later)["Household at Weir Close"].facts.unanswered == ()


def brings(history: History) -> dict[str, Bring]:
    with history.world.store.read() as reader:
        everything = bringing(reader, history.world.seat, history.second.id)
    return {one.agency: one for one in everything.agencies}


def test_each_agency_brings_what_it_owes_and_leads(history: History) -> None:
    found = brings(history)
    assert set(found) == {"Council", "Fire", "Housing", "Housing-oak", "Police", "Probation"}
    (letter,) = found["Housing"].owed
    assert (letter.reference, letter.overdue, letter.claim) == ("JAG/27/001", 7, None)
    (patrols,) = found["Police"].owed
    assert (patrols.claim, patrols.reported) == (ClaimKind.DONE, True)
    assert [led.reference for led in found["Police"].leads] == ["AV-0001", "AV-0003", "AV-0002"]
    assert found["Council"].leads == ()


def test_what_is_due_later_or_done_is_not_brought(history: History) -> None:
    world = history.world
    assert [one.reference for one in brings(history)["Council"].owed] == ["JAG/27/004"]
    accept_action(world.store, world.seat, AcceptanceWanted(history.patrols))
    assert brings(history)["Police"].owed == ()


@pytest.mark.parametrize(
    ("held_on", "today", "due", "late"),
    [
        (date(2027, 1, 26), date(2027, 1, 22), date(2027, 1, 25), 0),
        (date(2027, 1, 26), date(2027, 1, 26), date(2027, 1, 25), 1),
        (date(2027, 1, 25), date(2027, 1, 23), date(2027, 1, 22), 1),
        (date(2027, 3, 30), date(2027, 3, 25), date(2027, 3, 25), 0),
    ],
    ids=["two days", "on the day", "over a weekend", "over Easter"],
)
def test_papers_are_due_a_working_day_before(
    history: History, held_on: date, today: date, due: date, late: int
) -> None:
    held = Meeting(
        group_id=1,
        reference="JAG-9",
        held_on=held_on,
        starts="10:00",
        minutes=60,
        marking=history.second.marking,
    )
    ready = readiness(history.world.group, held, today)
    assert (ready.papers_due, ready.late_by, ready.due_today) == (due, late, today == due)


def test_the_number_of_statements_does_not_grow_with_the_cases(history: History) -> None:
    world = history.world

    def statements() -> int:
        with world.store.read() as reader, counted(reader) as found:
            preparation(reader, world.seat, history.second.id)
        return len(found)

    few = statements()
    for number in range(8):
        world.add_case(f"Ferry Road {number}", band=RiskBand.HIGH)
    assert statements() == few
    assert few <= MOST_STATEMENTS
