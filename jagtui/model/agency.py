"""Agencies, the officers who work for them, and the names and posts they had when."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.terms import AgencyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A body that takes part in the partnership, known in the room by a one-word handle."""

    id: int = 0
    handle: str
    kind: AgencyKind
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyName:
    """What an agency is called from a day on; minutes print the name of their own day."""

    id: int = 0
    agency_id: int
    name: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingAgreement:
    """An agency's signature under the information sharing agreement, for as long as it holds."""

    id: int = 0
    agency_id: int
    signed_on: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A person who acts for an agency."""

    id: int = 0
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What an officer does for an agency, from a day until another."""

    id: int = 0
    officer_id: int
    agency_id: int
    title: str = ""
    since: date
    until: date | None = None
