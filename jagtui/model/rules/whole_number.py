"""Counts, minutes and scores as people type them."""

_LONGEST = 9
"""Digits of the longest number that anybody means."""


def whole_number(typed: str) -> int | None:
    """The number that was typed; None where it is none, or longer than any that is meant."""
    digits = typed.strip()
    return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST else None
