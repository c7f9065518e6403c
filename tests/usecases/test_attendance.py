"""The roll, those who come and go, and who is in the chair meanwhile."""

from dataclasses import replace

import pytest

from jagtui.model.attendance import Attendance, AttendanceSpell, Chairing
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Membership
from jagtui.model.terms import (
    AttendanceMode,
    AttendanceState,
    Capacity,
    ChairingCapacity,
    MemberRole,
)
from jagtui.queries.attendance import Sheet, SheetRow, sheet
from jagtui.store.undo import undo_last
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
from jagtui.usecases.chairing import ChairWanted, take_chair
from jagtui.usecases.walk import Going, take_up_item
from tests.usecases.deeds.main_job import person, running
from tests.world import World


class Room:
    """A meeting in progress and its roll, by agency."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.meeting = world.open()

    @property
    def sheet(self) -> Sheet:
        with self.world.store.read() as reader:
            return sheet(reader, self.world.seat, self.meeting.id)

    def row(self, agency: str) -> SheetRow:
        """The principal's row of an agency."""
        return next(row for row in self.sheet.rows if row.agency == agency)

    def stands(self) -> dict[str, str]:
        return {row.agency: row.stands for row in self.sheet.rows}

    def chair(self) -> str:
        return next((row.agency for row in self.sheet.rows if row.capacity == "in the chair"), "")

    def take_roll(self) -> None:
        take_roll(self.world.store, self.world.seat, RollWanted(self.meeting.id))

    def mark(
        self,
        agency: str,
        state: AttendanceState,
        *,
        mode: AttendanceMode = AttendanceMode.ROOM,
    ) -> None:
        wanted = MarkWanted(self.row(agency).id, state, mode)
        mark_attendance(self.world.store, self.world.seat, wanted)

    def arrive(self, agency: str) -> None:
        arrive(self.world.store, self.world.seat, ComingWanted(self.row(agency).id))

    def leave(self, agency: str) -> None:
        leave(self.world.store, self.world.seat, ComingWanted(self.row(agency).id))

    def step_out(self, agency: str) -> None:
        step_out(self.world.store, self.world.seat, ComingWanted(self.row(agency).id))

    def go(self, number: str) -> None:
        self.world.clock.forward(minutes=5)
        item = self.world.item(self.meeting, number)
        take_up_item(self.world.store, self.world.seat, Going(self.meeting.id, item.id))

    def spells(self, agency: str) -> list[AttendanceSpell]:
        with self.world.store.read() as reader:
            return reader.all(AttendanceSpell, attendance_id=self.row(agency).id)

    def chairings(self) -> list[Chairing]:
        with self.world.store.read() as reader:
            return reader.all(Chairing)


@pytest.fixture
def room(world: World) -> Room:
    return Room(world)


def test_until_the_roll_is_taken_everybody_is_expected_and_quorum_unknown(room: Room) -> None:
    assert set(room.stands().values()) == {"expected"}
    assert room.sheet.heads.words == "6 agencies expected · roll not taken"
    assert room.chair() == ""


def test_the_roll_makes_the_expected_present_and_seats_the_chair(room: Room) -> None:
    room.mark("Fire", AttendanceState.APOLOGIES)
    room.take_roll()
    assert room.stands()["Police"] == "present"
    assert room.stands()["Fire"] == "apologies"
    assert room.sheet.heads.words == "5 of 6 agencies · quorate"
    assert room.chair() == "Council"


def test_taking_the_roll_is_one_undo(room: Room, world: World) -> None:
    room.take_roll()
    undo_last(world.store, world.seat, meeting_id=room.meeting.id)
    assert set(room.stands().values()) == {"expected"}
    assert not room.sheet.roll_taken


def test_a_chair_nobody_named_is_in_the_chair_for_their_agency(world: World) -> None:
    with world.store.change("membership.change", world.seat) as change:
        for member in change.all(Membership, role=MemberRole.CHAIR):
            change.put(replace(member, officer_id=None))
        change.says("JAG chaired by whoever comes for Council")
    meeting = running(world)
    with world.store.read() as reader:
        chairing = reader.find(Chairing, meeting_id=meeting.id)
    assert chairing is not None
    assert chairing.attendance_id == person(world, meeting, "council")


def test_the_vice_chair_is_seated_where_the_chair_sent_apologies(room: Room) -> None:
    room.mark("Council", AttendanceState.APOLOGIES)
    room.take_roll()
    assert room.chair() == "Police"
    assert room.chairings()[0].capacity is ChairingCapacity.VICE_CHAIR


def test_too_few_agencies_make_the_meeting_inquorate(room: Room) -> None:
    room.take_roll()
    for agency in ("Police", "Fire", "Probation", "Housing"):
        room.leave(agency)
    lost = "NOT QUORATE since 10:00: needs 1 more agency"
    assert room.sheet.heads.words == f"2 of 6 agencies · {lost}"


def test_a_deputy_speaks_for_the_agency_whose_member_sends_apologies(
    room: Room, world: World
) -> None:
    room.take_roll()
    name_deputy(world.store, world.seat, DeputyWanted(room.row("Fire").id, name="Joe Ash"))
    principal, deputy = (row for row in room.sheet.rows if row.agency == "Fire")
    assert (principal.who, principal.stands) == ("Ida Frost", "apologies")
    assert (deputy.who, deputy.capacity, deputy.stands) == ("Joe Ash", "deputy", "present")
    assert principal.times == ""
    assert room.sheet.heads.words == "6 of 6 agencies · quorate"
    with pytest.raises(RuleBroken, match="cannot send a deputy"):
        name_deputy(world.store, world.seat, DeputyWanted(deputy.id))


def test_a_deputy_may_have_no_name(room: Room, world: World) -> None:
    room.take_roll()
    name_deputy(world.store, world.seat, DeputyWanted(room.row("Fire").id))
    assert [row.who for row in room.sheet.rows if row.agency == "Fire"] == ["Ida Frost", ""]


def test_an_officer_is_on_the_roll_once(room: Room, world: World) -> None:
    with world.store.read() as reader:
        lane = next(one for one in reader.all(Attendance) if one.officer_id is not None)
    with pytest.raises(RuleBroken, match="on the roll already"):
        name_deputy(
            world.store,
            world.seat,
            DeputyWanted(room.row("Fire").id, officer_id=lane.officer_id),
        )
    with pytest.raises(RuleBroken, match="on the roll already"):
        walk_on(world.store, world.seat, WalkOnWanted(room.meeting.id, officer_id=lane.officer_id))


def test_somebody_late_arrives_when_they_arrive(room: Room, world: World) -> None:
    room.mark("Fire", AttendanceState.ABSENT)
    room.take_roll()
    world.clock.forward(minutes=12)
    room.arrive("Fire")
    assert (room.row("Fire").stands, room.row("Fire").times) == ("present", "10:12–")
    with pytest.raises(RuleBroken, match="in the room already"):
        room.arrive("Fire")


def test_somebody_overlooked_was_there_from_the_roll_on(room: Room, world: World) -> None:
    room.mark("Fire", AttendanceState.ABSENT)
    room.take_roll()
    world.clock.forward(minutes=12)
    room.mark("Fire", AttendanceState.PRESENT)
    assert room.row("Fire").times == "10:00–"


def test_leaving_and_coming_back_are_two_spells(room: Room, world: World) -> None:
    room.take_roll()
    world.clock.forward(minutes=20)
    room.leave("Fire")
    assert room.row("Fire").stands == "left"
    world.clock.forward(minutes=5)
    room.arrive("Fire")
    assert room.row("Fire").times == "10:00–10:20, 10:25–"
    room.leave("Fire")
    with pytest.raises(RuleBroken, match="not in the room"):
        room.leave("Fire")


def test_remote_is_a_correction_and_not_another_spell(room: Room) -> None:
    room.take_roll()
    room.mark("Fire", AttendanceState.PRESENT, mode=AttendanceMode.REMOTE)
    assert room.row("Fire").stands == "remote"
    assert len(room.spells("Fire")) == 1


def test_stepping_out_ends_with_the_item(room: Room) -> None:
    room.take_roll()
    room.go("7a")
    room.step_out("Fire")
    assert room.row("Fire").stands == "out for 7a"
    assert room.sheet.heads.here == 5
    room.go("7b")
    assert room.row("Fire").stands == "present"
    assert room.row("Fire").times == "10:00–10:05, 10:10–"


def test_whoever_left_after_stepping_out_stays_away(room: Room) -> None:
    room.take_roll()
    room.go("7a")
    room.step_out("Fire")
    room.arrive("Fire")
    room.leave("Fire")
    room.go("7b")
    assert room.row("Fire").stands == "left"


def test_a_chair_who_steps_out_is_replaced_and_comes_back_with_the_next_item(room: Room) -> None:
    room.take_roll()
    room.go("7a")
    room.step_out("Council")
    assert room.chair() == "Police"
    room.go("7b")
    assert room.chair() == "Council"
    assert [one.capacity for one in room.chairings()] == [
        ChairingCapacity.CHAIR,
        ChairingCapacity.VICE_CHAIR,
        ChairingCapacity.CHAIR,
    ]
    assert room.chairings()[1].item_id == room.world.item(room.meeting, "7a").id


def test_a_chair_whom_nobody_could_replace_comes_back_to_the_chair(room: Room) -> None:
    room.mark("Police", AttendanceState.APOLOGIES)
    room.take_roll()
    room.go("7a")
    room.step_out("Council")
    assert room.chair() == ""
    room.go("7b")
    assert room.chair() == "Council"


def test_a_chair_left_empty_waits_for_whoever_held_it(room: Room) -> None:
    room.mark("Police", AttendanceState.APOLOGIES)
    room.take_roll()
    room.leave("Council")
    room.leave("Fire")
    assert room.chair() == ""
    room.arrive("Fire")
    assert room.chair() == ""
    room.arrive("Council")
    assert room.chair() == "Council"


def test_a_chair_who_leaves_is_replaced_for_good(room: Room) -> None:
    room.take_roll()
    room.go("7a")
    room.leave("Council")
    room.go("7b")
    assert room.chair() == "Police"


def test_anybody_in_the_room_can_take_the_chair(room: Room, world: World) -> None:
    room.take_roll()
    take_chair(world.store, world.seat, ChairWanted(room.row("Fire").id))
    assert room.chair() == "Fire"
    assert room.chairings()[-1].capacity is ChairingCapacity.ELECTED
    room.leave("Police")
    with pytest.raises(RuleBroken, match="mark them present first"):
        take_chair(world.store, world.seat, ChairWanted(room.row("Police").id))


def test_whoever_was_never_here_was_never_in_the_chair(room: Room, world: World) -> None:
    room.take_roll()
    world.clock.forward(minutes=3)
    room.mark("Council", AttendanceState.APOLOGIES)
    assert room.spells("Council") == []
    assert room.chair() == "Police"
    chairings = room.chairings()
    assert [one.attendance_id for one in chairings] == [room.row("Police").id]
    assert room.sheet.meeting.roll_taken_at == chairings[0].from_at


def test_observers_are_counted_as_nobody(room: Room, world: World) -> None:
    room.take_roll()
    change_capacity(world.store, world.seat, CapacityWanted(room.row("Fire").id, Capacity.OBSERVER))
    assert room.sheet.heads.words == "5 of 5 agencies · quorate"


def test_somebody_unexpected_walks_on_and_the_public_is_counted(room: Room, world: World) -> None:
    room.take_roll()
    agency_ids = (world.agency("housing-oak").id,)
    walk_on(
        world.store,
        world.seat,
        WalkOnWanted(room.meeting.id, name="May Hill", agency_ids=agency_ids),
    )
    walk_on(
        world.store,
        world.seat,
        WalkOnWanted(room.meeting.id, capacity=Capacity.PUBLIC, number=4),
    )
    rows = [(row.agency, row.who, row.stands) for row in room.sheet.rows]
    assert ("Housing-oak", "May Hill", "present") in rows
    assert rows[-1] == ("", "4 of the public", "present")
