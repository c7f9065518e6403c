"""Times of coming and going that are put right afterwards, and the chair that follows them."""

import pytest

from jagtui.model.attendance import Chairing
from jagtui.model.errors import RuleBroken
from jagtui.model.rules.clock_time import moment
from jagtui.model.terms import AttendanceState
from jagtui.model.time import london_hhmm
from jagtui.store.schema.attendance import chairing
from jagtui.usecases.attendance_times import TimeWanted, arrived_at, left_at
from jagtui.usecases.course import ClosingWanted, close_meeting
from tests.usecases.test_attendance import Room
from tests.world import World


class Timed(Room):
    """A room whose roll was taken at ten; the times are typed."""

    def at(self, typed: str) -> None:
        """Let the clock show a time."""
        opened_at = self.meeting.opened_at
        assert opened_at is not None
        self.world.clock.now = moment(typed, opened_at, opened_at.add(hours=3))

    def arrived(self, agency: str, typed: str) -> None:
        arrived_at(self.world.store, self.world.seat, self._wanted(agency, typed))

    def left(self, agency: str, typed: str) -> None:
        left_at(self.world.store, self.world.seat, self._wanted(agency, typed))

    def _wanted(self, agency: str, typed: str) -> TimeWanted:
        opened_at = self.meeting.opened_at
        assert opened_at is not None
        return TimeWanted(self.row(agency).id, moment(typed, opened_at, opened_at.add(hours=3)))

    def times(self, agency: str) -> str:
        return self.row(agency).times

    def chairs(self) -> list[str]:
        """Who was in the chair, from when until when."""
        with self.world.store.read() as reader:
            held = reader.all(Chairing, order_by=chairing.c.from_at)
        handles = {row.id: row.agency for row in self.sheet.rows}
        return [
            f"{handles[one.attendance_id]} {london_hhmm(one.from_at)}–"
            f"{london_hhmm(one.until_at) if one.until_at else ''}"
            for one in held
        ]


@pytest.fixture
def room(world: World) -> Timed:
    timed = Timed(world)
    timed.take_roll()
    return timed


def test_whoever_was_on_the_roll_may_have_come_later(room: Timed) -> None:
    room.at("10:40")
    room.arrived("Fire", "10:20")
    assert (room.times("Fire"), room.row("Fire").stands) == ("10:20–", "present")


def test_whoever_came_unnoticed_was_there_since(room: Timed) -> None:
    room.mark("Fire", AttendanceState.APOLOGIES)
    room.at("10:40")
    room.arrived("Fire", "10:20")
    assert (room.times("Fire"), room.row("Fire").stands) == ("10:20–", "present")


def test_whoever_went_unnoticed_was_gone_since(room: Timed) -> None:
    room.at("10:40")
    room.left("Fire", "10:20")
    assert (room.times("Fire"), room.row("Fire").stands) == ("10:00–10:20", "left")


def test_a_way_out_and_back_that_nobody_noticed_are_two_times(room: Timed) -> None:
    room.at("10:40")
    room.left("Fire", "10:10")
    room.arrived("Fire", "10:25")
    assert room.times("Fire") == "10:00–10:10, 10:25–"
    room.arrived("Fire", "10:30")
    room.left("Fire", "10:15")
    assert room.times("Fire") == "10:00–10:15, 10:30–"
    room.arrived("Fire", "10:20")
    assert room.times("Fire") == "10:00–10:15, 10:20–"


@pytest.mark.parametrize(
    ("typed", "why"), [("10:41", "still to come"), ("10:00", "had not come by 10:00")]
)
def test_nobody_left_before_they_came_or_after_now(room: Timed, typed: str, why: str) -> None:
    room.at("10:40")
    with pytest.raises(RuleBroken, match=why):
        room.left("Fire", typed)
    assert room.times("Fire") == "10:00–"


def test_the_chair_who_turns_out_to_have_left_was_replaced_then(room: Timed) -> None:
    room.at("10:40")
    room.left("Council", "10:20")
    assert room.chairs() == ["Council 10:00–10:20", "Police 10:20–"]
    room.left("Council", "10:10")
    assert room.chairs() == ["Council 10:00–10:10", "Police 10:10–"]
    room.left("Council", "10:30")
    assert room.chairs() == ["Council 10:00–10:30", "Police 10:30–"]


def test_the_chair_who_turns_out_to_have_come_late_was_replaced_until_then(room: Timed) -> None:
    room.at("10:40")
    room.arrived("Council", "10:20")
    assert room.chairs() == ["Police 10:00–10:20", "Council 10:20–"]
    room.arrived("Council", "10:05")
    assert room.chairs() == ["Police 10:00–10:05", "Council 10:05–"]


def test_a_chair_whom_nobody_could_replace_leaves_it_empty(room: Timed) -> None:
    room.mark("Police", AttendanceState.APOLOGIES)
    room.at("10:40")
    room.left("Council", "10:20")
    assert room.chairs() == ["Council 10:00–10:20"]


def test_times_are_put_right_after_the_meeting_as_well(room: Timed, world: World) -> None:
    room.at("10:50")
    close_meeting(world.store, world.seat, ClosingWanted(room.meeting.id))
    world.clock.forward(days=1)
    room.left("Council", "10:30")
    assert room.times("Council") == "10:00–10:30"
    assert room.chairs() == ["Council 10:00–10:30", "Police 10:30–10:50"]
    room.mark("Fire", AttendanceState.ABSENT)
    room.arrived("Fire", "10:15")
    assert (room.times("Fire"), room.row("Fire").stands) == ("10:15–10:50", "present")
    with pytest.raises(RuleBroken, match="closed at 10:50"):
        room.left("Fire", "10:55")


def test_nobody_comes_into_a_meeting_that_is_over(room: Timed, world: World) -> None:
    room.at("10:50")
    room.leave("Fire")
    close_meeting(world.store, world.seat, ClosingWanted(room.meeting.id))
    world.clock.forward(minutes=10)
    with pytest.raises(RuleBroken, match="type the time"):
        room.arrive("Fire")
    with pytest.raises(RuleBroken, match="type the time"):
        room.leave("Police")
    room.mark("Probation", AttendanceState.ABSENT)
    room.mark("Probation", AttendanceState.PRESENT)
    assert room.times("Probation") == "10:00–10:50"
