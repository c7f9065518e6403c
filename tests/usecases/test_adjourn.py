"""A meeting that rests, and goes on where it stopped."""

from datetime import date

import pytest

from jagtui.model.attendance import Chairing
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, ItemSpan, Meeting
from jagtui.model.rules.captured import NoteWanted
from jagtui.model.terms import MeetingState
from jagtui.queries.coming import coming, in_progress
from jagtui.queries.find_meeting import find_meeting
from jagtui.queries.presence import in_the_room
from jagtui.usecases.adjourn import AdjourningWanted, adjourn_meeting, resume_meeting
from jagtui.usecases.attendance import ComingWanted, arrive, leave, step_out
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting
from jagtui.usecases.walk import Going, take_up_item
from tests.usecases.deeds.main_job import person, running
from tests.world import World

NEXT_WEEK = date(2027, 1, 19)


@pytest.fixture
def meeting(world: World) -> Meeting:
    """A meeting under way, at its first case."""
    held = running(world)
    take_up_item(world.store, world.seat, Going(held.id, world.item(held, "7a").id))
    world.clock.forward(minutes=3)
    return held


def adjourn(world: World, meeting: Meeting, on: date | None = None) -> None:
    adjourn_meeting(world.store, world.seat, AdjourningWanted(meeting.id, "fire alarm", on))
    world.clock.forward(minutes=10)


def resume(world: World, meeting: Meeting) -> None:
    resume_meeting(world.store, world.seat, MeetingChosen(meeting.id))


def current(world: World) -> str | None:
    with world.store.read() as reader:
        span = reader.find(ItemSpan, until_at=None)
        return reader.get(AgendaItem, span.item_id).number if span else None


def is_here(world: World, meeting: Meeting, handle: str) -> bool:
    one = person(world, meeting, handle)
    with world.store.read() as reader:
        return in_the_room(reader, one)


def test_it_goes_on_under_the_same_item(world: World, meeting: Meeting) -> None:
    adjourn(world, meeting)
    assert current(world) is None
    resume(world, meeting)
    assert current(world) == "7a"
    with world.store.read() as reader:
        spans = reader.all(ItemSpan, item_id=world.item(meeting, "7a").id)
    assert len(spans) == 2
    assert spans[0].until_at is not None
    assert (spans[1].from_at - spans[0].until_at).total_minutes() == 10


def test_it_goes_on_under_the_same_item_where_the_clock_was_set_back(
    world: World, meeting: Meeting
) -> None:
    world.clock.forward(minutes=-60)
    take_up_item(world.store, world.seat, Going(meeting.id, world.item(meeting, "7b").id))
    adjourn(world, meeting)
    resume(world, meeting)
    assert current(world) == "7b"


def test_a_break_leaves_everybody_where_they_are(world: World, meeting: Meeting) -> None:
    adjourn(world, meeting)
    assert is_here(world, meeting, "police")
    leave(world.store, world.seat, ComingWanted(person(world, meeting, "fire")))
    resume(world, meeting)
    assert not is_here(world, meeting, "fire")


def test_to_another_day_everybody_goes_and_comes_back(world: World, meeting: Meeting) -> None:
    leave(world.store, world.seat, ComingWanted(person(world, meeting, "housing")))
    world.clock.forward(minutes=1)
    step_out(world.store, world.seat, ComingWanted(person(world, meeting, "fire")))
    world.clock.forward(minutes=1)
    adjourn(world, meeting, NEXT_WEEK)
    assert not is_here(world, meeting, "police")
    world.clock.forward(days=7)
    arrive(world.store, world.seat, ComingWanted(person(world, meeting, "housing")))
    resume(world, meeting)
    here = [one for one in ("police", "housing", "fire") if is_here(world, meeting, one)]
    assert here == ["police", "housing"]
    with world.store.read() as reader:
        chair = reader.find(Chairing, meeting_id=meeting.id, until_at=None)
    assert chair is not None
    assert chair.attendance_id == person(world, meeting, "council")
    take_up_item(world.store, world.seat, Going(meeting.id, world.item(meeting, "7b").id))
    assert is_here(world, meeting, "fire")


def test_nothing_but_attendance_is_recorded_meanwhile(world: World, meeting: Meeting) -> None:
    adjourn(world, meeting)
    item = world.item(meeting, "7a")
    with pytest.raises(RuleBroken, match=r"JAG-1 is adjourned.*What you typed is kept"):
        record_captured(world.store, world.seat, RecordWanted(item.id, NoteWanted(text="words")))
    with pytest.raises(RuleBroken, match="JAG-1 is adjourned"):
        take_up_item(world.store, world.seat, Going(meeting.id, world.item(meeting, "7b").id))


def test_it_is_adjourned_once_and_resumed_once(world: World, meeting: Meeting) -> None:
    with pytest.raises(RuleBroken, match="JAG-1 is in progress; it is not adjourned"):
        resume(world, meeting)
    adjourn(world, meeting)
    with pytest.raises(RuleBroken, match="JAG-1 is adjourned; it cannot be adjourned"):
        adjourn(world, meeting)


def test_a_day_that_is_not_ahead_is_refused(world: World, meeting: Meeting) -> None:
    with pytest.raises(RuleBroken, match="Tue 12 Jan 2027 is not ahead"):
        adjourn(world, meeting, date(2027, 1, 12))


def test_it_can_be_closed_while_it_rests(world: World, meeting: Meeting) -> None:
    adjourn(world, meeting, NEXT_WEEK)
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id))
    with world.store.read() as reader:
        assert reader.get(Meeting, meeting.id).state is MeetingState.CLOSED


def test_the_desk_keeps_it_unless_it_rests_until_a_day_to_come(
    world: World, meeting: Meeting
) -> None:
    adjourn(world, meeting, NEXT_WEEK)
    for days, is_up in ((0, True), (1, False), (6, True)):
        world.clock.forward(days=days)
        with world.store.read() as reader:
            assert (in_progress(reader) is not None) is is_up
            assert (coming(reader, world.seat).resting is None) is is_up
            assert find_meeting(reader, world.seat, "current").id == meeting.id
