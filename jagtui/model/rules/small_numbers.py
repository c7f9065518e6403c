"""Counts as they may be published: small ones are not told, nor sums that would give them away."""

from collections.abc import Mapping

LEAST = 5
"""Fewer than this could be traced to somebody."""


def published(count: int) -> str:
    """A count, or that it is small."""
    return str(count) if count >= LEAST else f"fewer than {LEAST}"


def published_parts(parts: Mapping[str, int]) -> dict[str, str]:
    """The parts of a whole, each by its name, and their total under ``total``.

    Where a part is not told, the total is not either, since the others would be taken from it.
    """
    total = sum(parts.values())
    told = all(count >= LEAST for count in parts.values())
    whole = published(total) if told or total < LEAST else f"{LEAST} or more"
    return {"total": whole, **{name: published(count) for name, count in parts.items()}}
