"""Whether enough agencies are in the room to decide, by number and by name."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from jagtui.model.time import Instant, london_hhmm


@dataclass(frozen=True, slots=True)
class QuorumRule:
    """How many agencies a group needs, and which: one agency from each clause."""

    number: int = 0
    """0 where the group has set none."""
    clauses: tuple[Iterable[int], ...] = ()

    @property
    def is_set(self) -> bool:
        """Whether the group has a quorum at all."""
        return bool(self.number or self.clauses)


@dataclass(frozen=True, slots=True)
class Quorum:
    """How the room stands against the rule."""

    met: bool | None
    """None until the roll is taken."""
    have: int
    need: int
    missing: tuple[str, ...] = ()
    """What would make it quorate: 2 more agencies, Council, Fire or Probation."""
    is_set: bool = True
    """Without a rule every room is quorate and nothing needs saying."""
    since: Instant | None = None
    """From when on it was not met; None while it is."""

    @property
    def words(self) -> str:
        """The quorum as the screen says it."""
        if self.met is None:
            return "roll not taken"
        if not self.is_set:
            return ""
        if self.met:
            return "quorate"
        since = f" since {london_hhmm(self.since)}" if self.since else ""
        return f"NOT QUORATE{since}: needs {' and '.join(self.missing)}"


def quorum(rule: QuorumRule, present: Collection[int] | None, names: Mapping[int, str]) -> Quorum:
    """The quorum with these agencies present; None while nobody has taken the roll."""
    if present is None:
        return Quorum(None, 0, rule.number, is_set=rule.is_set)
    here = frozenset(present)
    missing = [
        " or ".join(names.get(agency_id, "another agency") for agency_id in clause)
        for clause in rule.clauses
        if here.isdisjoint(clause)
    ]
    # An agency that mends a clause counts towards the number as well.
    short = rule.number - len(here) - len(missing)
    if short > 0:
        missing.insert(0, f"{short} more {'agency' if short == 1 else 'agencies'}")
    return Quorum(not missing, len(here), rule.number, tuple(missing), rule.is_set)
