"""Cases that a label raised in the room may already be about."""

import re

from jagtui.model.rules.room import CaseMark, Room

_SHORTEST = 4
"""Words as short as "the" or "at" join what has nothing to do with each other."""
_MOST = 3


def similar_cases(label: str, room: Room) -> tuple[CaseMark, ...]:
    """The live cases whose labels share words with this one, the most alike first."""
    said = _words(label)
    alike = [(len(said & _words(case.label)), case) for case in room.cases]
    ranked = sorted(
        ((shared, case) for shared, case in alike if shared),
        key=lambda each: (-each[0], each[1].reference),
    )
    return tuple(case for _, case in ranked[:_MOST])


def _words(label: str) -> set[str]:
    return {word for word in re.findall(r"\w+", label.casefold()) if len(word) >= _SHORTEST}
