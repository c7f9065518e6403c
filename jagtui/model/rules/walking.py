"""Where a meeting goes next, and what it has left over."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """An item of the walk, as far as it matters for going on."""

    item_id: int
    waits: bool = False
    """Nobody has taken it up or put it off yet."""
    parked: bool = False
    put_off: bool = False


def next_stop(walk: Sequence[Stop], taken_up: Sequence[int]) -> int | None:
    """The item to go on to from the last one taken up: one that waits, or where one came from.

    ``taken_up`` holds every item ever taken up, in that order. What was parked comes round again
    only once the end of the walk was reached.
    """
    places = {stop.item_id: place for place, stop in enumerate(walk)}
    path = [places[item_id] for item_id in taken_up if item_id in places]
    if not path:
        return walk[0].item_id if walk else None
    to_come_back_to = _left_by_going_back(path)
    coming_round = len(walk) - 1 in to_come_back_to
    for place, stop in enumerate(walk[path[-1] + 1 :], start=path[-1] + 1):
        wanted = stop.waits or place in to_come_back_to or (stop.parked and coming_round)
        if wanted and not stop.put_off and (coming_round or not stop.parked):
            return stop.item_id
    return None


def left_over(walk: Sequence[Stop]) -> tuple[int, ...]:
    """What was skipped or parked, in the order of the walk."""
    return tuple(stop.item_id for stop in walk if stop.waits or stop.parked)


def _left_by_going_back(path: Sequence[int]) -> set[int]:
    """The places that were left for an earlier one and not passed again since."""
    left: list[int] = []
    for before, now in pairwise(path):
        if now < before:
            left.append(before)
        left = [place for place in left if place > now]
    return set(left)
