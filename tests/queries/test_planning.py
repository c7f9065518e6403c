from datetime import date

from jagtui.queries.planning import planning
from tests.history import History


def test_the_next_meeting_follows_the_last_one_by_the_groups_rhythm(history: History) -> None:
    with history.world.store.read() as reader:
        (proposed,) = planning(reader)
    assert (proposed.group.short, proposed.day) == ("JAG", date(2027, 2, 9))


def test_a_meeting_on_another_weekday_does_not_move_those_after_it(history: History) -> None:
    world = history.world
    world.plan(date(2027, 2, 9))
    world.plan(date(2027, 2, 25))
    with world.store.read() as reader:
        (proposed,) = planning(reader)
    assert proposed.day == date(2027, 3, 9)
