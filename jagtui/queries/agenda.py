"""What an agenda is made from: the live cases of a group and why each should come up."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from jagtui.model.case import Case
from jagtui.model.group import Group
from jagtui.model.rules.lane import kept_out
from jagtui.model.rules.reasons import CaseFacts, Proposal, propose
from jagtui.queries.case_facts import live_cases
from jagtui.queries.live import open_action
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import agenda_item


@dataclass(frozen=True, slots=True)
class ProposedCase:
    """A live case with the reasons why it should come up."""

    case: Case
    proposal: Proposal
    facts: CaseFacts

    @property
    def no_change(self) -> bool:
        """Whether all is answered and nothing is due, and the case may wait in the lane."""
        return not self.proposal.reasons and not kept_out(self.facts)


def proposed_cases(reader: Reader, group_id: int, held_on: date) -> tuple[ProposedCase, ...]:
    """The live cases that should come up on that day, the most pressing first, the lane last."""
    cases = live_cases(reader, reader.get(Group, group_id), held_on)
    proposed = [
        ProposedCase(case, proposal, facts)
        for case, facts in cases.items()
        if (proposal := propose(facts, held_on)) is not None
    ]
    return tuple(
        sorted(proposed, key=lambda one: (one.no_change, -one.proposal.weight, one.case.reference))
    )


def facts_of(reader: Reader, group_id: int, held_on: date, case_id: int) -> CaseFacts | None:
    """What is known of one live case on that day; None where it is none of the group's."""
    cases = live_cases(reader, reader.get(Group, group_id), held_on)
    return next((facts for case, facts in cases.items() if case.id == case_id), None)


def agencies_concerned(reader: Reader, meeting_id: int) -> frozenset[int]:
    """The agencies that lead a case on a meeting's agenda, or owe something on one."""
    cases = select(agenda_item.c.case_id).where(agenda_item.c.meeting_id == meeting_id)
    leads = select(case_file.c.lead_agency_id).where(
        case_file.c.id.in_(cases), case_file.c.lead_agency_id.is_not(None)
    )
    owners = select(action.c.agency_id).where(
        action.c.case_id.in_(cases),
        open_action(),
        action.c.agency_id.is_not(None),
    )
    return frozenset(agency_id for (agency_id,) in reader.rows(leads.union(owners)))
