from datetime import date

from jagtui.model.meeting import AgendaItem
from jagtui.model.terms import CaseStatus, ItemOutcome, LineKind, RiskBand, SeatRole
from jagtui.queries.chronology import chronology
from jagtui.queries.roll import roll_of
from jagtui.ui.case_chronology import chronology_lines
from jagtui.usecases.attendance import ComingWanted, RollWanted, step_out, take_roll
from jagtui.usecases.course import MeetingChosen, open_meeting
from jagtui.usecases.interim import BetweenWanted, decide_between
from jagtui.usecases.walk import Going, take_up_item
from tests.history import History
from tests.queries.conftest import counted


def test_a_case_is_told_meeting_by_meeting_the_newest_first(history: History) -> None:
    with history.world.store.read() as reader:
        about = chronology(reader, history.world.seat, history.mill_lane.id)
    assert about is not None
    coming, held = about.discussions
    assert (coming.meeting, coming.said) == ("JAG-2", ())
    assert (held.meeting, held.number) == ("JAG-1", "7a")
    assert [(one.kind, one.text) for one in held.said] == [
        (LineKind.NOTE, "Three meets since December, none since the barrier went up."),
        (LineKind.DECISION, "keep open; barrier to stay until Easter"),
    ]
    assert len(held.actions) == 5


def test_what_was_not_reached_is_told_as_deferred(history: History) -> None:
    with history.world.store.read() as reader:
        about = chronology(reader, history.world.seat, history.market_square.id)
    assert about is not None
    assert about.discussions[-1].outcome is ItemOutcome.DEFERRED
    assert [one.band for one in about.risks] == [RiskBand.HIGH, RiskBand.MEDIUM]


def test_the_journal_tells_how_it_came_to_stand_here(history: History) -> None:
    with history.world.store.read() as reader:
        about = chronology(reader, history.world.seat, history.weir_close.id)
    assert about is not None
    assert [one.status for one in about.statuses] == [CaseStatus.ON_HOLD, CaseStatus.OPEN]


def test_a_viewer_is_told_nothing(history: History) -> None:
    with history.world.store.read() as reader:
        assert chronology(reader, history.seat(SeatRole.VIEWER), history.mill_lane.id) is None


def test_it_takes_twelve_statements_however_many_meetings(history: History) -> None:
    with history.world.store.read() as reader, counted(reader) as statements:
        chronology(reader, history.world.seat, history.mill_lane.id)
    assert len(statements) == 12


def test_it_tells_which_agencies_heard_the_case_and_which_were_out(history: History) -> None:
    world, meeting_id = history.world, history.second.id
    open_meeting(world.store, world.seat, MeetingChosen(meeting_id))
    take_roll(world.store, world.seat, RollWanted(meeting_id))
    world.clock.forward(minutes=5)
    with world.store.read() as reader:
        item = reader.find(AgendaItem, meeting_id=meeting_id, case_id=history.mill_lane.id)
        fire = next(one.id for one in roll_of(reader, meeting_id) if "Fire" in one.words)
    assert item is not None
    take_up_item(world.store, world.seat, Going(meeting_id, item.id))
    step_out(world.store, world.seat, ComingWanted(fire))
    world.clock.forward(minutes=5)
    with world.store.read() as reader:
        about = chronology(reader, world.seat, history.mill_lane.id)
    assert about is not None
    heard = about.discussions[0].heard
    assert heard is not None
    assert ("Police" in heard.whole, heard.out) == (True, ("Fire",))
    assert any("out: Fire" in one.plain for one in chronology_lines(about, 100))


def test_what_was_decided_between_meetings_stands_with_its_case(history: History) -> None:
    world = history.world
    wanted = BetweenWanted(
        world.group.id,
        "extend the hire",
        "by e-mail",
        date(2027, 1, 20),
        case_id=history.mill_lane.id,
    )
    decide_between(world.store, world.seat, wanted)
    with world.store.read() as reader:
        told = chronology(reader, world.seat, history.mill_lane.id)
        other = chronology(reader, world.seat, history.market_square.id)
    assert told is not None
    shown = "\n".join(line.plain for line in chronology_lines(told, 80))
    assert "extend the hire (by e-mail)" in shown
    assert [one.words for one in told.between] == [
        "20 January 2027, by e-mail: extend the hire (AV-0001)"
    ]
    assert other is not None
    assert other.between == ()
