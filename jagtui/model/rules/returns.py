"""What an agency is asked before a meeting, and whether it has answered."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An agency that owes a group something before a meeting."""

    agency: str
    """As screens name it."""
    actions: int
    """How many open actions it answers for."""
    answered: int
    """How many of them it has said something of since the last meeting."""
    sent: bool = False
    """It has said that this is all."""

    @property
    def complete(self) -> bool:
        """Whether nothing more is awaited of it."""
        return self.sent or self.answered == self.actions


def returns_words(asked: Sequence[Asked]) -> str:
    """As in 9 of 12 agencies returned; silent: Probation, Health."""
    if not asked:
        return "nothing to return"
    silent = [one.agency for one in asked if not one.complete]
    if not silent:
        return f"all {len(asked)} agencies returned" if len(asked) > 1 else "1 of 1 agency returned"
    agencies = "agency" if len(asked) == 1 else "agencies"
    returned = f"{len(asked) - len(silent)} of {len(asked)} {agencies} returned"
    return f"{returned}; silent: {', '.join(silent)}"
