"""What an agenda is made from: the live cases of a group and why each should come up."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, select

from jagtui.model.case import Case
from jagtui.model.meeting import Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.reasons import CaseFacts, Overdue, Proposal, propose
from jagtui.model.terms import ItemOutcome, MeetingState
from jagtui.queries.bands import risk_bands
from jagtui.queries.live import awaited_action, live_case, open_action
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.agency import agency
from jagtui.store.schema.case import case_file, risk_assessment
from jagtui.store.schema.meeting import agenda_item, meeting


@dataclass(frozen=True, slots=True)
class ProposedCase:
    """A live case with the reasons why it should come up."""

    case: Case
    proposal: Proposal


def proposed_cases(reader: Reader, group_id: int, held_on: date) -> tuple[ProposedCase, ...]:
    """The group's live cases that should come up on that day, the most pressing first."""
    cases = reader.all(Case, live_case(), group_id=group_id)
    live = select(case_file.c.id).where(case_file.c.group_id == group_id, live_case())
    bands = risk_bands(reader, live)
    overdue = _overdue(reader, group_id, held_on)
    last = _last_meeting(reader, group_id)
    deferred = _deferred_at(reader, last)
    judged = _judged_since(reader, last, live)
    proposed = []
    for case in cases:
        band, band_before = bands.get(case.id, (None, None))
        facts = CaseFacts(
            status=case.status,
            band=band,
            band_before=band_before if case.id in judged else None,
            review_on=case.review_on,
            overdue=tuple(overdue.get(case.id, ())),
            deferred_last=case.id in deferred,
        )
        proposal = propose(facts, held_on)
        if proposal is not None:
            proposed.append(ProposedCase(case, proposal))
    return tuple(sorted(proposed, key=lambda one: (-one.proposal.weight, one.case.reference)))


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


def _overdue(reader: Reader, group_id: int, held_on: date) -> dict[int, list[Overdue]]:
    due = meeting.alias("due")
    rows = reader.rows(
        select(action.c.case_id, agency.c.handle, action.c.due_on, due.c.held_on)
        .outerjoin(agency, agency.c.id == action.c.agency_id)
        .outerjoin(due, due.c.id == action.c.due_meeting_id)
        .where(
            action.c.group_id == group_id,
            awaited_action(),
            action.c.case_id.is_not(None),
        )
    )
    overdue: dict[int, list[Overdue]] = defaultdict(list)
    for row in rows:
        day = row.due_on or row.held_on
        if day is not None and day < held_on:
            who = agency_words(row.handle) or "no owner"
            overdue[row.case_id].append(Overdue(who, (held_on - day).days))
    return overdue


def _last_meeting(reader: Reader, group_id: int) -> Meeting | None:
    """The group's last closed meeting."""
    closed = reader.all(
        Meeting,
        group_id=group_id,
        state=MeetingState.CLOSED,
        order_by=(meeting.c.held_on.desc(), meeting.c.id.desc()),
        limit=1,
    )
    return closed[0] if closed else None


def _deferred_at(reader: Reader, last: Meeting | None) -> frozenset[int]:
    """The cases that a meeting deferred."""
    if last is None:
        return frozenset()
    rows = reader.rows(
        select(agenda_item.c.case_id).where(
            agenda_item.c.meeting_id == last.id,
            agenda_item.c.outcome == ItemOutcome.DEFERRED,
            agenda_item.c.case_id.is_not(None),
        )
    )
    return frozenset(case_id for (case_id,) in rows)


def _judged_since(
    reader: Reader, last: Meeting | None, cases: Select[tuple[int]]
) -> frozenset[int]:
    """Those whose risk was judged at or since a meeting; all of them before the first."""
    judged = select(risk_assessment.c.case_id).where(risk_assessment.c.case_id.in_(cases))
    if last is not None:
        judged = judged.where(risk_assessment.c.assessed_on >= last.day)
    return frozenset(case_id for (case_id,) in reader.rows(judged.distinct()))
