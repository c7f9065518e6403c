"""Spoken numbers: of agenda items, cases, actions and meetings."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_lowercase


@dataclass(frozen=True, slots=True)
class AgendaPlace:
    """An item's place on the agenda, in the order of the list."""

    item_id: int
    parent_id: int | None


def agenda_numbers(places: Iterable[AgendaPlace]) -> dict[int, str]:
    """The numbers of an agenda: 1, 2, 6, and 6a, 6b under 6; by item."""
    listed = [*places]
    numbers: dict[int, str] = {}
    tops = (place for place in listed if place.parent_id is None)
    for count, top in enumerate(tops, start=1):
        numbers[top.item_id] = str(count)
        below = (place for place in listed if place.parent_id == top.item_id)
        for order, place in enumerate(below, start=1):
            numbers[place.item_id] = f"{count}{letters(order)}"
    return numbers


def letters(order: int) -> str:
    """The letters of the first, second, … item under a heading: a to z, then aa, ab."""
    spelt = ""
    while order > 0:
        order, last = divmod(order - 1, len(ascii_lowercase))
        spelt = ascii_lowercase[last] + spelt
    return spelt


def case_reference(prefix: str, number: int) -> str:
    """A case's reference: AV-0142."""
    return f"{prefix}-{number:04d}"


def action_reference(short: str, year: int, number: int) -> str:
    """An action's reference: JAG/27/004."""
    return f"{short}/{year % 100:02d}/{number:03d}"


def meeting_reference(short: str, number: int) -> str:
    """A meeting's reference: JAG-57."""
    return f"{short}-{number}"
