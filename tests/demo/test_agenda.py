"""Today's agenda holds what the demo is about to show, whatever was proposed for the day."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from sqlalchemy import func, select

from jagtui.demo.agenda import CAME_LATE, NO_ROOM, prepare
from jagtui.demo.stage import SetClock, Stage
from jagtui.model.meeting import AgendaItem, CaseDrop, Meeting
from jagtui.store.schema.journal import journal_entry
from jagtui.store.schema.meeting import agenda_item
from tests.world import World


@pytest.fixture
def stage(world: World) -> Stage:
    return Stage(
        store=world.store,
        clock=SetClock(world.clock.now),
        rng=Random(0),  # noqa: S311  no secret
        chair=world.seat,
        hands=world.seat,
        officers={},
        agencies={},
        people={},
        groups={},
    )


@pytest.fixture
def planned(world: World) -> Meeting:
    return world.plan(date(2027, 1, 26))


def listed(world: World, meeting: Meeting) -> list[AgendaItem]:
    """The cases on its agenda, in order."""
    with world.store.read() as reader:
        items = reader.all(AgendaItem, meeting_id=meeting.id, order_by=agenda_item.c.rank)
    return [item for item in items if item.case_id is not None]


def cases(world: World, meeting: Meeting) -> list[int]:
    return [item.case_id for item in listed(world, meeting) if item.case_id is not None]


def entries(world: World) -> int:
    with world.store.read() as reader:
        return int(reader.scalar(select(func.count()).select_from(journal_entry)))


def test_a_case_that_came_in_late_is_put_on(world: World, stage: Stage, planned: Meeting) -> None:
    proposed = cases(world, planned)
    late = world.add_case("Fires behind Quarry Lane").id
    prepare(stage, planned.id, [*proposed, late])
    assert cases(world, planned) == [*proposed, late]
    assert CAME_LATE in listed(world, planned)[-1].why


def test_a_case_that_the_demo_says_nothing_of_is_left_off_with_a_reason(
    world: World, stage: Stage, planned: Meeting
) -> None:
    first, *others = cases(world, planned)
    prepare(stage, planned.id, others)
    assert cases(world, planned) == others
    with world.store.read() as reader:
        (drop,) = reader.all(CaseDrop, meeting_id=planned.id)
    assert (drop.case_id, drop.reason) == (first, NO_ROOM)


def test_a_case_in_the_lane_of_no_change_is_taken_out(
    world: World, stage: Stage, planned: Meeting
) -> None:
    proposed = cases(world, planned)
    quiet = listed(world, planned)[-1]
    with world.store.change("test", world.seat) as change:
        change.put(replace(quiet, no_change=True))
        change.says("waits in the lane")
    prepare(stage, planned.id, proposed)
    assert cases(world, planned) == proposed
    assert not any(item.no_change for item in listed(world, planned))


def test_they_come_up_in_the_order_that_is_asked_for(
    world: World, stage: Stage, planned: Meeting
) -> None:
    proposed = cases(world, planned)
    late = world.add_case("Fires behind Quarry Lane").id
    order = [late, *reversed(proposed)]
    prepare(stage, planned.id, order)
    assert cases(world, planned) == order


def test_an_agenda_that_is_right_already_is_left_as_it_was_proposed(
    world: World, stage: Stage, planned: Meeting
) -> None:
    before, said = listed(world, planned), entries(world)
    prepare(stage, planned.id, cases(world, planned))
    assert (listed(world, planned), entries(world)) == (before, said)
