"""What a correction carries over from the words it takes the place of."""

from jagtui.model.line import Spans
from jagtui.model.rules.withheld import whole


def withheld_after(was: str, withheld: Spans, reads: str) -> Spans:
    """Which stretches of the new words are not for publication, as those of the old ones were.

    Where a withheld stretch cannot be found again, all of the new words are withheld.
    """
    if not withheld:
        return ()
    found: list[tuple[int, int]] = []
    at = 0
    for start, end in withheld:
        place = reads.find(was[start:end], at)
        if place < 0:
            return whole(reads)
        at = place + end - start
        found.append((place, at))
    return tuple(found)
