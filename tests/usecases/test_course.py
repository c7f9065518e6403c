from datetime import date

import pytest

from jagtui.model.action import Carry
from jagtui.model.attendance import AttendanceSpell
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, ItemSpan, Meeting
from jagtui.model.terms import CaseStatus, ItemOutcome, MeetingState
from jagtui.store.undo import undo_last
from jagtui.usecases.answer import AcceptanceWanted, accept_action
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.attendance import RollWanted, take_roll
from jagtui.usecases.case import StatusWanted, set_case_status
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.minutes import CheckWanted, check_minutes
from jagtui.usecases.plan import MeetingWanted
from jagtui.usecases.statements import read_confidentiality
from jagtui.usecases.walk import DeferralWanted, Going, defer_item, take_up_item
from tests.usecases.deeds.main_job import assigned, reported
from tests.world import World


def current(world: World, meeting: Meeting) -> str | None:
    with world.store.read() as reader:
        span = reader.find(ItemSpan, meeting_id=meeting.id, until_at=None)
        return reader.get(AgendaItem, span.item_id).number if span else None


def carried(world: World) -> int:
    with world.store.read() as reader:
        return len(reader.all(Carry))


def close(world: World, meeting: Meeting) -> int:
    return close_meeting(world.store, world.seat, ClosingWanted(meeting.id))


def test_starting_freezes_the_numbers_and_takes_up_the_first_item(world: World) -> None:
    meeting = world.open()
    assert meeting.state is MeetingState.IN_PROGRESS
    assert current(world, meeting) == "1"
    assert world.item(meeting, "7b").title == "Market Square"


def test_a_group_has_one_meeting_in_progress_at_a_time(world: World) -> None:
    world.open()
    another = world.plan(date(2027, 1, 19))
    with pytest.raises(RuleBroken, match="JAG-1 is still in progress"):
        open_meeting(world.store, world.seat, MeetingChosen(another.id))


def test_closing_defers_the_cases_nobody_took_up_for_lack_of_time(world: World) -> None:
    meeting = world.open()
    take_up_item(world.store, world.seat, Going(meeting.id, world.item(meeting, "7a").id))
    defer_item(
        world.store, world.seat, DeferralWanted(world.item(meeting, "7b").id, "No report yet")
    )
    close(world, meeting)
    outcomes = [
        (item.outcome, item.outcome_reason)
        for item in (world.item(meeting, number) for number in ("7a", "7b", "7c"))
    ]
    assert outcomes == [
        (None, None),
        (ItemOutcome.DEFERRED, "No report yet"),
        (ItemOutcome.DEFERRED, "time"),
    ]


def test_closing_empties_the_room_and_ends_the_item(world: World) -> None:
    meeting = world.open()
    take_roll(world.store, world.seat, RollWanted(meeting.id))
    world.clock.forward(minutes=58)
    close(world, meeting)
    assert current(world, meeting) is None
    with world.store.read() as reader:
        spells = reader.all(AttendanceSpell)
    assert {spell.until_at for spell in spells} == {world.clock.now}


def test_what_was_due_and_is_still_open_is_carried_once_a_meeting(world: World) -> None:
    first = world.open()
    assigned(world, first)
    today = ActionWanted(
        world.item(first, "7a").id, "Ring the owner", OwnerWanted(), DueWanted(date(2027, 1, 12))
    )
    assign_action(world.store, world.seat, today)
    assert close(world, first) == 1

    world.clock.forward(days=14)
    second = world.plan(date(2027, 1, 26))
    open_meeting(world.store, world.seat, MeetingChosen(second.id))
    assert close(world, second) == 2
    assert carried(world) == 3


def test_what_is_settled_is_not_carried(world: World) -> None:
    meeting = world.open()
    accept_action(world.store, world.seat, AcceptanceWanted(reported(world, meeting)))
    close(world, meeting)
    assert carried(world) == 0


def test_a_closed_meeting_is_not_closed_again(world: World) -> None:
    meeting = world.open()
    close(world, meeting)
    with pytest.raises(RuleBroken, match="JAG-1 is closed"):
        close(world, meeting)


def test_an_item_that_is_up_is_not_taken_up_again(world: World) -> None:
    meeting = world.open()
    with pytest.raises(RuleBroken, match="already up"):
        take_up_item(world.store, world.seat, Going(meeting.id, world.item(meeting, "1").id))


def test_what_an_item_was_left_without_stays_on_record(world: World) -> None:
    meeting = world.open()
    take_up_item(world.store, world.seat, Going(meeting.id, world.item(meeting, "7a").id))
    going = Going(meeting.id, world.item(meeting, "7b").id, without="no decision")
    take_up_item(world.store, world.seat, going)
    assert world.item(meeting, "7a").left_without == "no decision"


def test_a_meeting_held_before_its_day_carries_what_was_due_by_it(world: World) -> None:
    first = world.open()
    assigned(world, first)
    close(world, first)
    second = world.plan(date(2027, 1, 26))
    world.clock.forward(days=13)
    open_meeting(world.store, world.seat, MeetingChosen(second.id))
    assert close(world, second) == 1


def test_the_statement_is_read_while_the_meeting_runs(world: World) -> None:
    with pytest.raises(RuleBroken, match="planned; it is read in the room"):
        read_confidentiality(world.store, world.seat, MeetingChosen(world.plan().id))


def test_checked_minutes_take_no_decision_and_no_action_by_another_way(world: World) -> None:
    meeting = world.open()
    item = world.item(meeting, "7a")
    close(world, meeting)
    check_minutes(world.store, world.seat, CheckWanted(meeting.id, "as read"))
    deciding = StatusWanted(item.case_id or 0, CaseStatus.MONITORING, item_id=item.id)
    with pytest.raises(RuleBroken, match="only be corrected"):
        set_case_status(world.store, world.seat, deciding)
    with pytest.raises(RuleBroken, match="only be corrected"):
        assigned(world, meeting)


def test_the_next_meeting_is_planned_in_the_same_breath(world: World) -> None:
    meeting = world.open()
    assigned(world, meeting)  # due by the next meeting, which the rhythm puts a fortnight on
    coming = MeetingWanted(world.group.id, date(2027, 1, 28))
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id, next_one=coming))
    with world.store.read() as reader:
        (planned,) = reader.all(Meeting, state=MeetingState.PLANNED)
        whys = [one.why for one in reader.all(AgendaItem, meeting_id=planned.id) if one.case_id]
    assert (planned.held_on, planned.provisional) == (date(2027, 1, 28), False)
    assert all("deferred last time" in why for why in whys)

    undo_last(world.store, world.seat)
    with world.store.read() as reader:
        assert reader.get(Meeting, meeting.id).state is MeetingState.IN_PROGRESS
        assert [one.provisional for one in reader.all(Meeting) if one.id != meeting.id] == [True]


def test_the_next_meeting_comes_after_this_one(world: World) -> None:
    meeting = world.open()
    coming = MeetingWanted(world.group.id, date(2027, 1, 12))
    with pytest.raises(RuleBroken, match="comes after JAG-1"):
        close_meeting(world.store, world.seat, ClosingWanted(meeting.id, next_one=coming))
    with world.store.read() as reader:
        assert reader.get(Meeting, meeting.id).state is MeetingState.IN_PROGRESS


def test_a_case_may_be_left_for_a_reason_of_its_own(world: World) -> None:
    meeting = world.open()
    own = ((world.item(meeting, "7b").id, "Housing is not here"),)
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id, "time", own))
    reasons = [world.item(meeting, number).outcome_reason for number in ("7a", "7b")]
    assert reasons == ["time", "Housing is not here"]
