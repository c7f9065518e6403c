"""A group as it is set up: its settings, what makes a quorum, who comes and for whom."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from jagtui.model.agency import SharingAgreement
from jagtui.model.group import Group, QuorumAgency
from jagtui.model.meeting import Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.quorum_words import Clauses
from jagtui.model.rules.room import AgencyHandle, PersonHere
from jagtui.model.terms import MemberRole, MembershipKind
from jagtui.queries.names import names_on
from jagtui.queries.room import agency_handles, officers_in_post
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency
from jagtui.store.schema.group import membership, quorum_agency


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An agency's place in the group, and who fills it."""

    id: int
    agency_id: int
    agency: str
    """The handle as a word: Police."""
    name: str
    officer_id: int | None
    officer: str
    post: str
    kind: MembershipKind
    role: MemberRole
    signed_on: date | None
    """When the agency signed the sharing agreement that holds today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSettings:
    """All that a manager may set of a group."""

    today: date
    group: Group
    meeting: Meeting | None
    """The meeting from which the settings were opened."""
    clauses: Clauses
    members: tuple[Member, ...]
    agencies: tuple[AgencyHandle, ...]
    officers: tuple[PersonHere, ...]

    def member(self, id: int) -> Member | None:
        """A member by the number of its place."""
        return next((one for one in self.members if one.id == id), None)

    @property
    def outside(self) -> tuple[AgencyHandle, ...]:
        """The agencies that have no place in the group."""
        inside = {one.agency_id for one in self.members}
        return tuple(one for one in self.agencies if one.id not in inside)


def group_settings(reader: Reader, group_id: int, meeting_id: int | None) -> GroupSettings:
    """Everything that is set, in a fixed number of statements."""
    return GroupSettings(
        today=reader.today,
        group=reader.get(Group, group_id),
        meeting=reader.get(Meeting, meeting_id) if meeting_id is not None else None,
        clauses=_clauses(reader, group_id),
        members=_members(reader, group_id),
        agencies=agency_handles(reader, reader.today),
        officers=officers_in_post(reader, reader.today),
    )


def _clauses(reader: Reader, group_id: int) -> Clauses:
    clauses: dict[int, list[int]] = defaultdict(list)
    for one in reader.all(
        QuorumAgency, group_id=group_id, order_by=(quorum_agency.c.clause, quorum_agency.c.id)
    ):
        clauses[one.clause].append(one.agency_id)
    return tuple(map(tuple, clauses.values()))


def _members(reader: Reader, group_id: int) -> tuple[Member, ...]:
    names = names_on(reader, reader.today)
    signed = {
        one.agency_id: one.signed_on
        for one in reader.all(SharingAgreement)
        if one.signed_on <= reader.today and (one.until is None or one.until >= reader.today)
    }
    rows = reader.rows(
        select(membership, agency.c.handle)
        .join(agency, agency.c.id == membership.c.agency_id)
        .where(membership.c.group_id == group_id, membership.c.until.is_(None))
        .order_by(agency.c.handle, membership.c.id)
    )
    return tuple(
        Member(
            id=row.id,
            agency_id=row.agency_id,
            agency=agency_words(row.handle),
            name=names.agencies[row.agency_id].name,
            officer_id=row.officer_id,
            officer=names.officer(row.officer_id),
            post=names.posts.get((row.officer_id, row.agency_id), ""),
            kind=row.kind,
            role=row.role,
            signed_on=signed.get(row.agency_id),
        )
        for row in rows
    )
