"""Places in a list, as text that sorts: a move changes one row and no other."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""In the order in which the database compares them."""
BASE = len(DIGITS)
LENGTH_SIGNS = DIGITS[1:]
"""The first character says how many follow, so that longer whole parts sort later."""
FIRST = LENGTH_SIGNS[0] + DIGITS[1]


def between(before: str | None, after: str | None) -> str:
    """A rank after one and before another; None stands for the start or the end of the list.

    A rank is a whole part, whose first character is its length, and then a fraction. Appending
    counts the whole part up, so that ranks grow with the logarithm of the list's length.
    """
    if after is None:
        return _whole_after(before)
    if before is None:
        return _before(after)
    return _middle(before, after)


def _whole_after(before: str | None) -> str:
    if before is None or before < FIRST:
        return FIRST
    whole = before[1 : 1 + _length(before)]
    counted = _count_up(whole)
    return LENGTH_SIGNS[len(counted) - 1] + counted


def _length(rank: str) -> int:
    return LENGTH_SIGNS.index(rank[0]) + 1


def _count_up(whole: str) -> str:
    stripped = whole.rstrip(DIGITS[-1])
    if not stripped:
        return DIGITS[1] + DIGITS[0] * len(whole)
    raised = DIGITS[DIGITS.index(stripped[-1]) + 1]
    return stripped[:-1] + raised + DIGITS[0] * (len(whole) - len(stripped))


def _before(after: str) -> str:
    """Below the first rank lies the empty fraction of the sign that no whole part begins with."""
    return _middle(DIGITS[0], after)


def _middle(before: str, after: str) -> str:
    """The shortest text that sorts strictly between two."""
    shared = ""
    place = 0
    while True:
        low = DIGITS.index(before[place]) if place < len(before) else 0
        high = DIGITS.index(after[place]) if place < len(after) else BASE
        if high - low > 1:
            return shared + DIGITS[(low + high) // 2]
        shared += DIGITS[low]
        place += 1
        if high > low:
            return shared + _tail_after(before[place:])


def _tail_after(tail: str) -> str:
    """The shortest text that sorts after a tail, whatever comes next."""
    for place, digit in enumerate(tail):
        value = DIGITS.index(digit)
        if value < BASE - 1:
            return tail[:place] + DIGITS[(value + BASE) // 2]
    return tail + DIGITS[BASE // 2]
