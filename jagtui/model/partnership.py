"""The Community Safety Partnership and the words it has chosen for itself."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership:
    """A Community Safety Partnership; a file holds one."""

    id: int = 0
    name: str
    prefix: str
    """What its case references begin with: the AV of AV-0142."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """One of the partnership's numbered priorities, while it is in force."""

    id: int = 0
    number: int
    title: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A kind of problem that a case may show, in the partnership's own words."""

    id: int = 0
    name: str
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A part of the borough that cases are counted by."""

    id: int = 0
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureReason:
    """A reason for which this partnership closes cases."""

    id: int = 0
    name: str
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskMethod:
    """A way of assessing risk; its maximum is None where it gives no score."""

    id: int = 0
    name: str
    maximum: int | None = None
