"""The minutes as an agency may have them: without what was heard while it was out of the room."""

from dataclasses import replace

from sqlalchemy import select

from jagtui.model.case import Case
from jagtui.model.terms import MembershipKind
from jagtui.queries.minutes import MadeFor, MinutesFacts, minutes_facts
from jagtui.queries.minutes_items import ItemMinutes
from jagtui.queries.names import AgencyThen, names_on
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.case import case_file
from jagtui.store.schema.group import membership


def agency_facts(reader: Reader, meeting_id: int, agency_id: int) -> MinutesFacts:
    """What an agency's edition says: an item it was out of is left out, and so are its actions.

    An agency that came was out of a case during which none of its people was there, and of any
    item that they stepped out of. One that did not come at all has the cases that it may see: all
    of them for a core member, else those it leads or owes an action on.
    """
    facts = minutes_facts(reader, meeting_id)
    agency = names_on(reader, facts.day).agencies[agency_id]
    came = any(one.stays and agency in one.agencies for one in facts.people)
    known = None if came else _cases_known_to(reader, facts, agency_id)
    out = {one.item.id for one in facts.items if not _may_have(one, facts, agency, known)}
    cases_out = {one.item.case_id for one in facts.items if one.item.id in out}
    return replace(
        facts,
        items=tuple(one for one in facts.items if one.item.id not in out),
        carried=tuple(one for one in facts.carried if one.case_id not in cases_out),
        ratified=tuple(
            one
            for one in facts.ratified
            if one.decision.case_id is None
            or (one.decision.case_id not in cases_out and _may_know(one.decision.case_id, known))
        ),
        unanswered=tuple(one for one in facts.unanswered if one.case_id not in cases_out),
        answers={
            item_id: tuple(
                one
                for one in asked
                if one.case_id not in cases_out and _may_know(one.case_id, known)
            )
            for item_id, asked in facts.answers.items()
        },
        made_for=MadeFor(
            agency,
            tuple(
                f"item {one.item.number}" if one.item.number else "an item added that day"
                for one in facts.items
                if one.item.id in out
            ),
        ),
    )


def _may_know(case_id: int, known: frozenset[int] | None) -> bool:
    """Whether an agency may read of a case that has no item of its own here."""
    return known is None or case_id in known


def _may_have(
    one: ItemMinutes, facts: MinutesFacts, agency: AgencyThen, known: frozenset[int] | None
) -> bool:
    if known is not None:
        return one.case is None or one.item.case_id in known
    heard = facts.heard.get(one.item.id)
    # Nobody heard a case that was put off or not reached; those who came may know of it.
    if heard is None or agency.short in (*heard.whole, *heard.part):
        return True
    return one.case is None and not _stepped_out(one.item.id, facts, agency)


def _stepped_out(item_id: int, facts: MinutesFacts, agency: AgencyThen) -> bool:
    return any(
        stay.out_for_item_id == item_id
        for person in facts.people
        if agency in person.agencies
        for stay in person.stays
    )


def _cases_known_to(reader: Reader, facts: MinutesFacts, agency_id: int) -> frozenset[int]:
    """The cases on the agenda that an agency may know of without having been there."""
    on_agenda = [one.item.case_id for one in facts.items if one.item.case_id is not None]
    is_core = reader.rows(
        select(membership.c.id).where(
            membership.c.group_id == facts.group.id,
            membership.c.agency_id == agency_id,
            membership.c.kind == MembershipKind.CORE,
            membership.c.since <= facts.day,
            membership.c.until.is_(None) | (membership.c.until >= facts.day),
        )
    )
    if is_core:
        return frozenset(on_agenda)
    owing = select(action.c.case_id).where(
        action.c.case_id.in_(on_agenda), without_index(action.c.agency_id) == agency_id
    )
    concerned = reader.all(
        Case,
        case_file.c.id.in_(on_agenda),
        (without_index(case_file.c.lead_agency_id) == agency_id) | case_file.c.id.in_(owing),
    )
    return frozenset(case.id for case in concerned)
