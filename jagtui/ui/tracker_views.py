"""The ways of looking at open actions."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum

from jagtui.queries.actions import NO_OWNER, TrackedAction, Tracker


class View(Enum):
    """A way of looking, in the order in which they follow one another."""

    OPEN = "All open"
    MINE = "Mine"
    BY_AGENCY = "By agency"
    OVERDUE = "Overdue"


VIEWS: dict[View, Callable[[TrackedAction, Tracker], bool]] = {
    View.OPEN: lambda _one, _data: True,
    View.MINE: lambda one, _data: one.mine,
    View.BY_AGENCY: lambda _one, _data: True,
    View.OVERDUE: lambda one, data: one.line.days_late(data.today) > 0,
}


def headed(actions: Iterable[TrackedAction]) -> Iterator[tuple[str, list[TrackedAction]]]:
    """Each agency by name with its actions; what has no owner comes first."""
    by_agency: dict[str, list[TrackedAction]] = {}
    for one in actions:
        by_agency.setdefault(one.agency, []).append(one)
    for agency in sorted(by_agency, key=lambda name: (name != NO_OWNER, name)):
        yield agency, by_agency[agency]
