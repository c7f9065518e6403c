"""What the minutes say of the statement, of interests, of the chair and of decisions between."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from jagtui.model.group import Membership
from jagtui.model.meeting import AgendaItem
from jagtui.model.terms import (
    AttendanceState,
    Capacity,
    ItemKind,
    MemberRole,
    StatementAnswer,
)
from jagtui.queries.roll import roll_of
from jagtui.usecases.attendance import (
    CapacityWanted,
    ComingWanted,
    MarkWanted,
    RollWanted,
    arrive,
    change_capacity,
    leave,
    mark_attendance,
    step_out,
    take_roll,
)
from jagtui.usecases.chairing import ChairWanted, give_up_chair, take_chair
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.declarations import (
    DeclarationChosen,
    InterestAmendmentWanted,
    InterestWanted,
    amend_declaration,
    declare_interest,
    redeclare_standing,
    strike_declaration,
)
from jagtui.usecases.gesture import Gesture
from jagtui.usecases.interim import BetweenWanted, decide_between, note_decisions
from jagtui.usecases.statements import (
    AnswerWanted,
    answer_statement,
    declare_none,
    hear_unread,
    read_confidentiality,
)
from tests.outputs.situations import Situation, told, under_way
from tests.story import Playing
from tests.world import World

FLAT = "owns a flat nearby"


def do(playing: Playing, gesture: Gesture[Any, Any], wanted: object) -> int:
    done: int = gesture(playing.world.store, playing.world.seat, wanted)
    return done


def on_meeting(gesture: Gesture[Any, Any]) -> Callable[[Playing], int]:
    return lambda playing: do(playing, gesture, MeetingChosen(playing.meeting.id))


read, unread, none_declared, noted, again = map(
    on_meeting,
    (read_confidentiality, hear_unread, declare_none, note_decisions, redeclare_standing),
)


def comes_late(playing: Playing, who: str = "Frost") -> int:
    """Somebody is away when the statement is read, and comes three minutes later."""
    one = playing.on_roll(who)
    do(playing, mark_attendance, MarkWanted(one, AttendanceState.ABSENT))
    read(playing)
    playing.world.clock.forward(minutes=3)
    do(playing, arrive, ComingWanted(one))
    return one


def _accepts_later(playing: Playing) -> None:
    one = comes_late(playing)
    playing.world.clock.forward(minutes=2)
    do(playing, answer_statement, AnswerWanted(one, StatementAnswer.ACCEPTED))


def _all_who_wait_accept(playing: Playing) -> None:
    comes_late(playing)
    playing.world.clock.forward(minutes=2)
    read(playing)


def _declines(playing: Playing) -> None:
    read(playing)
    shah = playing.on_roll("Shah")
    do(playing, answer_statement, AnswerWanted(shah, StatementAnswer.DECLINED))


def _unread_and_then_read(playing: Playing) -> None:
    unread(playing)
    playing.world.clock.forward(minutes=5)
    read(playing)


def _no_such_item(playing: Playing) -> None:
    with playing.world.store.change("test", playing.world.seat) as change:
        for item in change.all(AgendaItem, kind=ItemKind.CONFIDENTIALITY):
            change.put(replace(item, kind=ItemKind.REPORT))
        change.says("The agenda asks for no statement")


def _overlooked(playing: Playing) -> None:
    """Somebody taken for absent was in the room when the statement was read."""
    shah = playing.on_roll("Shah")
    do(playing, mark_attendance, MarkWanted(shah, AttendanceState.ABSENT))
    read(playing)
    playing.world.clock.forward(minutes=3)
    do(playing, mark_attendance, MarkWanted(shah, AttendanceState.PRESENT))


def _before_the_roll(playing: Playing) -> None:
    read(playing)
    playing.world.clock.forward(minutes=2)
    do(playing, take_roll, RollWanted(playing.meeting.id))


def declares(
    *numbers: str, who: str = "Reed", withdrew: bool = False, standing: bool = False
) -> Callable[[Playing], int]:
    def play(playing: Playing) -> int:
        items = tuple(playing.world.item(playing.meeting, number).id for number in numbers)
        wanted = InterestWanted(playing.on_roll(who), FLAT, items, withdrew, standing)
        return do(playing, declare_interest, wanted)

    return play


def _withdraws(playing: Playing) -> None:
    declares("7a", "7b", withdrew=True)(playing)
    for number in ("7a", "7b", "7c"):
        playing.go(number)


def _withdraws_from_what_is_up(playing: Playing) -> None:
    playing.go("7a")
    playing.world.clock.forward(minutes=1)
    declares("7a", withdrew=True)(playing)
    playing.go("7b")


def _chair_withdraws(playing: Playing) -> None:
    declares("7a", who="Lane", withdrew=True)(playing)
    playing.go("7a")
    playing.go("7b")


def _stands_again(playing: Playing) -> None:
    """What was declared as standing is declared again, by one key, a fortnight later."""
    declares("7a", standing=True)(playing)
    next_time(playing)
    again(playing)


def _corrected(playing: Playing) -> None:
    declares("7a")(playing)
    wanted = InterestAmendmentWanted(1, FLAT, "rents a flat nearby", withdrew=True)
    do(playing, amend_declaration, wanted)


def _taken_back(playing: Playing) -> None:
    declares("7a")(playing)
    do(playing, strike_declaration, DeclarationChosen(1))
    none_declared(playing)


def next_time(playing: Playing) -> None:
    """Close the meeting, and hold the next one as far as its roll."""
    do(playing, close_meeting, ClosingWanted(playing.meeting.id))
    playing.world.clock.forward(days=14)
    playing.meeting = playing.world.plan(date(2027, 1, 26))
    do(playing, open_meeting, MeetingChosen(playing.meeting.id))
    do(playing, take_roll, RollWanted(playing.meeting.id))


def here(playing: Playing, who: str) -> bool:
    with playing.world.store.read() as reader:
        return next(one.here for one in roll_of(reader, playing.meeting.id) if who in one.name)


def chairs(who: str) -> Callable[[Playing], int]:
    return lambda playing: do(playing, take_chair, ChairWanted(playing.on_roll(who)))


def _hands_over(playing: Playing) -> None:
    playing.go("4")
    chairs("Shah")(playing)


def _chairs_one_item(playing: Playing) -> None:
    playing.go("7a")
    item_id = playing.world.item(playing.meeting, "7a").id
    do(playing, take_chair, ChairWanted(playing.on_roll("Shah"), item_id))
    playing.go("7b")


def _chair_steps_out(playing: Playing) -> None:
    playing.go("7c")
    do(playing, step_out, ComingWanted(playing.on_roll("Lane")))
    playing.go("8")


def without_a_vice(play: Callable[[Playing], object]) -> Callable[[Playing], None]:
    def played(playing: Playing) -> None:
        do(playing, leave, ComingWanted(playing.on_roll("Shah")))
        play(playing)

    return played


def _chair_leaves_and_returns(playing: Playing) -> None:
    playing.go("4")
    do(playing, leave, ComingWanted(playing.on_roll("Lane")))
    playing.world.clock.forward(minutes=5)
    do(playing, arrive, ComingWanted(playing.on_roll("Lane")))


def _gives_up(playing: Playing) -> None:
    playing.go("4")
    do(playing, give_up_chair, ChairWanted(playing.on_roll("Lane")))


def _turns_observer(playing: Playing) -> None:
    do(playing, change_capacity, CapacityWanted(playing.on_roll("Lane"), Capacity.OBSERVER))


def _shares(playing: Playing) -> None:
    """The vice-chair turns out to be a co-chair, and joins the chair."""
    _co_chairs(playing.world, "police")
    playing.go("4")
    chairs("Shah")(playing)


def _co_chairs(world: World, *handles: str) -> None:
    with world.store.change("test", world.seat) as change:
        for handle in handles:
            member = change.find(Membership, agency_id=world.agency(handle).id)
            assert member is not None
            change.put(replace(member, role=MemberRole.CO_CHAIR))
        change.says("JAG has co-chairs")


def co_chaired(play: Callable[[Playing], object]) -> Callable[[Playing], None]:
    """Council and Police are co-chairs, and both are there when the roll is taken."""

    def played(playing: Playing) -> None:
        _co_chairs(playing.world, "council", "police")
        _roll(playing)
        play(playing)

    return played


def _roll(playing: Playing) -> None:
    playing.world.clock.forward(minutes=1)
    do(playing, take_roll, RollWanted(playing.meeting.id))


def _one_co_chair_leaves(playing: Playing) -> None:
    playing.go("4")
    do(playing, leave, ComingWanted(playing.on_roll("Lane")))


def _chair_and_vice_are_away(playing: Playing) -> None:
    for who in ("Lane", "Shah"):
        wanted = MarkWanted(playing.on_roll(who), AttendanceState.APOLOGIES)
        do(playing, mark_attendance, wanted)
    _roll(playing)


def _elected(playing: Playing) -> None:
    _chair_and_vice_are_away(playing)
    playing.go("2")
    chairs("Osei")(playing)


def _watches(playing: Playing) -> None:
    _turns_observer(playing)
    _roll(playing)


def _between(playing: Playing) -> None:
    case_id = playing.world.item(playing.meeting, "7a").case_id
    for text, how, by_whom, case in (
        ("extend the hire of the barrier", "by e-mail", "the chair and Police", case_id),
        ("meet in the town hall", "as chair's action", "", None),
    ):
        group_id = playing.world.group.id
        wanted = BetweenWanted(group_id, text, how, date(2027, 1, 5), by_whom, case)
        do(playing, decide_between, wanted)


def _between_and_noted(playing: Playing) -> None:
    _between(playing)
    noted(playing)


READ = "The confidentiality statement was read at 10:02 and accepted by all present"
OUT = "stepped out of item"

SITUATIONS = (
    Situation("statement read", read, [f"{READ}."], ["accepted it"]),
    Situation(
        "nobody read it",
        lambda _: None,
        ["No reading of the confidentiality statement was recorded."],
    ),
    Situation("no statement on the agenda", _no_such_item, [], ["confidentiality statement"]),
    Situation("declined", _declines, [f"{READ} but B Shah (Police), who declined it."]),
    Situation("accepted later", _accepts_later, [f"{READ}. I Frost (Fire) accepted it at 10:07."]),
    Situation("all who waited", _all_who_wait_accept, ["I Frost (Fire) accepted it at 10:07."]),
    Situation(
        "late and silent",
        comes_late,
        [f"{READ}. I Frost (Fire) came later and was not recorded as accepting it."],
    ),
    Situation("overlooked", _overlooked, [f"{READ}."], ["came later", "accepted it at"]),
    Situation(
        "heard unread",
        unread,
        ["The confidentiality statement was not read; the cases were heard without it from 10:02."],
    ),
    Situation(
        "heard unread, then read",
        _unread_and_then_read,
        ["The cases were heard from 10:02, before the statement was read.", "read at 10:07"],
    ),
    Situation("none declared", none_declared, ["No interests were declared."]),
    Situation(
        "declared and stayed",
        declares("7a"),
        [f"T Reed (Housing-oak) declared an interest in item 7a and stayed: {FLAT}."],
    ),
    Situation(
        "declared in all",
        declares(),
        [f"T Reed (Housing-oak) declared an interest in all items and stayed: {FLAT}."],
    ),
    Situation(
        "withdrew from two",
        _withdraws,
        [f"T Reed (Housing-oak) declared an interest in items 7a and 7b and withdrew: {FLAT}."],
        [OUT, "T Reed (Housing-oak) came back", "T Reed (Housing-oak) left"],
    ),
    Situation(
        "withdrew from what is up",
        _withdraws_from_what_is_up,
        [f"T Reed (Housing-oak) declared an interest in item 7a and withdrew: {FLAT}."],
        [OUT],
    ),
    Situation(
        "the chair withdrew",
        _chair_withdraws,
        [
            f"P Lane (Council) declared an interest in item 7a and withdrew: {FLAT}.",
            "B Shah (Police) in the chair for item 7a.",
        ],
        [OUT, "P Lane (Council) in the chair"],
    ),
    Situation(
        "standing, declared again",
        _stands_again,
        [f"T Reed (Housing-oak) declared a standing interest in item 7a and stayed: {FLAT}."],
    ),
    Situation(
        "put right",
        _corrected,
        ["declared an interest in all items and withdrew: rents a flat nearby."],
        [FLAT],
    ),
    Situation("taken back", _taken_back, ["No interests were declared."], [FLAT]),
    Situation(
        "chair handed over",
        _hands_over,
        ["Chair: P Lane (Council)", "B Shah (Police) in the chair from 10:05, at the start of"],
    ),
    Situation(
        "chair for one item",
        _chairs_one_item,
        ["B Shah (Police) in the chair for item 7a."],
        ["P Lane (Council) in the chair"],
    ),
    Situation(
        "chair steps out",
        _chair_steps_out,
        ["P Lane (Council) stepped out of item 7c.", "B Shah (Police) in the chair for item 7c."],
        ["in the chair again"],
    ),
    Situation(
        "nobody in the chair for an item",
        without_a_vice(_chair_steps_out),
        ["Nobody was in the chair for item 7c."],
        ["in the chair again"],
    ),
    Situation(
        "nobody in the chair",
        without_a_vice(_chair_leaves_and_returns),
        [
            "Nobody was in the chair from 10:05, at the start of item 4.",
            "P Lane (Council) in the chair again from 10:10, during item 4.",
        ],
    ),
    Situation("chair given up", _gives_up, ["B Shah (Police) in the chair from 10:05,"]),
    Situation(
        "chair only watches",
        _turns_observer,
        [
            (
                "Chair: B Shah (Police), vice-chair; P Lane (Council), the group's chair, attended "
                "without taking it"
            )
        ],
    ),
    Situation("co-chair joins", _shares, ["B Shah (Police) in the chair as well from 10:05,"]),
    Situation(
        "decided between meetings",
        _between_and_noted,
        [
            (
                "NOTED a decision on AV-0001 taken between meetings on 5 January 2027 by the chair "
                "and Police, by e-mail: extend the hire of the barrier."
            ),
            (
                "NOTED a decision taken between meetings on 5 January 2027, as chair's action: "
                "meet in the town hall."
            ),
        ],
    ),
    Situation("not noted yet", _between, [], ["extend the hire of the barrier"]),
)

BEFORE_THE_ROLL = (
    Situation("read before the roll", _before_the_roll, ["read at 10:00"], ["came later"]),
    Situation(
        "co-chairs",
        co_chaired(lambda _: None),
        ["Chair: P Lane (Council) and B Shah (Police), co-chairs"],
    ),
    Situation(
        "one co-chair leaves",
        co_chaired(_one_co_chair_leaves),
        ["B Shah (Police) alone in the chair from 10:04, at the start of item 4."],
    ),
    Situation(
        "one co-chair steps out",
        co_chaired(_chair_steps_out),
        ["B Shah (Police) alone in the chair for item 7c."],
        ["in the chair as well", "in the chair again"],
    ),
    Situation("nobody to chair it", _chair_and_vice_are_away, ["Chair: nobody"]),
    Situation(
        "elected for this meeting",
        _elected,
        [
            "Chair: A Osei (Housing), elected for this meeting",
            "Nobody was in the chair until 10:04.",
        ],
    ),
    Situation(
        "chair only watches",
        _watches,
        ["Chair: B Shah (Police), vice-chair; P Lane (Council), the group's chair, attended"],
    ),
)


@told(SITUATIONS)
def test_the_minutes_say_it(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing)


@told(BEFORE_THE_ROLL)
def test_the_minutes_say_it_from_before_the_roll(situation: Situation, world: World) -> None:
    situation.is_told(under_way(world, roll=False))


def test_whoever_withdrew_is_out_of_the_room_for_it_and_back_with_the_next(
    playing: Playing,
) -> None:
    declares("7a", "7b", withdrew=True)(playing)
    assert here(playing, "Reed")
    for number, there in (("7a", False), ("7b", False), ("7c", True)):
        playing.go(number)
        assert here(playing, "Reed") is there
