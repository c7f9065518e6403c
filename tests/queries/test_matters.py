"""What the last minutes left open comes up again under its old number."""

from jagtui.model.meeting import Meeting
from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.queries.desk_agenda import agenda_lines
from jagtui.queries.matters import HOW_TO_POINT_BACK, matters_arising, minutes_to_agree
from jagtui.usecases.approve import approve_minutes
from jagtui.usecases.correct import correct_minutes
from jagtui.usecases.walk import DeferralWanted, Going, defer_item, take_up_item
from tests.usecases.deeds.main_job import noted, running
from tests.usecases.deeds.minutes_life import approved_at, circulated, corrected, following
from tests.world import World


def arising(world: World, held: Meeting, seat: Seat | None = None) -> tuple[str, ...]:
    with world.store.read() as reader:
        agenda = agenda_lines(reader, held.id, ())
        return matters_arising(reader, seat or world.seat, held, agenda)


def waiting(world: World, held: Meeting) -> tuple[str, ...]:
    with world.store.read() as reader:
        return minutes_to_agree(reader, held)


def two_meetings(world: World) -> tuple[Meeting, Meeting]:
    """Of the first only 7b was put off, and so were the escalations."""
    store, seat = world.store, world.seat
    first = running(world)
    line = noted(world, first)
    for number in ("7a", "7c"):
        take_up_item(store, seat, Going(first.id, world.item(first, number).id))
    for number, why in (("7b", "Housing was not here"), ("8", "the RAG has not answered")):
        defer_item(store, seat, DeferralWanted(world.item(first, number).id, why))
    circulated(world, first)
    wanted = corrected(world, first, "Two meets", was=line.text, line_id=line.id)
    correct_minutes(store, seat, wanted)
    return first, following(world)


def test_what_was_put_off_and_what_is_proposed_stand_under_their_old_numbers(world: World) -> None:
    _, second = two_meetings(world)
    assert arising(world, second) == (
        "8 Escalations of JAG-1: deferred, the RAG has not answered",
        "Deferred at JAG-1 and here again: 7b",
        "7a AV-0001 of JAG-1: proposed to read 'Two meets'",
        HOW_TO_POINT_BACK,
    )


def test_a_seat_that_reads_no_minutes_is_told_of_nothing(world: World) -> None:
    _, second = two_meetings(world)
    blind = Seat(id=99, login="other", role=SeatRole.VIEWER)
    assert arising(world, second, blind) == ()


def test_minutes_wait_to_be_agreed_until_they_are(world: World) -> None:
    first, second = two_meetings(world)
    assert waiting(world, second) == (
        "JAG-1, 12 January 2027: circulated, 1 correction proposed",
        "L and then a: agreed",
    )
    approve_minutes(world.store, world.seat, approved_at(world, second, first))
    assert waiting(world, second) == ("JAG-1, 12 January 2027: approved amended",)


def test_several_wait_the_oldest_first(world: World) -> None:
    _, second = two_meetings(world)
    circulated(world, second)
    third = following(world)
    assert [words.split(",")[0] for words in waiting(world, third)[:2]] == ["JAG-1", "JAG-2"]
