"""Meetings moved and cancelled, and what is due by them."""

from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.action import Action
from jagtui.model.attendance import Attendance
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem, Meeting, MeetingMove
from jagtui.model.terms import CaseStatus, MeetingKind, MeetingState, Rhythm, SeatRole
from jagtui.queries.journal import journal
from jagtui.usecases.agenda import AcceptingWanted, accept_case
from jagtui.usecases.assign import ActionWanted, OwnerWanted, assign_action
from jagtui.usecases.cancel import CancellationWanted, cancel_meeting
from jagtui.usecases.case import StatusWanted, set_case_status
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.move_meeting import MoveWanted, move_meeting
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from jagtui.usecases.series import SeriesWanted, plan_series
from tests.world import World

NEXT, AFTER = date(2027, 1, 26), date(2027, 2, 9)


@pytest.fixture
def owed(world: World) -> int:
    """An action given today, by the next meeting; today's meeting has ended."""
    held = world.open()
    wanted = ActionWanted(world.item(held, "7a").id, "Patrol", OwnerWanted())
    action_id = assign_action(world.store, world.seat, wanted)
    close_meeting(world.store, world.seat, ClosingWanted(held.id))
    world.clock.forward(days=1)
    return action_id


def move(world: World, meeting: Meeting, day: date, *, starts: str = "10:00") -> None:
    move_meeting(
        world.store, world.seat, MoveWanted(meeting.id, day, starts, "the hall is flooded")
    )


def cancel(world: World, meeting: Meeting) -> None:
    cancel_meeting(world.store, world.seat, CancellationWanted(meeting.id, "half of us are ill"))


def action(world: World, action_id: int) -> Action:
    with world.store.read() as reader:
        return reader.get(Action, action_id)


def due_by(world: World, action_id: int) -> Meeting:
    with world.store.read() as reader:
        return reader.get(Meeting, action(world, action_id).due_meeting_id or 0)


def agenda(world: World, meeting: Meeting) -> list[str]:
    with world.store.read() as reader:
        return [item.title for item in reader.all(AgendaItem, meeting_id=meeting.id)]


def last_sentence(world: World) -> str:
    with world.store.read() as reader:
        return journal(reader, world.seat).entries[0].sentence


def test_what_is_due_by_a_meeting_moves_with_it_in_one_entry(world: World, owed: int) -> None:
    planned = world.plan(NEXT)
    move(world, planned, date(2027, 2, 2), starts="14:00")
    assert due_by(world, owed).held_on == date(2027, 2, 2)
    assert last_sentence(world) == "JAG-2 moved to 2 Feb 2027, and with it 1 action due by it"


def test_a_moved_meeting_keeps_its_people_its_agenda_and_where_it_was(world: World) -> None:
    planned = world.plan(NEXT)
    before = agenda(world, planned)
    move(world, planned, date(2027, 2, 2))
    assert agenda(world, planned) == before
    with world.store.read() as reader:
        assert len(reader.all(Attendance, meeting_id=planned.id)) == 6
        (moved,) = reader.all(MeetingMove)
    assert (moved.was_on, moved.was_at, moved.reason) == (NEXT, "10:00", "the hall is flooded")


def test_an_expected_meeting_that_gets_its_day_makes_nothing_late(world: World, owed: int) -> None:
    assert action(world, owed).first_due_on == NEXT
    world.plan(date(2027, 1, 28))
    assert action(world, owed).first_due_on == date(2027, 1, 28)


def test_a_moved_meeting_leaves_the_first_day_in_sight(world: World, owed: int) -> None:
    move(world, world.plan(NEXT), date(2027, 2, 2))
    assert action(world, owed).first_due_on == NEXT


def test_what_is_due_sooner_was_first_due_sooner(world: World, owed: int) -> None:
    world.plan(AFTER)
    world.plan(NEXT)
    assert (due_by(world, owed).held_on, action(world, owed).first_due_on) == (NEXT, NEXT)


@pytest.mark.parametrize(
    ("day", "starts", "words"),
    [
        (date(2027, 1, 11), "10:00", "passed already"),
        (NEXT, "10:00", "on that day at that time already"),
        (AFTER, "tennish", "write it as"),
    ],
)
def test_a_move_that_cannot_be_is_refused_in_words(
    world: World, day: date, starts: str, words: str
) -> None:
    planned = world.plan(NEXT)
    with pytest.raises(RuleBroken, match=words):
        move(world, planned, day, starts=starts)


def test_a_meeting_that_has_begun_is_neither_moved_nor_cancelled(world: World) -> None:
    running = world.open()
    with pytest.raises(RuleBroken, match="in progress; it cannot be moved"):
        move(world, running, AFTER)
    with pytest.raises(RuleBroken, match="in progress; it cannot be cancelled"):
        cancel(world, running)


def test_an_officer_moves_no_meeting(world: World) -> None:
    planned = world.plan(NEXT)
    seat = replace(world.seat, role=SeatRole.OFFICER)
    with pytest.raises(RuleBroken, match="Moving a meeting is for"):
        move_meeting(world.store, seat, MoveWanted(planned.id, AFTER, "10:00", "a clash"))


def test_what_was_due_by_a_cancelled_meeting_is_due_by_the_one_after(
    world: World, owed: int
) -> None:
    planned, after = world.plan(NEXT), world.plan(AFTER)
    cancel(world, planned)
    assert due_by(world, owed).id == after.id
    assert last_sentence(world) == "JAG-2 cancelled, 1 action due by JAG-3 now"
    with world.store.read() as reader:
        cancelled = reader.get(Meeting, planned.id)
    assert (cancelled.state, cancelled.cancelled_why) == (
        MeetingState.CANCELLED,
        "half of us are ill",
    )


def why(world: World, meeting: Meeting, label: str) -> str:
    with world.store.read() as reader:
        item = reader.find(AgendaItem, meeting_id=meeting.id, title=label)
    assert item is not None
    return item.why


def test_the_cases_of_a_cancelled_meeting_come_up_again(world: World) -> None:
    late = StatusWanted(
        world.add_case("Ferry Road").id, CaseStatus.MONITORING, review_on=date(2027, 1, 20)
    )
    set_case_status(world.store, world.seat, late)
    planned, after = world.plan(NEXT), world.plan(AFTER)
    assert "deferred" not in why(world, after, "Mill Lane car park")
    cancel(world, planned)
    world.clock.forward(days=20)
    again = world.plan(date(2027, 2, 23))
    assert "deferred" in why(world, again, "Mill Lane car park")
    assert "Ferry Road" in agenda(world, again)


def test_a_case_that_only_the_cancelled_agenda_held_goes_onto_the_next(world: World) -> None:
    planned, after = world.plan(NEXT), world.plan(AFTER)
    case = world.add_case("Ferry Road")
    accept_case(world.store, world.seat, AcceptingWanted(planned.id, case.id, "asked for"))
    assert "Ferry Road" not in agenda(world, after)
    cancel(world, planned)
    assert "Ferry Road" in agenda(world, after)


def test_where_none_is_planned_the_rhythm_gives_the_one_after(world: World, owed: int) -> None:
    cancel(world, world.plan(NEXT))
    assert (due_by(world, owed).held_on, due_by(world, owed).provisional) == (AFTER, True)


def test_an_extraordinary_meeting_does_not_take_what_was_due(world: World, owed: int) -> None:
    planned = world.plan(NEXT)
    wanted = MeetingWanted(world.group.id, date(2027, 2, 1), kind=MeetingKind.EXTRAORDINARY)
    plan_meeting(world.store, world.seat, wanted)
    cancel(world, planned)
    assert due_by(world, owed).held_on == AFTER


def test_without_a_rhythm_it_waits_for_the_next_meeting_that_is_planned(
    world: World, owed: int
) -> None:
    planned = world.plan(NEXT)
    with world.store.change("group.change", world.seat) as change:
        change.put(replace(change.get(Group, world.group.id), rhythm=Rhythm.AD_HOC))
        change.says("JAG meets as needed")
    cancel(world, planned)
    assert action(world, owed).due_meeting_id is None
    later = world.plan(date(2027, 3, 1))
    assert due_by(world, owed).id == later.id


def test_a_series_is_planned_at_once_and_only_its_next_meeting_has_cases(world: World) -> None:
    world.clock.forward(days=95)
    count = plan_series(world.store, world.seat, SeriesWanted(world.group.id, date(2027, 4, 19), 3))
    assert count == 3
    assert last_sentence(world) == "Series planned: 3, JAG-1 to JAG-3"
    with world.store.read() as reader:
        first, second, third = reader.all(Meeting)
    assert [one.held_on for one in (first, second, third)] == [
        date(2027, 4, 19),
        date(2027, 5, 4),
        date(2027, 5, 17),
    ]
    assert "Mill Lane car park" in agenda(world, first)
    assert "Mill Lane car park" not in agenda(world, second)
    open_meeting(world.store, world.seat, MeetingChosen(second.id))
    assert "Mill Lane car park" in agenda(world, second)


def test_a_series_leaves_the_days_that_have_a_meeting(world: World) -> None:
    world.plan(NEXT)
    wanted = SeriesWanted(world.group.id, date(2027, 1, 12), until=AFTER)
    assert plan_series(world.store, world.seat, wanted) == 2
    with pytest.raises(RuleBroken, match="each of these days already"):
        plan_series(world.store, world.seat, wanted)


def test_a_series_gives_an_expected_meeting_its_day(world: World, owed: int) -> None:
    plan_series(world.store, world.seat, SeriesWanted(world.group.id, NEXT, 3))
    assert (due_by(world, owed).held_on, due_by(world, owed).provisional) == (NEXT, False)
