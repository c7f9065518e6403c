"""The agencies a quorum needs, in words: police and council, and one of fire or probation."""

import re
from collections.abc import Iterable, Sequence

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.room import AgencyHandle, same_words

Clauses = tuple[tuple[int, ...], ...]
"""Every clause must be met; any one of its agencies meets it."""

_AND = re.compile(r"\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s*\+\s*", re.IGNORECASE)
_OR = re.compile(r"\s+or\s+|\s*/\s*", re.IGNORECASE)
_ONE_OF = re.compile(r"^(?:either|one\s+of)\s+", re.IGNORECASE)


def read_clauses(typed: str, agencies: Sequence[AgencyHandle]) -> Clauses:
    """The clauses that are typed by agencies' handles; nothing typed is no clause."""
    return tuple(
        tuple(_agency(said, agencies).id for said in _OR.split(_ONE_OF.sub("", clause)))
        for clause in _AND.split(typed.strip())
        if clause
    )


def clause_words(clauses: Clauses, agencies: Iterable[AgencyHandle]) -> str:
    """The clauses as they can be typed again: police and council and one of fire or probation."""
    handles = {agency.id: agency.handle for agency in agencies}
    named = ([handles[one] for one in clause if one in handles] for clause in clauses)
    return " and ".join(
        f"one of {' or '.join(words)}" if words[1:] else words[0] for words in named if words
    )


def _agency(said: str, agencies: Sequence[AgencyHandle]) -> AgencyHandle:
    exact = [agency for agency in agencies if same_words(agency.handle, said)]
    fits = exact or [one for one in agencies if one.handle.startswith(said.casefold())]
    if len(fits) != 1 or not said:
        raise RuleBroken(
            f"“{said}” is not one agency; write handles, as in police and one of fire or probation."
        )
    return fits[0]
