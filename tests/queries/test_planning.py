from datetime import date

from jagtui.queries.planning import planning
from tests.history import History


def test_the_next_meeting_follows_the_last_one_by_the_groups_rhythm(history: History) -> None:
    with history.world.store.read() as reader:
        (proposed,) = planning(reader)
    assert (proposed.group.short, proposed.day) == ("JAG", date(2027, 2, 9))
