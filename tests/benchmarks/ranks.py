"""Places in lists that are only appended to."""

from functools import cache

from jagtui.model.rules.rank import between


@cache
def rank(number: int) -> str:
    """The place of the first, second, … record of a list."""
    return between(rank(number - 1) if number > 1 else None, None)
