"""What the minutes say of meetings of every kind: extraordinary, in public, moved, cancelled."""

from dataclasses import replace
from datetime import date

from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import Capacity, MeetingKind
from jagtui.outputs.agenda import agenda_text
from jagtui.usecases.attendance import RollWanted, WalkOnWanted, take_roll, walk_on
from jagtui.usecases.cancel import CancellationWanted, cancel_meeting
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.move_meeting import InPublicWanted, MoveWanted, hold_in_public, move_meeting
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from jagtui.usecases.series import SeriesWanted, plan_series
from jagtui.usecases.walk import Going, take_up_item
from tests.outputs.situations import Situation, told
from tests.outputs.test_markdown import plain
from tests.story import Playing

NEXT, AFTER = date(2027, 1, 26), date(2027, 2, 9)


def _plan(playing: Playing, day: date, kind: MeetingKind = MeetingKind.ORDINARY) -> int:
    wanted = MeetingWanted(playing.world.group.id, day, kind=kind)
    return plan_meeting(playing.world.store, playing.world.seat, wanted)


def _move(playing: Playing, meeting_id: int, day: date, starts: str = "10:00") -> None:
    wanted = MoveWanted(meeting_id, day, starts, "the hall is flooded")
    move_meeting(playing.world.store, playing.world.seat, wanted)


def _cancel(playing: Playing, meeting_id: int) -> None:
    wanted = CancellationWanted(meeting_id, "half of us are ill")
    cancel_meeting(playing.world.store, playing.world.seat, wanted)


def _hold(playing: Playing, meeting_id: int) -> None:
    """Leave today's meeting and hold that one, a fortnight later."""
    store, seat = playing.world.store, playing.world.seat
    close_meeting(store, seat, ClosingWanted(playing.meeting.id))
    playing.world.clock.forward(days=14)
    open_meeting(store, seat, MeetingChosen(meeting_id))
    take_roll(store, seat, RollWanted(meeting_id))
    with store.read() as reader:
        playing.meeting = reader.get(Meeting, meeting_id)


def _extraordinary(playing: Playing) -> None:
    _hold(playing, _plan(playing, NEXT, MeetingKind.EXTRAORDINARY))


def _moved(playing: Playing) -> None:
    planned = _plan(playing, NEXT)
    _move(playing, planned, date(2027, 1, 28), "14:00")
    _hold(playing, planned)


def _moved_and_given(playing: Playing) -> None:
    playing.type("7a", "@police by next meeting patrol at night")
    _move(playing, _plan(playing, NEXT), date(2027, 2, 2), "14:00")


def _cancelled_and_given(playing: Playing) -> None:
    playing.type("7a", "@police by next meeting patrol at night")
    planned = _plan(playing, NEXT)
    _plan(playing, AFTER)
    _cancel(playing, planned)


def _cancelled(playing: Playing) -> None:
    playing.type("7a", "@police by next meeting patrol at night")
    _cancel(playing, _plan(playing, NEXT))


def _series(playing: Playing) -> None:
    wanted = SeriesWanted(playing.world.group.id, date(2027, 3, 29), count=3)
    plan_series(playing.world.store, playing.world.seat, wanted)


def _in_public(playing: Playing) -> None:
    """A meeting in public whose any other business is confidential."""
    store, seat, held = playing.world.store, playing.world.seat, playing.meeting
    hold_in_public(store, seat, InPublicWanted(held.id, in_public=True))
    with store.change("item.confidential", seat) as change:
        item = change.get(AgendaItem, playing.world.item(held, "9").id)
        change.put(replace(item, confidential=True))
        change.says("9 confidential")


def _public_leaves(playing: Playing) -> None:
    _in_public(playing)
    _public_comes(playing)
    playing.go("9")


def _nobody_leaves(playing: Playing) -> None:
    _in_public(playing)
    playing.go("9")


def _back_in_public(playing: Playing) -> None:
    _public_leaves(playing)
    playing.go("10")


def _public_comes(playing: Playing) -> None:
    wanted = WalkOnWanted(playing.meeting.id, capacity=Capacity.PUBLIC, number=3)
    walk_on(playing.world.store, playing.world.seat, wanted)


def _public_asked_to_leave(playing: Playing) -> None:
    _public_comes(playing)
    playing.world.clock.forward(minutes=3)
    item = playing.world.item(playing.meeting, "7a")
    going = Going(playing.meeting.id, item.id, public_leaves=True)
    take_up_item(playing.world.store, playing.world.seat, going)


def _public_stays(playing: Playing) -> None:
    _public_comes(playing)
    playing.go("7a")


SITUATIONS = (
    Situation("extraordinary", _extraordinary, ["Extraordinary meeting."]),
    Situation(
        "moved",
        _moved,
        ["Moved from 26 January 2027 at 10:00: the hall is flooded."],
        never=["Extraordinary"],
    ),
    Situation(
        "the next one is moved",
        _moved_and_given,
        [
            "Police, by the meeting of Tue 2 Feb 2027: patrol at night",
            "Tuesday 2 February 2027 at 14:00, Committee Room 2.",
        ],
    ),
    Situation(
        "the next one is cancelled",
        _cancelled_and_given,
        [
            "Police, by the meeting of Tue 9 Feb 2027: patrol at night",
            "Tuesday 9 February 2027 at 10:00, Committee Room 2.",
        ],
    ),
    Situation(
        "the only one planned is cancelled",
        _cancelled,
        ["Expected on Tuesday 9 February 2027 at 10:00, to be confirmed."],
    ),
    Situation(
        "the first of a series falls on a bank holiday",
        _series,
        ["Tuesday 30 March 2027 at 10:00, Committee Room 2."],
    ),
    Situation(
        "the public leaves for the second part",
        _public_leaves,
        [
            "Held in public, its confidential items in a second part.",
            "Second part: confidential The public left before item 9. 9 Any other business",
        ],
    ),
    Situation(
        "nobody of the public came",
        _nobody_leaves,
        ["Second part: confidential 9 Any other business"],
        never=["The public left"],
    ),
    Situation(
        "in public again",
        _back_in_public,
        ["First part, continued 10 Next meeting"],
    ),
    Situation(
        "the public is asked to leave for a case",
        _public_asked_to_leave,
        ["Members of the public left at 10:05, before item 7a."],
        never=["Second part"],
    ),
    Situation(
        "the public stays for a case",
        _public_stays,
        ["3 members of the public"],
        never=["public left"],
    ),
)


@told(SITUATIONS)
def test_the_minutes_say_it(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing)


def test_the_agenda_of_a_moved_meeting_says_where_it_was(playing: Playing) -> None:
    planned = _plan(playing, NEXT, MeetingKind.EXTRAORDINARY)
    _move(playing, planned, date(2027, 1, 28))
    with playing.world.store.read() as reader:
        read = plain(agenda_text(reader, playing.world.seat, planned))
    assert "Extraordinary meeting." in read
    assert "Moved from 26 January 2027 at 10:00: the hall is flooded." in read
