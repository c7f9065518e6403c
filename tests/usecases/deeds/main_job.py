"""Gestures of the main job: founding, planning, the roll, the walk, lines, actions, cases."""

from datetime import date

from jagtui.model.attendance import Attendance, AttendanceAgency
from jagtui.model.line import Line
from jagtui.model.meeting import Meeting
from jagtui.model.partnership import ClosureReason
from jagtui.model.rules.captured import DecisionWanted, NoteWanted
from jagtui.model.rules.when import When, WhenKind
from jagtui.model.terms import (
    AttendanceState,
    Capacity,
    CaseStatus,
    CaseSubjectKind,
    ClaimKind,
    GroupKind,
    LineKind,
    MemberRole,
    PartInCase,
    RiskBand,
    SeatRole,
)
from jagtui.queries.recorded import recorded_under
from jagtui.usecases.abeyance import AbeyanceWanted, put_in_abeyance, resume_action
from jagtui.usecases.amend_captured import CapturedAmendmentWanted, amend_captured
from jagtui.usecases.answer import (
    AcceptanceWanted,
    RedatingWanted,
    ReturnWanted,
    WithdrawalWanted,
    accept_action,
    redate_action,
    send_back_action,
    withdraw_action,
)
from jagtui.usecases.assign import (
    ActionAmendmentWanted,
    ActionChosen,
    ActionWanted,
    DueWanted,
    OwnerWanted,
    amend_action,
    assign_action,
    strike_action,
)
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
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.case import (
    CaseWanted,
    ReviewWanted,
    RiskWanted,
    StatusWanted,
    add_case,
    assess_risk,
    set_case_status,
    set_review,
)
from jagtui.usecases.case_facts import FactsWanted, put_facts_right
from jagtui.usecases.case_people import PersonWanted, add_person
from jagtui.usecases.chairing import ChairWanted, take_chair
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.group import (
    GroupWanted,
    JoiningWanted,
    MemberWanted,
    QuorumWanted,
    add_group,
    add_member,
    set_quorum,
)
from jagtui.usecases.line import AmendmentWanted, LineChosen, amend_line, strike_line
from jagtui.usecases.minutes import (
    CaseChosen,
    CheckWanted,
    PrintingWanted,
    check_minutes,
    consult_case,
    print_minutes,
)
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from jagtui.usecases.raise_case import RaisingWanted, UrgencyWanted, give_urgency, raise_case
from jagtui.usecases.seat import SeatWanted, take_seat
from jagtui.usecases.statements import declare_none, read_confidentiality
from jagtui.usecases.walk import DeferralWanted, Going, defer_item, take_up_item
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


def running(world: World) -> Meeting:
    """A meeting in progress with its roll taken."""
    meeting = world.open()
    take_roll(world.store, world.seat, RollWanted(meeting.id))
    world.clock.forward(minutes=1)
    return meeting


def person(world: World, meeting: Meeting, handle: str) -> int:
    """The attendance of whoever comes for an agency."""
    agency = world.agency(handle)
    with world.store.read() as reader:
        for one in reader.all(Attendance, meeting_id=meeting.id):
            if reader.find(AttendanceAgency, attendance_id=one.id, agency_id=agency.id):
                return one.id
    raise LookupError(handle)


def assigned(world: World, meeting: Meeting) -> int:
    """An action for the police on the first case."""
    item = world.item(meeting, "7a")
    owner = OwnerWanted(agency_id=world.agency("police").id, supporting=(world.agency("fire").id,))
    return assign_action(world.store, world.seat, ActionWanted(item.id, "Patrol at night", owner))


def reported(world: World, meeting: Meeting) -> int:
    """An action that its owner reported done."""
    action_id = assigned(world, meeting)
    claim_action(world.store, world.seat, ClaimWanted(action_id, ClaimKind.DONE, "Patrolled"))
    return action_id


def noted(world: World, meeting: Meeting, number: str = "7a") -> Line:
    """A note under an item, the first case unless another is given."""
    item = world.item(meeting, number)
    record_captured(
        world.store, world.seat, RecordWanted(item.id, NoteWanted(text="Three meets since May"))
    )
    with world.store.read() as reader:
        return reader.all(Line, item_id=item.id)[-1]


@deed("seat.take")
def _sit_down(_: World) -> Deed:
    return take_seat, SeatWanted("bshah", SeatRole.MINUTE_TAKER, officer_id=1)


@deed("group.add")
def _add_group(world: World) -> Deed:
    chair = MemberWanted(world.agency("council").id, "Priya Lane", role=MemberRole.CHAIR)
    new = MemberWanted(world.agency("probation").id, "Noor Vance", "Head of service")
    return add_group, GroupWanted(
        "Responsible Authorities Group", "RAG", GroupKind.RAG, members=(chair, new)
    )


@deed("group.join")
def _join_group(world: World) -> Deed:
    taker = MemberWanted(
        world.agency("council").id, "Wren Hollis", "Clerk", MemberRole.MINUTE_TAKER
    )
    return add_member, JoiningWanted(world.group.id, taker)


@deed("group.quorum")
def _quorum(world: World) -> Deed:
    police, fire = world.agency("police").id, world.agency("fire").id
    set_quorum(world.store, world.seat, QuorumWanted(world.group.id, 2, ((fire,),)))
    return set_quorum, QuorumWanted(world.group.id, 4, ((police,), (fire, police)))


@deed("meeting.plan")
def _plan(world: World) -> Deed:
    return plan_meeting, MeetingWanted(world.group.id, date(2027, 1, 12))


@deed("meeting.open")
def _open(world: World) -> Deed:
    return open_meeting, MeetingChosen(world.plan().id)


@deed("meeting.close")
def _close(world: World) -> Deed:
    meeting = running(world)
    assigned(world, meeting)
    return close_meeting, ClosingWanted(meeting.id)


@deed("item.take_up")
def _take_up(world: World) -> Deed:
    meeting = running(world)
    step_out(world.store, world.seat, ComingWanted(person(world, meeting, "council")))
    world.clock.forward(minutes=3)
    return take_up_item, Going(meeting.id, world.item(meeting, "7a").id, without="no decision")


@deed("item.defer")
def _defer(world: World) -> Deed:
    return defer_item, DeferralWanted(world.item(world.open(), "7b").id, "Housing is not here")


@deed("roll.take")
def _roll(world: World) -> Deed:
    return take_roll, RollWanted(world.open().id)


@deed("attendance.mark")
def _mark(world: World) -> Deed:
    one = person(world, running(world), "council")
    return mark_attendance, MarkWanted(one, AttendanceState.APOLOGIES, information="Report sent")


@deed("attendance.capacity")
def _capacity(world: World) -> Deed:
    return change_capacity, CapacityWanted(person(world, running(world), "fire"), Capacity.OBSERVER)


@deed("attendance.deputy")
def _deputy(world: World) -> Deed:
    return name_deputy, DeputyWanted(person(world, running(world), "police"), name="Wren Hollis")


@deed("attendance.walk_on")
def _walk_on(world: World) -> Deed:
    return walk_on, WalkOnWanted(running(world).id, capacity=Capacity.PUBLIC, number=4)


@deed("attendance.arrive")
def _arrive(world: World) -> Deed:
    one = person(world, running(world), "fire")
    leave(world.store, world.seat, ComingWanted(one))
    world.clock.forward(minutes=5)
    return arrive, ComingWanted(one)


@deed("attendance.leave")
def _leave(world: World) -> Deed:
    return leave, ComingWanted(person(world, running(world), "council"))


@deed("attendance.step_out")
def _step_out(world: World) -> Deed:
    return step_out, ComingWanted(person(world, running(world), "council"))


@deed("chair.take")
def _chair(world: World) -> Deed:
    return take_chair, ChairWanted(person(world, running(world), "fire"))


@deed("confidentiality.read")
def _statement(world: World) -> Deed:
    return read_confidentiality, MeetingChosen(running(world).id)


@deed("declarations.none")
def _declare_none(world: World) -> Deed:
    return declare_none, MeetingChosen(running(world).id)


@deed("action.assign")
def _assign(world: World) -> Deed:
    item = world.item(running(world), "7a")
    owner = OwnerWanted(as_said="the wardens", supporting=(world.agency("fire").id,))
    return assign_action, ActionWanted(item.id, "Lock the gate", owner, DueWanted(date(2027, 2, 1)))


@deed("action.amend")
def _amend_action(world: World) -> Deed:
    action_id = assigned(world, running(world))
    owner = OwnerWanted(agency_id=world.agency("fire").id)
    return amend_action, ActionAmendmentWanted(
        action_id, "Patrol at night", "Inspect at night", owner, DueWanted(date(2027, 2, 1))
    )


@deed("action.strike")
def _strike_action(world: World) -> Deed:
    return strike_action, ActionChosen(assigned(world, running(world)))


@deed("action.claim")
def _claim(world: World) -> Deed:
    return claim_action, ClaimWanted(assigned(world, running(world)), ClaimKind.DONE, "Done")


@deed("action.accept")
def _accept(world: World) -> Deed:
    return accept_action, AcceptanceWanted(reported(world, running(world)), lesson="Go earlier")


@deed("action.send_back")
def _send_back(world: World) -> Deed:
    return send_back_action, ReturnWanted(reported(world, running(world)), "Only once so far")


@deed("action.redate")
def _redate(world: World) -> Deed:
    return redate_action, RedatingWanted(
        assigned(world, running(world)), date(2027, 3, 1), "Staff are away"
    )


@deed("action.withdraw")
def _withdraw(world: World) -> Deed:
    return withdraw_action, WithdrawalWanted(assigned(world, running(world)), "The gate is gone")


@deed("line.amend")
def _amend_line(world: World) -> Deed:
    line = noted(world, running(world))
    return amend_line, AmendmentWanted(line.id, line.text, "Four meets", LineKind.NOTE)


@deed("line.strike")
def _strike_line(world: World) -> Deed:
    return strike_line, LineChosen(noted(world, running(world)).id)


@deed("case.add")
def _add_case(world: World) -> Deed:
    return add_case, CaseWanted(world.group.id, "Ferry Road underpass")


@deed("case.person")
def _add_person(world: World) -> Deed:
    case_id = world.add_case("Person A at Ferry Road").id
    return add_person, PersonWanted(case_id, "Rowan Pike", PartInCase.COMPLAINANT, "Top floor")


@deed("case.facts")
def _facts(world: World) -> Deed:
    case = world.add_case("Household at Ferry Road")
    return put_facts_right, FactsWanted(
        case.id,
        case.label,
        "Person A at Weir Close",
        CaseSubjectKind.PERSON,
        lead_agency_id=world.agency("fire").id,
        category_ids=(1, 2),
        involves_children=True,
        was_reason=case.reason_added,
        reason_added="Fires in the hall",
    )


@deed("case.status")
def _status(world: World) -> Deed:
    meeting = running(world)
    item = world.item(meeting, "7a")
    assert item.case_id is not None
    assigned(world, meeting)
    with world.store.read() as reader:
        reason = reader.all(ClosureReason)[0]
    return set_case_status, StatusWanted(
        item.case_id,
        CaseStatus.CLOSED,
        closure_reason_id=reason.id,
        outcome="Nothing since the barrier",
        despite_open="Patrols go on until spring",
        item_id=item.id,
    )


@deed("case.risk")
def _risk(world: World) -> Deed:
    return assess_risk, RiskWanted(world.add_case("Ferry Road").id, RiskBand.VERY_HIGH)


@deed("case.review")
def _review(world: World) -> Deed:
    return set_review, ReviewWanted(world.add_case("Ferry Road").id, date(2027, 3, 1))


@deed("case.consult")
def _consult(world: World) -> Deed:
    return consult_case, CaseChosen(world.add_case("Ferry Road").id)


@deed("minutes.print")
def _print(world: World) -> Deed:
    return print_minutes, PrintingWanted(running(world).id, to_whom="Chair", why="To check")


@deed("minutes.check")
def _check(world: World) -> Deed:
    meeting = running(world)
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id))
    return check_minutes, CheckWanted(meeting.id, "# Minutes")


@deed("capture.record")
def _record(world: World) -> Deed:
    item = world.item(running(world), "7a")
    return record_captured, RecordWanted(
        item.id,
        DecisionWanted(
            text="Keep open, review 9 February 2027",
            review_on=When(WhenKind.DAY, date(2027, 2, 9), "9 Feb"),
        ),
    )


@deed("case.raise")
def _raise(world: World) -> Deed:
    return raise_case, RaisingWanted(running(world).id, "Ferry Road underpass", "Fires at night")


@deed("item.urgency")
def _urgency(world: World) -> Deed:
    raised = raise_case(world.store, world.seat, RaisingWanted(running(world).id, "Ferry Road"))
    return give_urgency, UrgencyWanted(raised, "A fire last night")


@deed("capture.amend")
def _amend_captured(world: World) -> Deed:
    line = noted(world, running(world))
    with world.store.read() as reader:
        recorded = recorded_under(reader, world.seat, line.item_id)[-1]
    return amend_captured, CapturedAmendmentWanted(recorded, DecisionWanted(text="Keep open"))


@deed("action.abeyance")
def _abeyance(world: World) -> Deed:
    return put_in_abeyance, AbeyanceWanted(assigned(world, running(world)), "The court decides")


@deed("action.resume")
def _resume(world: World) -> Deed:
    action_id = assigned(world, running(world))
    put_in_abeyance(world.store, world.seat, AbeyanceWanted(action_id, "The court decides"))
    return resume_action, AbeyanceWanted(action_id, "The court has decided")
