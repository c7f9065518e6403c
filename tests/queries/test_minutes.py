"""What the minutes are told from: who was where when, under which name, with which quorum."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jagtui.model.agency import AgencyName, Post
from jagtui.model.attendance import Declaration
from jagtui.model.group import Group, QuorumAgency
from jagtui.model.meeting import Meeting
from jagtui.model.terms import AttendanceMode, AttendanceState, ChairingCapacity, UpdateKind
from jagtui.outputs.minutes_people import comings_and_goings
from jagtui.outputs.minutes_quorum import quorum_words
from jagtui.outputs.minutes_statements import declaration_words, statement_words
from jagtui.queries.minutes import MinutesFacts, minutes_facts
from jagtui.queries.minutes_items import GivenAction, ItemMinutes, SaidLine
from jagtui.usecases.answer import RedatingWanted, redate_action
from jagtui.usecases.attendance import (
    ComingWanted,
    MarkWanted,
    RollWanted,
    arrive,
    leave,
    mark_attendance,
    step_out,
    take_roll,
)
from jagtui.usecases.chairing import ChairWanted, take_chair
from jagtui.usecases.course import ClosingWanted, close_meeting
from tests.story import Playing
from tests.world import World


@pytest.fixture
def playing(tmp_path: Path) -> Iterator[Playing]:
    """A meeting under way whose roll was taken a minute ago; six agencies are there."""
    world = World.found(tmp_path / "vale.db")
    under_way = Playing(world, world.open())
    world.clock.forward(minutes=1)
    take_roll(world.store, world.seat, RollWanted(under_way.meeting.id))
    world.clock.forward(minutes=1)
    yield under_way
    world.store.close()


def facts(playing: Playing) -> MinutesFacts:
    with playing.world.store.read() as reader:
        return minutes_facts(reader, playing.meeting.id)


def item(playing: Playing, number: str) -> ItemMinutes:
    return next(one for one in facts(playing).items if one.item.number == number)


def goes(playing: Playing, who: str) -> None:
    leave(playing.world.store, playing.world.seat, ComingWanted(playing.on_roll(who)))


def comes(playing: Playing, who: str, mode: AttendanceMode = AttendanceMode.ROOM) -> None:
    arrive(playing.world.store, playing.world.seat, ComingWanted(playing.on_roll(who), mode))


def absent(playing: Playing, who: str) -> None:
    wanted = MarkWanted(playing.on_roll(who), AttendanceState.ABSENT)
    mark_attendance(playing.world.store, playing.world.seat, wanted)


def test_whoever_was_there_at_the_roll_did_not_arrive_late(playing: Playing) -> None:
    assert comings_and_goings(facts(playing)) == []


def test_late_arrivals_are_told_by_time_and_item(playing: Playing) -> None:
    absent(playing, "Frost")
    absent(playing, "Reed")
    playing.go("4")
    comes(playing, "Frost")
    playing.world.clock.forward(minutes=2)
    comes(playing, "Reed")
    assert comings_and_goings(facts(playing)) == [
        "I Frost (Fire) arrived at 10:05, at the start of item 4.",
        "T Reed (Housing-oak) arrived at 10:07, during item 4.",
    ]


def test_departures_and_returns_are_told_by_time_and_item(playing: Playing) -> None:
    playing.go("4")
    playing.world.clock.forward(minutes=1)
    goes(playing, "Reed")
    playing.go("6", minutes=0)
    playing.world.clock.forward(minutes=2)
    goes(playing, "Frost")
    playing.world.clock.forward(minutes=5)
    comes(playing, "Frost", AttendanceMode.REMOTE)
    assert comings_and_goings(facts(playing)) == [
        "T Reed (Housing-oak) left at 10:06, before item 6.",
        "I Frost (Fire) left at 10:08, during item 6.",
        "I Frost (Fire) came back remotely at 10:13, during item 6.",
    ]


def test_whoever_steps_out_comes_back_unsaid_with_the_next_item(playing: Playing) -> None:
    playing.go("7a")
    out = ComingWanted(playing.on_roll("Reed"))
    step_out(playing.world.store, playing.world.seat, out)
    playing.go("7b")
    assert comings_and_goings(facts(playing)) == ["T Reed (Housing-oak) stepped out of item 7a."]


def test_going_on_the_line_is_no_departure(playing: Playing) -> None:
    goes(playing, "Reed")
    comes(playing, "Reed", AttendanceMode.REMOTE)
    assert comings_and_goings(facts(playing)) == [
        "T Reed (Housing-oak) took part remotely from 10:02."
    ]


def test_the_end_of_the_meeting_is_nobodys_departure(playing: Playing) -> None:
    close_meeting(playing.world.store, playing.world.seat, ClosingWanted(playing.meeting.id))
    assert comings_and_goings(facts(playing)) == []


def test_a_chair_who_leaves_is_replaced(playing: Playing) -> None:
    playing.go("6")
    playing.world.clock.forward(minutes=1)
    goes(playing, "Lane")
    told = facts(playing)
    assert [one.capacity for one in told.chairings] == [
        ChairingCapacity.CHAIR,
        ChairingCapacity.VICE_CHAIR,
    ]
    assert comings_and_goings(told) == [
        "P Lane (Council) left at 10:06, during item 6.",
        "B Shah (Police) in the chair from 10:06, during item 6.",
    ]


def test_a_chair_for_one_item_is_named_with_it(playing: Playing) -> None:
    playing.go("7a")
    wanted = ChairWanted(playing.on_roll("Osei"), playing.world.item(playing.meeting, "7a").id)
    take_chair(playing.world.store, playing.world.seat, wanted)
    playing.go("7b")
    assert comings_and_goings(facts(playing)) == ["A Osei (Housing) in the chair for item 7a."]


def test_a_quorum_that_was_lost_and_found_again(playing: Playing) -> None:
    for who in ("Reed", "Frost", "Probation"):
        absent(playing, who)
    playing.go("7a", minutes=8)
    goes(playing, "Shah")
    decision = playing.type("7a", "!keep open")
    playing.world.clock.forward(minutes=5)
    comes(playing, "Shah")
    told = facts(playing)
    assert quorum_words(told) == (
        "3 of 6 agencies were represented; the meeting was not quorate from 10:10 to 10:15 "
        "(it needed 1 more agency). 1 decision was taken meanwhile, not ratified."
    )
    (said,) = item(playing, "7a").recorded
    assert isinstance(said, SaidLine)
    assert decision.lines
    assert told.quorum.lapses[0].holds(said.said_at)


def test_a_quorum_may_name_its_agencies(playing: Playing) -> None:
    with playing.world.store.change("test", playing.world.seat) as change:
        for handle in ("fire", "probation"):
            agency_id = playing.world.agency(handle).id
            change.add(QuorumAgency(group_id=playing.world.group.id, clause=1, agency_id=agency_id))
        change.says("Quorum set")
    assert quorum_words(facts(playing)).endswith("the meeting was quorate.")
    absent(playing, "Frost")
    absent(playing, "Probation")
    assert quorum_words(facts(playing)).endswith(
        "the meeting was not quorate (it needed Fire or Probation)."
    )


def test_those_on_the_line_may_not_count(playing: Playing) -> None:
    with playing.world.store.change("test", playing.world.seat) as change:
        group = change.get(Group, playing.world.group.id)
        change.put(replace(group, quorum_number=6, quorum_counts_remote=False))
        change.says("Quorum set")
    assert quorum_words(facts(playing)).endswith("the meeting was quorate.")
    goes(playing, "Reed")
    comes(playing, "Reed", AttendanceMode.REMOTE)
    assert "not quorate from 10:02" in quorum_words(facts(playing))


def test_names_and_posts_are_those_of_the_day(playing: Playing) -> None:
    housing = playing.world.agency("housing").id
    with playing.world.store.change("test", playing.world.seat) as change:
        change.add(AgencyName(agency_id=housing, name="Ashcombe Homes", since=date(2027, 1, 13)))
        osei = next(one for one in change.all(Post) if one.agency_id == housing)
        change.put(replace(osei, title="Housing Officer", until=date(2027, 1, 12)))
        change.add(replace(osei, id=0, title="Housing Manager", since=date(2027, 1, 13)))
        change.says("Housing moved on")
    attender = next(one for one in facts(playing).people if one.name == "Ama Osei")
    assert attender.agencies[0].name == "Ashcombe Council Housing"
    assert attender.posts == ("Housing Officer",)


def test_declared_interests_and_what_they_led_to(playing: Playing) -> None:
    assert declaration_words(facts(playing)) == ["No declarations of interest were recorded."]
    with playing.world.store.change("test", playing.world.seat) as change:
        for who, number, withdrew in (("Reed", "7a", True), ("Shah", None, False)):
            item_id = playing.world.item(playing.meeting, number).id if number else None
            change.add(
                Declaration(
                    meeting_id=playing.meeting.id,
                    attendance_id=playing.on_roll(who),
                    item_id=item_id,
                    interest="owns a flat nearby",
                    withdrew=withdrew,
                )
            )
        change.says("Interests declared")
    assert declaration_words(facts(playing)) == [
        "T Reed (Housing-oak) declared an interest in item 7a and withdrew: owns a flat nearby.",
        "B Shah (Police) declared an interest in all items and stayed: owns a flat nearby.",
    ]


def test_a_statement_that_was_not_read_is_not_said_to_be(playing: Playing) -> None:
    assert statement_words(facts(playing)) == (
        "No reading of the confidentiality statement was recorded."
    )


def test_lines_and_actions_stand_in_the_order_in_which_they_were_typed(playing: Playing) -> None:
    for line in ("first", "@police second", "!third", "@fire fourth", "fifth"):
        playing.type("7a", line)
    said = [
        one.task if isinstance(one, GivenAction) else one.text
        for one in item(playing, "7a").recorded
    ]
    assert said == ["first", "second", "third", "fourth", "fifth"]


def test_what_the_meeting_made_of_an_older_action_stands_under_its_item(playing: Playing) -> None:
    (given,) = playing.type("7a", "@police by fri patrol").actions
    six = playing.world.item(playing.meeting, "6").id
    wanted = RedatingWanted(given, date(2027, 1, 22), "two officers ill", item_id=six)
    redate_action(playing.world.store, playing.world.seat, wanted)
    (answered,) = item(playing, "6").answered
    assert (answered.reference, answered.agency, answered.kind, answered.due_after) == (
        "JAG/27/001",
        "Police",
        UpdateKind.REDATED,
        date(2027, 1, 22),
    )


def test_what_was_carried_is_named(playing: Playing) -> None:
    playing.type("7a", "@police by today patrol")
    close_meeting(playing.world.store, playing.world.seat, ClosingWanted(playing.meeting.id))
    assert [(one.reference, one.agency) for one in facts(playing).carried] == [
        ("JAG/27/001", "Police")
    ]


def test_the_next_meeting_is_the_first_that_was_not_cancelled(playing: Playing) -> None:
    assert facts(playing).next_meeting is None
    planned = playing.world.plan(date(2027, 2, 9))
    told = facts(playing).next_meeting
    assert isinstance(told, Meeting)
    assert told.id == planned.id
