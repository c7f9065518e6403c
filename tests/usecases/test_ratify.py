"""Decisions taken without a quorum, confirmed once there is one."""

from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.line import Ratification
from jagtui.model.meeting import Meeting
from jagtui.model.terms import LineKind, MeetingKind, SeatRole
from jagtui.queries.outstanding import outstanding_decisions, to_ratify
from jagtui.usecases.attendance import RollWanted, take_roll
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.line import AmendmentWanted, LineChosen, amend_line, strike_line
from jagtui.usecases.ratify import RatifyingWanted, ratify_decisions
from jagtui.usecases.walk import Going, take_up_item
from tests.usecases.deeds.main_job import running
from tests.usecases.deeds.quorum import decided, with_quorum_again, without_quorum
from tests.world import World


def ratify(world: World, meeting: Meeting) -> int:
    return ratify_decisions(world.store, world.seat, RatifyingWanted(meeting.id))


def go(world: World, meeting: Meeting, number: str) -> None:
    take_up_item(world.store, world.seat, Going(meeting.id, world.item(meeting, number).id))


def waiting(world: World, meeting: Meeting, number: str) -> list[str]:
    with world.store.read() as reader:
        held = reader.get(Meeting, meeting.id)
        return [
            one.text for one in to_ratify(reader, world.seat, held, world.item(meeting, number).id)
        ]


def left_by_the_first(world: World) -> tuple[Meeting, Meeting]:
    """A meeting that closed on a decision taken without a quorum, and the next, just opened."""
    first = running(world)
    decided(world, first, text="With a quorum")
    without_quorum(world, first)
    decided(world, first, text="Without one")
    close_meeting(world.store, world.seat, ClosingWanted(first.id))
    world.clock.forward(days=14)
    second = world.plan(date(2027, 1, 26))
    open_meeting(world.store, world.seat, MeetingChosen(second.id))
    return first, second


def test_all_that_waits_is_ratified_at_once(world: World) -> None:
    meeting = running(world)
    decided(world, meeting)
    without_quorum(world, meeting)
    marked = [decided(world, meeting), decided(world, meeting, "9", "Meet monthly")]
    with_quorum_again(world, meeting)
    assert waiting(world, meeting, "1") == ["Keep it open", "Meet monthly"]
    assert ratify(world, meeting) == 2
    with world.store.read() as reader:
        assert [one.line_id for one in reader.all(Ratification)] == marked
    with pytest.raises(RuleBroken, match="No decision waits"):
        ratify(world, meeting)


def test_nothing_is_ratified_without_a_quorum(world: World) -> None:
    meeting = running(world)
    without_quorum(world, meeting)
    decided(world, meeting)
    with pytest.raises(RuleBroken, match="JAG-1 is not quorate: it needs 1 more agency"):
        ratify(world, meeting)


def test_nothing_is_ratified_before_the_roll_is_taken(world: World) -> None:
    with pytest.raises(RuleBroken, match="The roll has not been taken"):
        ratify(world, world.open())


def test_the_meeting_ratifies_not_an_officer(world: World) -> None:
    meeting = running(world)
    officer = replace(world.seat, role=SeatRole.OFFICER)
    with pytest.raises(RuleBroken, match="for the meeting"):
        ratify_decisions(world.store, officer, RatifyingWanted(meeting.id))


def test_a_decision_made_a_note_needs_no_ratifying(world: World) -> None:
    meeting = running(world)
    without_quorum(world, meeting)
    line_id = decided(world, meeting)
    put_right = AmendmentWanted(line_id, "Keep it open", "Keep it open", LineKind.NOTE)
    amend_line(world.store, world.seat, put_right)
    with_quorum_again(world, meeting)
    assert waiting(world, meeting, "1") == []


def test_a_ratified_decision_can_still_be_struck_out(world: World) -> None:
    meeting = running(world)
    without_quorum(world, meeting)
    line_id = decided(world, meeting)
    with_quorum_again(world, meeting)
    ratify(world, meeting)
    strike_line(world.store, world.seat, LineChosen(line_id))
    with world.store.read() as reader:
        assert reader.all(Ratification) == []


def test_what_is_left_comes_up_at_the_next_meeting_where_matters_arise(world: World) -> None:
    _, second = left_by_the_first(world)
    take_roll(world.store, world.seat, RollWanted(second.id))
    assert waiting(world, second, "1") == []
    with pytest.raises(RuleBroken, match="ratified where matters arise"):
        ratify(world, second)
    go(world, second, "5")
    assert waiting(world, second, "5") == ["Without one"]
    assert ratify(world, second) == 1
    assert waiting(world, second, "5") == []


def test_it_stays_outstanding_until_some_meeting_ratifies_it(world: World) -> None:
    _, second = left_by_the_first(world)
    close_meeting(world.store, world.seat, ClosingWanted(second.id))
    world.clock.forward(days=14)
    third = world.plan(date(2027, 2, 9))
    open_meeting(world.store, world.seat, MeetingChosen(third.id))
    assert waiting(world, third, "5") == ["Without one"]


def test_an_extraordinary_meeting_is_left_nothing(world: World) -> None:
    _, second = left_by_the_first(world)
    with world.store.read() as reader:
        extraordinary = replace(second, kind=MeetingKind.EXTRAORDINARY)
        assert outstanding_decisions(reader, world.seat, extraordinary) == ()


def test_who_may_not_see_the_case_is_not_told_of_its_decision(world: World) -> None:
    _, second = left_by_the_first(world)
    with world.store.read() as reader:
        viewer = replace(world.seat, role=SeatRole.VIEWER)
        assert outstanding_decisions(reader, viewer, second) == ()
        assert len(outstanding_decisions(reader, world.seat, second)) == 1
