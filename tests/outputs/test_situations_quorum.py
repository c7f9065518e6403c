"""What the minutes say of a quorum lost and regained, of what was decided meanwhile, of rests."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.group import Group, QuorumAgency
from jagtui.model.terms import AttendanceMode, Edition
from jagtui.outputs.editions import edition_of
from jagtui.store.undo import undo_last
from jagtui.usecases.adjourn import AdjourningWanted, adjourn_meeting, resume_meeting
from jagtui.usecases.attendance import ComingWanted, RollWanted, arrive, leave, take_roll
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.pace import UnreachedWanted, defer_unreached
from jagtui.usecases.ratify import RatifyingWanted, ratify_decisions
from tests.outputs.situations import Situation, minutes_of, told
from tests.outputs.test_markdown import plain
from tests.story import Playing

FOUR = ("Frost", "Probation", "Reed", "Osei")
"""With three agencies needed, the two that stay are too few."""


def _leave(playing: Playing, *who: str) -> None:
    for one in who:
        leave(playing.world.store, playing.world.seat, ComingWanted(playing.on_roll(one)))


def _arrive(playing: Playing, who: str, mode: AttendanceMode = AttendanceMode.ROOM) -> None:
    arrive(playing.world.store, playing.world.seat, ComingWanted(playing.on_roll(who), mode))


def _ratify(playing: Playing) -> None:
    ratify_decisions(playing.world.store, playing.world.seat, RatifyingWanted(playing.meeting.id))


def _close(playing: Playing) -> None:
    close_meeting(playing.world.store, playing.world.seat, ClosingWanted(playing.meeting.id))


def _rule(playing: Playing, *named: str, number: int = 3, remote: bool = True) -> None:
    with playing.world.store.change("test", playing.world.seat) as change:
        group = change.get(Group, playing.world.group.id)
        change.put(replace(group, quorum_number=number, quorum_counts_remote=remote))
        for handle in named:
            agency_id = playing.world.agency(handle).id
            change.add(QuorumAgency(group_id=group.id, clause=1, agency_id=agency_id))
        change.says("Quorum set")


def _never_lost(playing: Playing) -> None:
    _leave(playing, "Frost")
    playing.go("7a")
    playing.type("7a", "!keep open")


def _lost(playing: Playing) -> None:
    """At 10:05 under 7a four of six leave; something is decided at once."""
    playing.go("7a")
    _leave(playing, *FOUR)
    playing.type("7a", "!keep the barrier")


def _regained(playing: Playing) -> None:
    _lost(playing)
    playing.world.clock.forward(minutes=5)
    _arrive(playing, "Frost")


def _decided_after(playing: Playing) -> None:
    _regained(playing)
    playing.type("7a", "!write to the owner")


def _ratified(playing: Playing) -> None:
    _regained(playing)
    playing.world.clock.forward(minutes=1)
    _ratify(playing)


def _ratified_under_another_item(playing: Playing) -> None:
    _regained(playing)
    playing.go("9")
    _ratify(playing)


def _some_ratified(playing: Playing) -> None:
    _ratified(playing)
    _leave(playing, "Frost")
    playing.type("7a", "!write to the owner")


def _never_regained(playing: Playing) -> None:
    _lost(playing)
    playing.world.clock.forward(minutes=5)
    _close(playing)


def _named_agency(playing: Playing) -> None:
    _rule(playing, "fire", "probation", number=2)
    playing.go("7a")
    _leave(playing, "Frost", "Probation")
    playing.type("7a", "!keep the barrier")


def _on_the_line(playing: Playing, *, counts: bool) -> None:
    _rule(playing, number=6, remote=counts)
    playing.go("7a")
    _leave(playing, "Reed")
    _arrive(playing, "Reed", AttendanceMode.REMOTE)
    playing.type("7a", "!keep the barrier")


def _adjourn(playing: Playing, reason: str = "fire alarm", on: date | None = None) -> None:
    wanted = AdjourningWanted(playing.meeting.id, reason, on)
    adjourn_meeting(playing.world.store, playing.world.seat, wanted)


def _resume(playing: Playing, **later: int) -> None:
    playing.world.clock.forward(**later)
    resume_meeting(playing.world.store, playing.world.seat, MeetingChosen(playing.meeting.id))


def _break(playing: Playing) -> None:
    playing.go("7a", minutes=38)
    _adjourn(playing)
    _resume(playing, minutes=15)
    playing.go("7b")


def _break_without_reason(playing: Playing) -> None:
    playing.go("7a", minutes=38)
    _adjourn(playing, "")
    _resume(playing, minutes=15)


def _another_day(playing: Playing, *, days: int = 7) -> None:
    playing.go("7a", minutes=38)
    _adjourn(playing, on=date(2027, 1, 19))
    _resume(playing, days=days)
    playing.go("7b")


def _resting(playing: Playing) -> None:
    playing.go("7a", minutes=38)
    _adjourn(playing)


def _closed_resting(playing: Playing) -> None:
    _resting(playing)
    playing.world.clock.forward(minutes=30)
    _close(playing)


def _rest_without_quorum(playing: Playing) -> None:
    _lost(playing)
    playing.world.clock.forward(minutes=5)
    _adjourn(playing, "no quorum")
    _arrive(playing, "Frost")
    _resume(playing, minutes=10)


def _left_out(playing: Playing) -> None:
    world = playing.world
    unreached = (world.item(playing.meeting, "7b").id, world.item(playing.meeting, "7c").id)
    wanted = UnreachedWanted(playing.meeting.id, unreached, "the hall was needed")
    defer_unreached(world.store, world.seat, wanted)


NO_MARK = "(the meeting was not quorate"

SITUATIONS = (
    Situation("never lost", _never_lost, ["the meeting was quorate."], [NO_MARK]),
    Situation(
        "lost, and something decided",
        _lost,
        [
            (
                "the meeting was not quorate from 10:05 (it needed 1 more agency). "
                "1 decision was taken meanwhile, not ratified."
            ),
            "DECIDED (the meeting was not quorate; not ratified yet) keep the barrier",
        ],
    ),
    Situation(
        "regained, not ratified", _regained, ["not quorate from 10:05 to 10:10", "not ratified yet"]
    ),
    Situation(
        "decided after it was regained", _decided_after, ["DECIDED write to the owner", NO_MARK]
    ),
    Situation(
        "ratified",
        _ratified,
        [
            "1 decision was taken meanwhile and ratified later.",
            "DECIDED (the meeting was not quorate; ratified at 10:11) keep the barrier",
            "Ratified the decision taken without a quorum at item 7a AV-0001: keep the barrier.",
        ],
    ),
    Situation(
        "ratified under another item",
        _ratified_under_another_item,
        [
            (
                "9 Any other business "
                "Ratified the decision taken without a quorum at item 7a AV-0001: keep the barrier."
            )
        ],
    ),
    Situation(
        "lost twice, ratified once",
        _some_ratified,
        ["2 decisions were taken meanwhile, 1 of them ratified later."],
    ),
    Situation(
        "never regained",
        _never_regained,
        ["DECIDED (the meeting was not quorate; left to the next meeting to ratify)"],
    ),
    Situation(
        "a named agency is missing",
        _named_agency,
        ["not quorate from 10:05 (it needed Fire or Probation)", NO_MARK],
    ),
    Situation(
        "on the line, which does not count",
        lambda playing: _on_the_line(playing, counts=False),
        ["not quorate from 10:05 (it needed 1 more agency)", NO_MARK],
    ),
    Situation(
        "on the line, which counts",
        lambda playing: _on_the_line(playing, counts=True),
        ["the meeting was quorate."],
        [NO_MARK],
    ),
    Situation(
        "a break",
        _break,
        ["The meeting adjourned at 10:40 (fire alarm) and resumed at 10:55."],
        ["left at 10:40", "came back"],
    ),
    Situation(
        "a break nobody explained",
        _break_without_reason,
        ["The meeting adjourned at 10:40 and resumed at 10:55."],
    ),
    Situation(
        "to another day",
        _another_day,
        [
            (
                "The meeting adjourned at 10:40 to Tuesday 19 January 2027 (fire alarm) "
                "and resumed that day at 10:40."
            ),
            "6 of 6 agencies were represented; the meeting was quorate.",
        ],
        ["left at", "came back", "in the chair from"],
    ),
    Situation(
        "to another day, resumed a day late",
        lambda playing: _another_day(playing, days=8),
        ["(fire alarm) and resumed on Wednesday 20 January 2027 at 10:40."],
    ),
    Situation("resting still", _resting, ["The meeting adjourned at 10:40 (fire alarm)."]),
    Situation(
        "closed while it rested",
        _closed_resting,
        [
            "The meeting adjourned at 10:40 (fire alarm) and was closed without resuming.",
            "Time: opened 10:00, closed 11:10",
        ],
    ),
    Situation(
        "adjourned for want of a quorum",
        _rest_without_quorum,
        ["not quorate from 10:05 to 10:10", "The meeting adjourned at 10:10 (no quorum)"],
    ),
    Situation("left out for time", _left_out, ["DEFERRED Reason: the hall was needed."]),
)


@told(SITUATIONS)
def test_the_minutes_say_it(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing)


def _next_meeting(playing: Playing, doing: Callable[[Playing], object]) -> Playing:
    """The next ordinary meeting, a fortnight on, at its fifth item."""
    world = playing.world
    world.clock.forward(days=14)
    planned = world.plan(date(2027, 1, 26))
    open_meeting(world.store, world.seat, MeetingChosen(planned.id))
    coming = Playing(world, planned)
    doing(coming)
    return coming


def _take_roll_and_ratify(coming: Playing) -> None:

    take_roll(coming.world.store, coming.world.seat, RollWanted(coming.meeting.id))
    coming.go("5")
    _ratify(coming)


def test_the_next_meeting_ratifies_it_and_both_minutes_say_so(playing: Playing) -> None:
    _never_regained(playing)
    coming = _next_meeting(playing, _take_roll_and_ratify)
    assert (
        "Ratified the decision taken without a quorum at JAG-1, item 7a AV-0001: keep the barrier."
    ) in plain(minutes_of(coming))
    assert (
        "DECIDED (the meeting was not quorate; ratified at JAG-2, Tuesday 26 January 2027)"
    ) in plain(minutes_of(playing))


@pytest.mark.parametrize("taken_back", [0, 1])
def test_undoing_the_ratification_takes_the_sentences_back(
    playing: Playing, taken_back: int
) -> None:

    _ratified(playing)
    for _ in range(taken_back):
        undo_last(playing.world.store, playing.world.seat)
    assert ("not ratified yet" in plain(minutes_of(playing))) is bool(taken_back)


def test_an_agency_that_was_out_of_the_case_does_not_read_of_it_where_it_was_ratified(
    playing: Playing,
) -> None:
    _regained(playing)
    _arrive(playing, "Osei")
    playing.go("9")
    _ratify(playing)
    with playing.world.store.read() as reader:
        read = edition_of(
            reader,
            playing.world.seat,
            playing.meeting.id,
            Edition.AGENCY,
            playing.world.agency("probation").id,
        )
    assert "keep the barrier" in minutes_of(playing)
    assert "keep the barrier" not in plain(read)
