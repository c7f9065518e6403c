"""Spoken numbers: of agenda items, cases, actions and meetings."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import count
from string import ascii_lowercase

from jagtui.model.terms import ItemNumbering, SubNumbering

_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class AgendaPlace:
    """An item's place on the agenda, in the order of the list."""

    item_id: int
    parent_id: int | None
    number: str | None = None
    """The number it has already, which it keeps."""


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How a group numbers, and where the count of its items stands."""

    items: ItemNumbering = ItemNumbering.PER_MEETING
    subs: SubNumbering = SubNumbering.LETTERED
    year: int = 0
    first: int = 1
    """The first count that is free, where items are counted from meeting to meeting."""

    @property
    def counts_on(self) -> bool:
        """Whether the next meeting goes on where this one ends."""
        return self.items is not ItemNumbering.PER_MEETING

    def top(self, order: int) -> str:
        """An item's number: 6, or 27/14 where the count begins anew each year."""
        if self.items is ItemNumbering.YEARLY:
            return f"{self.year % 100:02d}/{order}"
        return str(order)

    def sub(self, heading: str, order: int) -> str:
        """The number of an item under a heading: 6b, 6.ii or 6.2."""
        match self.subs:
            case SubNumbering.LETTERED:
                return f"{heading}{letters(order)}"
            case SubNumbering.ROMAN:
                return f"{heading}.{roman(order)}"
            case SubNumbering.DECIMAL:
                return f"{heading}.{order}"


PLAIN = NumberStyle()


def agenda_numbers(places: Iterable[AgendaPlace], style: NumberStyle = PLAIN) -> dict[int, str]:
    """The numbers of an agenda, by item: 1, 2, 6, and 6a, 6b under 6.

    An item that has a number keeps it; a new one takes the first that is free from its place on.
    """
    listed = [*places]
    taken = {place.number for place in listed if place.number is not None}
    tops = [place for place in listed if place.parent_id is None]
    numbers = _numbered(tops, style.top, taken, style.first if style.counts_on else None)
    for top in tops:
        below = [place for place in listed if place.parent_id == top.item_id]
        numbers |= _numbered(below, partial(style.sub, numbers[top.item_id]), taken)
    return numbers


def _numbered(
    places: list[AgendaPlace],
    called: Callable[[int], str],
    taken: set[str],
    first: int | None = None,
) -> dict[int, str]:
    """Numbers for the items of one level; with a first one, all new ones follow upon it."""
    numbers = {}
    for order, place in enumerate(places, start=1):
        free = map(called, count(order if first is None else first))
        number = place.number or next(one for one in free if one not in taken)
        taken.add(number)
        numbers[place.item_id] = number
    return numbers


def letters(order: int) -> str:
    """The letters of the first, second, … item under a heading: a to z, then aa, ab."""
    spelt = ""
    while order > 0:
        order, last = divmod(order - 1, len(ascii_lowercase))
        spelt = ascii_lowercase[last] + spelt
    return spelt


def roman(order: int) -> str:
    """The small Roman numeral of the first, second, … item under a heading: i, ii, iii, iv."""
    spelt = ""
    for value, sign in _ROMAN:
        times, order = divmod(order, value)
        spelt += sign * times
    return spelt


def means_number(said: str, number: str) -> bool:
    """Whether a number is meant that was said shortly: 14b for 27/14b, 6ii for 6.ii."""
    full = number.casefold()
    this_year = full.rpartition("/")[2]
    return said.casefold() in {short for one in (full, this_year) for short in (one, _run_on(one))}


def _run_on(number: str) -> str:
    """Without the full stop before a Roman numeral; before a digit it must be said."""
    heading, _, below = number.partition(".")
    return number if below[:1].isdigit() else heading + below


def case_reference(prefix: str, number: int) -> str:
    """A case's reference: AV-0142."""
    return f"{prefix}-{number:04d}"


def case_references(prefix: str, text: str) -> frozenset[str]:
    """What may be references of cases in a text."""
    return frozenset(re.findall(rf"{re.escape(prefix)}-\d+", text))


def action_reference(short: str, year: int, number: int) -> str:
    """An action's reference: JAG/27/004."""
    return f"{short}/{year % 100:02d}/{number:03d}"


def meeting_reference(short: str, number: int) -> str:
    """A meeting's reference: JAG-57."""
    return f"{short}-{number}"
