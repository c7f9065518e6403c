"""A group's own numbers, from meeting to meeting and in the line that is typed."""

import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.capture import parse
from jagtui.model.rules.captured import NoteWanted
from jagtui.model.terms import ItemNumbering, SubNumbering
from jagtui.queries.desk_agenda import agenda_lines
from jagtui.queries.room import room
from jagtui.store.undo import undo_last
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.numbering import NumberingWanted, set_numbering
from jagtui.usecases.raise_case import RaisingWanted, raise_case
from tests.usecases.deeds.minutes_life import following
from tests.world import World


def number_by(world: World, items: ItemNumbering, subs: SubNumbering) -> None:
    set_numbering(world.store, world.seat, NumberingWanted(world.group.id, items, subs))


def numbers(world: World, meeting: Meeting) -> list[str]:
    """As the agenda shows them, before they freeze and after."""
    with world.store.read() as reader:
        return [line.number for line in agenda_lines(reader, meeting.id, ())]


def close(world: World, meeting: Meeting) -> None:
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id))


@pytest.mark.parametrize(
    ("items", "subs", "first", "second"),
    [
        (
            ItemNumbering.PER_MEETING,
            SubNumbering.DECIMAL,
            ["1", "7", "7.1", "7.2", "7.3", "10"],
            ["1", "7", "7.1", "7.2", "7.3", "10"],
        ),
        (
            ItemNumbering.CONTINUOUS,
            SubNumbering.ROMAN,
            ["1", "7", "7.i", "7.ii", "7.iii", "10"],
            ["11", "17", "17.i", "17.ii", "17.iii", "20"],
        ),
        (
            ItemNumbering.YEARLY,
            SubNumbering.LETTERED,
            ["27/1", "27/7", "27/7a", "27/7b", "27/7c", "27/10"],
            ["27/11", "27/17", "27/17a", "27/17b", "27/17c", "27/20"],
        ),
    ],
)
def test_each_style_goes_on_from_meeting_to_meeting(
    world: World,
    items: ItemNumbering,
    subs: SubNumbering,
    first: list[str],
    second: list[str],
) -> None:
    number_by(world, items, subs)
    meeting = world.open()
    close(world, meeting)
    later = following(world)
    assert [numbers(world, meeting)[at] for at in (0, 6, 7, 8, 9, -1)] == first
    assert [numbers(world, later)[at] for at in (0, 6, 7, 8, 9, -1)] == second


def test_the_count_of_the_year_begins_anew_with_the_year(world: World) -> None:
    number_by(world, ItemNumbering.YEARLY, SubNumbering.LETTERED)
    close(world, world.open())
    assert numbers(world, following(world, days=360))[0] == "28/1"


def test_the_agenda_shows_the_numbers_it_will_have(world: World) -> None:
    number_by(world, ItemNumbering.CONTINUOUS, SubNumbering.ROMAN)
    close(world, world.open())
    world.clock.forward(days=14)
    planned = world.plan(world.clock().date())
    before = numbers(world, planned)
    open_meeting(world.store, world.seat, MeetingChosen(planned.id))
    assert numbers(world, planned) == before
    assert before[0] == "11"


def test_a_number_that_was_given_is_not_given_again_after_an_undo(world: World) -> None:
    number_by(world, ItemNumbering.CONTINUOUS, SubNumbering.ROMAN)
    planned = world.plan()
    open_meeting(world.store, world.seat, MeetingChosen(planned.id))
    undo_last(world.store, world.seat)
    open_meeting(world.store, world.seat, MeetingChosen(planned.id))
    assert numbers(world, planned)[0] == "11"


def test_a_case_raised_in_the_room_takes_the_next_number_of_its_style(world: World) -> None:
    number_by(world, ItemNumbering.YEARLY, SubNumbering.DECIMAL)
    meeting = world.open()
    item_id = raise_case(world.store, world.seat, RaisingWanted(meeting.id, "Bus station"))
    with world.store.read() as reader:
        assert reader.get(AgendaItem, item_id).number == "27/7.4"


@pytest.mark.parametrize(
    ("items", "subs", "said", "means"),
    [
        (ItemNumbering.PER_MEETING, SubNumbering.ROMAN, "7.ii", "7.ii"),
        (ItemNumbering.PER_MEETING, SubNumbering.ROMAN, "7ii", "7.ii"),
        (ItemNumbering.PER_MEETING, SubNumbering.DECIMAL, "7.2", "7.2"),
        (ItemNumbering.YEARLY, SubNumbering.LETTERED, "27/7b", "27/7b"),
        (ItemNumbering.YEARLY, SubNumbering.LETTERED, "7b", "27/7b"),
    ],
)
def test_a_line_is_filed_under_any_number_as_it_is_said(
    world: World, items: ItemNumbering, subs: SubNumbering, said: str, means: str
) -> None:
    number_by(world, items, subs)
    meeting = world.open()
    with world.store.read() as reader:
        first = reader.all(AgendaItem, meeting_id=meeting.id)[0]
        captured = parse(f"#{said} patrols", room(reader, meeting.id, first.id), reader.today)
    assert isinstance(captured, NoteWanted)
    assert captured.target is not None
    assert (captured.target.number, captured.text) == (means, "patrols")


def test_a_meeting_that_has_its_numbers_keeps_its_style_to_the_end(world: World) -> None:
    world.open()
    with pytest.raises(RuleBroken, match="JAG-1 has its numbers already"):
        number_by(world, ItemNumbering.CONTINUOUS, SubNumbering.ROMAN)
