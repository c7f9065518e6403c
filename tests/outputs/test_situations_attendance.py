"""What the minutes say of who came, who did not, and who was in the room for what."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from jagtui.model.agency import Post
from jagtui.model.attendance import Attendance
from jagtui.model.meeting import Meeting
from jagtui.model.rules.clock_time import moment
from jagtui.model.terms import AttendanceMode, AttendanceState, Capacity
from jagtui.queries.attendance import Sheet, sheet
from jagtui.queries.attendance_questions import questions
from jagtui.usecases.agreement import SharingWanted, sign_agreement
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
from jagtui.usecases.attendance_people import (
    AttenderChosen,
    CountWanted,
    NameWanted,
    SpeaksForWanted,
    count_public,
    name_attender,
    speak_for,
    strike_attender,
)
from jagtui.usecases.attendance_times import TimeWanted, arrived_at, left_at
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.gesture import Gesture
from tests.outputs.situations import Situation, told
from tests.story import Playing
from tests.world import World

PRESENT, APOLOGIES, ABSENT = (
    AttendanceState.PRESENT,
    AttendanceState.APOLOGIES,
    AttendanceState.ABSENT,
)


class Roll:
    """The roll of a meeting, and the keys of its panel in words."""

    def __init__(self, playing: Playing) -> None:
        self.playing = playing
        self.store, self.seat = playing.world.store, playing.world.seat

    def row(self, who: str) -> int:
        return self.playing.on_roll(who)

    def mark(self, who: str, state: AttendanceState, information: str = "") -> None:
        wanted = MarkWanted(
            self.row(who), state, information=information, information_on=date(2027, 1, 11)
        )
        mark_attendance(self.store, self.seat, wanted)

    def remote(self, who: str) -> None:
        wanted = MarkWanted(self.row(who), PRESENT, AttendanceMode.REMOTE)
        mark_attendance(self.store, self.seat, wanted)

    def turn(self, who: str, capacity: Capacity, *, takes_minutes: bool = False) -> None:
        wanted = CapacityWanted(self.row(who), capacity, takes_minutes)
        change_capacity(self.store, self.seat, wanted)

    def walks_on(self, name: str = "", agency: str = "", **how: int | Capacity) -> int:
        agency_ids = (self.playing.world.agency(agency).id,) if agency else ()
        wanted = WalkOnWanted(self.playing.meeting.id, name, agency_ids=agency_ids)
        return walk_on(self.store, self.seat, replace(wanted, **how))  # type: ignore[arg-type]

    def deputy(self, who: str, name: str = "") -> None:
        name_deputy(self.store, self.seat, DeputyWanted(self.row(who), name=name))

    def moves(self, gesture: Gesture[ComingWanted, int], who: str, minutes: int = 0) -> None:
        self.playing.world.clock.forward(minutes=minutes)
        gesture(self.store, self.seat, ComingWanted(self.row(who)))

    def timed(self, gesture: Gesture[TimeWanted, int], who: str, typed: str) -> None:
        opened_at = self.playing.meeting.opened_at
        assert opened_at is not None
        at = moment(typed, opened_at, opened_at.add(hours=2))
        gesture(self.store, self.seat, TimeWanted(self.row(who), at))

    def speaks_for(self, who: str, agency: str) -> None:
        agency_id = self.playing.world.agency(agency).id
        speak_for(self.store, self.seat, SpeaksForWanted(self.row(who), agency_id))

    def sheet(self) -> Sheet:
        with self.store.read() as reader:
            return sheet(reader, self.seat, self.playing.meeting.id)


def _expected(_: Playing) -> None:
    """The roll was taken and nobody is missing."""


def _remote(playing: Playing) -> None:
    Roll(playing).remote("Frost")


def _deputy_named(playing: Playing) -> None:
    Roll(playing).deputy("Osei", "Jo Marsh")


def _deputy_not_named(playing: Playing) -> None:
    Roll(playing).deputy("Osei")


def _deputy_of_an_unnamed_place(playing: Playing) -> None:
    Roll(playing).deputy("Probation", "Dana Wells")


def _deputy_named_later(playing: Playing) -> None:
    roll = Roll(playing)
    roll.deputy("Osei")
    deputy = next(row.id for row in roll.sheet().rows if row.capacity == "deputy")
    name_attender(roll.store, roll.seat, NameWanted(deputy, "Jo Marsh"))


def _apologies(playing: Playing) -> None:
    Roll(playing).mark("Reed", APOLOGIES)


def _apologies_without_a_name(playing: Playing) -> None:
    Roll(playing).mark("Probation", APOLOGIES)


def _word_was_sent(playing: Playing) -> None:
    Roll(playing).mark("Reed", APOLOGIES, "Two evictions since the last meeting.")


def _absent(playing: Playing) -> None:
    Roll(playing).mark("Probation", ABSENT)


def _absent_but_sent_word(playing: Playing) -> None:
    Roll(playing).mark("Reed", ABSENT, "Nothing new.")


def _observer(playing: Playing) -> None:
    Roll(playing).walks_on("Cllr Ann Boyd", capacity=Capacity.OBSERVER)


def _two_minute_takers(playing: Playing) -> None:
    roll = Roll(playing)
    for name in ("Kit Ward", "Dee Marlow"):
        roll.walks_on(name, capacity=Capacity.IN_ATTENDANCE)
        roll.turn(name.split()[1], Capacity.IN_ATTENDANCE, takes_minutes=True)


def _public(playing: Playing) -> None:
    Roll(playing).walks_on(capacity=Capacity.PUBLIC, number=4)


def _public_counted_again(playing: Playing) -> None:
    roll = Roll(playing)
    public = roll.walks_on(capacity=Capacity.PUBLIC, number=4)
    count_public(roll.store, roll.seat, CountWanted(public, 6))


def _more_of_the_public(playing: Playing) -> None:
    roll = Roll(playing)
    roll.walks_on(capacity=Capacity.PUBLIC, number=4)
    playing.go("4", minutes=8)
    roll.walks_on(capacity=Capacity.PUBLIC, number=2)


def _no_public(playing: Playing) -> None:
    Roll(playing).walks_on(capacity=Capacity.PUBLIC, number=0)


def _arrives(playing: Playing) -> None:
    roll = Roll(playing)
    roll.mark("Frost", ABSENT)
    playing.go("4", minutes=8)
    roll.moves(arrive, "Frost", minutes=2)


def _leaves(playing: Playing) -> None:
    playing.go("4")
    Roll(playing).moves(leave, "Shah")


def _returns(playing: Playing) -> None:
    roll = Roll(playing)
    playing.go("6")
    roll.moves(leave, "Frost", minutes=3)
    roll.moves(arrive, "Frost", minutes=4)


def _steps_out(playing: Playing) -> None:
    playing.go("7a")
    Roll(playing).moves(step_out, "Frost")
    playing.go("7b")


def _hears_a_part(playing: Playing) -> None:
    playing.go("7a")
    Roll(playing).moves(leave, "Frost", minutes=4)
    playing.go("7b")


def _two_agencies(playing: Playing) -> None:
    roll = Roll(playing)
    roll.mark("Probation", APOLOGIES)
    roll.speaks_for("Frost", "probation")


def _one_agency_after_all(playing: Playing) -> None:
    _two_agencies(playing)
    Roll(playing).speaks_for("Frost", "probation")


def _represented(playing: Playing) -> None:
    roll = Roll(playing)
    roll.mark("Osei", APOLOGIES)
    roll.walks_on("May Hill", "housing")


def _entered_by_mistake(playing: Playing) -> None:
    roll = Roll(playing)
    stranger = roll.walks_on("May Hill", "housing")
    strike_attender(roll.store, roll.seat, AttenderChosen(stranger))


def _came_later_than_the_roll_says(playing: Playing) -> None:
    playing.go("4", minutes=30)
    Roll(playing).timed(arrived_at, "Frost", "10:20")


def _left_before_anybody_noticed(playing: Playing) -> None:
    playing.go("4", minutes=30)
    Roll(playing).timed(left_at, "Lane", "10:20")


def _put_right_after_the_meeting(playing: Playing) -> None:
    roll = Roll(playing)
    playing.go("4", minutes=30)
    playing.world.clock.forward(minutes=10)
    close_meeting(roll.store, roll.seat, ClosingWanted(playing.meeting.id))
    playing.world.clock.forward(days=1)
    roll.timed(left_at, "Frost", "10:35")
    roll.mark("Reed", APOLOGIES)


FIRE, HOUSING, OAK = (
    "Vale Fire and Rescue (Fire)",
    "Ashcombe Council Housing (Housing)",
    "Oak Homes (Housing-oak)",
)

SITUATIONS = (
    Situation(
        "expected",
        _expected,
        [
            f"{FIRE}: Ida Frost",
            "Vale Probation (Probation): not named",
            "6 of 6 agencies were represented",
        ],
        never=["arrived", "Deputies", "Absent without apologies"],
    ),
    Situation("remote", _remote, [f"{FIRE}: Ida Frost; remotely"]),
    Situation(
        "deputy named",
        _deputy_named,
        [f"Deputies {HOUSING}: Jo Marsh; deputy for A Osei", f"Apologies {HOUSING}: Ama Osei"],
        never=["represented by"],
    ),
    Situation(
        "deputy not named",
        _deputy_not_named,
        [f"Deputies {HOUSING}: not named; deputy for A Osei"],
    ),
    Situation(
        "deputy of an unnamed place",
        _deputy_of_an_unnamed_place,
        ["Vale Probation (Probation): Dana Wells; deputy", "Apologies Vale Probation (Probation)"],
    ),
    Situation(
        "deputy named later",
        _deputy_named_later,
        [f"Deputies {HOUSING}: Jo Marsh; deputy for A Osei"],
    ),
    Situation("apologies", _apologies, [f"Apologies {OAK}: Tom Reed"]),
    Situation(
        "apologies without a name",
        _apologies_without_a_name,
        ["Apologies Vale Probation (Probation) Quorum"],
    ),
    Situation(
        "word was sent",
        _word_was_sent,
        [f"Apologies {OAK}: Tom Reed; information sent on 11 January 2027: Two evictions since"],
    ),
    Situation("absent", _absent, ["Absent without apologies Vale Probation (Probation)"]),
    Situation(
        "absent but sent word",
        _absent_but_sent_word,
        [f"Absent without apologies {OAK}: Tom Reed; information sent on 11 January 2027:"],
    ),
    Situation("observer", _observer, ["Observers Cllr Ann Boyd"]),
    Situation(
        "two minute takers",
        _two_minute_takers,
        ["In attendance Kit Ward; to take the minutes Dee Marlow; to take the minutes"],
    ),
    Situation("public", _public, ["Public 4 members of the public"]),
    Situation("public counted again", _public_counted_again, ["Public 6 members of the public"]),
    Situation(
        "more of the public",
        _more_of_the_public,
        ["6 members of the public", "Members of the public arrived at 10:10"],
    ),
    Situation("no public", _no_public, ["Public No members of the public came"]),
    Situation("arrives", _arrives, ["I Frost (Fire) arrived at 10:12, during item 4."]),
    Situation("leaves", _leaves, ["B Shah (Police) left at 10:05, before item 4."]),
    Situation(
        "returns",
        _returns,
        [
            "I Frost (Fire) left at 10:08, during item 6.",
            "I Frost (Fire) came back at 10:12, during item 6.",
        ],
    ),
    Situation(
        "steps out",
        _steps_out,
        ["I Frost (Fire) stepped out of item 7a.", "Fire was not in the room for this item."],
        never=["I Frost (Fire) came back"],
    ),
    Situation("hears a part", _hears_a_part, ["Fire heard a part of it."]),
    Situation(
        "two agencies",
        _two_agencies,
        [
            f"{FIRE} and Vale Probation (Probation): Ida Frost",
            "Vale Probation (Probation); the agency was represented by I Frost",
            "6 of 6 agencies were represented",
        ],
    ),
    Situation(
        "one agency after all",
        _one_agency_after_all,
        [f"{FIRE}: Ida Frost", "5 of 6 agencies were represented"],
        never=["represented by I Frost"],
    ),
    Situation(
        "represented although its named person apologised",
        _represented,
        [
            f"{HOUSING}: May Hill",
            f"Apologies {HOUSING}: Ama Osei; the agency was represented by M Hill",
        ],
    ),
    Situation("entered by mistake", _entered_by_mistake, [], never=["May Hill"]),
    Situation(
        "came later than the roll says",
        _came_later_than_the_roll_says,
        ["I Frost (Fire) arrived at 10:20"],
    ),
    Situation(
        "left before anybody noticed",
        _left_before_anybody_noticed,
        ["P Lane (Council) left at 10:20", "B Shah (Police) in the chair from 10:20"],
    ),
    Situation(
        "put right after the meeting",
        _put_right_after_the_meeting,
        ["I Frost (Fire) left at 10:35, during item 4.", f"Apologies {OAK}: Tom Reed"],
    ),
)


@told(SITUATIONS)
def test_the_minutes_say_it(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing)


@pytest.fixture
def ahead(world: World) -> Playing:
    """A meeting of today, planned the day before yesterday and not begun."""
    world.clock.forward(days=-2)
    planned = world.plan()
    return Playing(world, planned)


def begin(playing: Playing) -> None:
    """Two days later it begins, and the roll is taken."""
    world = playing.world
    world.clock.forward(days=2)
    open_meeting(world.store, world.seat, MeetingChosen(playing.meeting.id))
    take_roll(world.store, world.seat, RollWanted(playing.meeting.id))


def _deputy_announced(playing: Playing) -> None:
    Roll(playing).deputy("Osei", "Jo Marsh")
    begin(playing)


def _apologies_ahead(playing: Playing) -> None:
    Roll(playing).mark("Reed", APOLOGIES)
    begin(playing)


def _apologies_taken_back_ahead(playing: Playing) -> None:
    roll = Roll(playing)
    roll.mark("Reed", APOLOGIES)
    roll.mark("Reed", PRESENT)
    begin(playing)


def _sorry_and_there(playing: Playing) -> None:
    roll = Roll(playing)
    roll.mark("Reed", APOLOGIES)
    begin(playing)
    roll.mark("Reed", PRESENT)


AHEAD = (
    Situation(
        "deputy announced before",
        _deputy_announced,
        [
            f"Deputies {HOUSING}: Jo Marsh; deputy for A Osei, announced on 10 January 2027",
            f"{HOUSING}: Ama Osei; apologies sent on 10 January 2027",
        ],
    ),
    Situation(
        "apologies told ahead",
        _apologies_ahead,
        [f"{OAK}: Tom Reed; apologies sent on 10 January 2027"],
    ),
    Situation(
        "apologies taken back ahead",
        _apologies_taken_back_ahead,
        [f"{OAK}: Tom Reed", "6 of 6 agencies were represented"],
        never=["apologies sent"],
    ),
    Situation(
        "sorry and there after all",
        _sorry_and_there,
        ["6 of 6 agencies were represented"],
        never=["apologies sent"],
    ),
)


@told(AHEAD)
def test_the_minutes_say_what_was_told_ahead(situation: Situation, ahead: Playing) -> None:
    situation.is_told(ahead)


def _another_post(world: World, officer_id: int | None) -> None:
    with world.store.change("test", world.seat) as change:
        held = change.find(Post, officer_id=officer_id)
        assert held is not None
        change.put(replace(held, title="Watch Manager", until=date(2027, 1, 20)))
        change.add(replace(held, id=0, title="Station Manager", since=date(2027, 1, 21)))
        change.says("A post changed")


def _meets_again(playing: Playing, days: int = 14) -> Playing:
    """The meeting ends; so many days on the next one begins, with its roll taken."""
    world = playing.world
    close_meeting(world.store, world.seat, ClosingWanted(playing.meeting.id))
    world.clock.forward(days=days)
    meeting = world.plan(date(2027, 1, 12) + timedelta(days=days))
    open_meeting(world.store, world.seat, MeetingChosen(meeting.id))
    take_roll(world.store, world.seat, RollWanted(meeting.id))
    with world.store.read() as reader:
        return Playing(world, reader.get(Meeting, meeting.id))


def test_a_post_that_changed_since_last_time_is_said(playing: Playing) -> None:
    with playing.world.store.read() as reader:
        frost = reader.get(Attendance, playing.on_roll("Frost")).officer_id
    _another_post(playing.world, frost)
    again = _meets_again(playing)
    told_so = Situation(
        "post",
        _expected,
        [f"{FIRE}: Ida Frost, Station Manager; last time, at JAG-1, Watch Manager"],
    )
    told_so.is_told(again)
    row = next(row for row in Roll(again).sheet().rows if row.who == "Ida Frost")
    assert row.since_last is not None
    assert row.since_last.post == "Watch Manager"


def test_an_agency_that_changed_since_last_time_is_said(playing: Playing) -> None:
    again = _meets_again(playing)
    Roll(again).speaks_for("Frost", "probation")
    Roll(again).speaks_for("Frost", "fire")
    told_so = Situation(
        "agency",
        _expected,
        ["Vale Probation (Probation): Ida Frost; last time, at JAG-1, for Fire"],
    )
    told_so.is_told(again)


def test_what_somebody_was_more_than_two_years_ago_is_not_said(playing: Playing) -> None:
    again = _meets_again(playing, days=2 * 365)
    Roll(again).speaks_for("Frost", "probation")
    Roll(again).speaks_for("Frost", "fire")
    row = next(row for row in Roll(again).sheet().rows if row.who == "Ida Frost")
    assert row.since_last is None


def _asked(playing: Playing, *gestures: tuple[Gesture[ComingWanted, int], str]) -> tuple[str, ...]:
    """What the panel asks after the last of these."""
    roll = Roll(playing)
    before = roll.sheet()
    for gesture, who in gestures:
        before = roll.sheet()
        roll.moves(gesture, who)
    return questions(before, roll.sheet())


def test_present_and_apologising_is_asked_about(playing: Playing) -> None:
    roll = Roll(playing)
    roll.mark("Reed", APOLOGIES)
    assert _asked(playing, (arrive, "Reed")) == (
        "Housing-oak, Tom Reed had sent apologies, and is here?",
    )


def test_a_principal_beside_the_deputy_is_asked_about(playing: Playing) -> None:
    roll = Roll(playing)
    roll.deputy("Reed", "Jo Marsh")
    assert _asked(playing, (arrive, "Reed")) == (
        "Housing-oak, Tom Reed is here and so is a deputy?",
    )


def test_coming_before_the_start_is_asked_about(playing: Playing) -> None:
    roll = Roll(playing)
    before = roll.sheet()
    roll.timed(arrived_at, "Frost", "9:50")
    assert questions(before, roll.sheet()) == (
        "Fire, Ida Frost came at 09:50, before the start at 10:00?",
    )


def test_coming_before_the_meeting_has_begun_is_asked_about(ahead: Playing) -> None:
    ahead.world.clock.forward(days=2)
    assert _asked(ahead, (arrive, "Frost")) == ("Fire, Ida Frost came before JAG-1 has begun?",)


def test_an_agency_without_an_agreement_is_asked_about_once_there_is_any(
    playing: Playing,
) -> None:
    world = playing.world
    assert _asked(playing, (leave, "Frost"), (arrive, "Frost")) == ()
    signed = SharingWanted(world.agency("police").id, date(2026, 4, 1))
    sign_agreement(world.store, world.seat, signed)
    assert _asked(playing, (leave, "Frost"), (arrive, "Frost")) == (
        "Fire has no sharing agreement in force?",
    )
    assert _asked(playing, (leave, "Shah"), (arrive, "Shah")) == ()
    ended = SharingWanted(world.agency("fire").id, date(2025, 4, 1), date(2026, 12, 31))
    sign_agreement(world.store, world.seat, ended)
    assert _asked(playing, (leave, "Frost"), (arrive, "Frost")) != ()
    sign_agreement(world.store, world.seat, SharingWanted(ended.agency_id, date(2027, 1, 1)))
    assert _asked(playing, (leave, "Frost"), (arrive, "Frost")) == ()
