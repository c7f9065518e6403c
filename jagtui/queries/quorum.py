"""What a group has set as its quorum."""

from sqlalchemy import select

from jagtui.model.group import Group
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.quorum import QuorumRule
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency
from jagtui.store.schema.group import quorum_agency


def quorum_rule(reader: Reader, group: Group) -> tuple[QuorumRule, dict[int, str]]:
    """The rule, and the agencies that it names as sentences name them; one statement."""
    clauses: dict[int, list[int]] = {}
    names: dict[int, str] = {}
    for row in reader.rows(
        select(quorum_agency, agency.c.handle)
        .join(agency, agency.c.id == quorum_agency.c.agency_id)
        .where(quorum_agency.c.group_id == group.id)
        .order_by(quorum_agency.c.clause, quorum_agency.c.id)
    ):
        clauses.setdefault(row.clause, []).append(row.agency_id)
        names[row.agency_id] = agency_words(row.handle)
    return QuorumRule(group.quorum_number, tuple(map(tuple, clauses.values()))), names
