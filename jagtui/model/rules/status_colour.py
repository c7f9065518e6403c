"""The status colour of an action, which is never shown without its word."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jagtui.model.rules.months import months_after


class Colour(StrEnum):
    """Green on target, amber up to a month late, red over a month late."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class StatusColour:
    """A colour, its word, and by how many days the action is late."""

    colour: Colour
    words: str
    days_late: int = 0


def status_colour(due_on: date | None, today: date) -> StatusColour:
    """How an open action stands against the day it is due; undated ones are on target."""
    late = (today - due_on).days if due_on else 0
    if due_on is None or late <= 0:
        return StatusColour(Colour.GREEN, "on target")
    colour = Colour.AMBER if today <= months_after(due_on, 1) else Colour.RED
    return StatusColour(colour, f"LATE {late} d", late)
