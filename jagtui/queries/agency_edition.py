"""The minutes as an agency may have them: without what was heard while it was out of the room."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import select

from jagtui.model.case import Case
from jagtui.model.meeting import ItemSpan
from jagtui.model.terms import MembershipKind
from jagtui.queries.minutes import MadeFor, MinutesFacts, minutes_facts
from jagtui.queries.minutes_items import ItemMinutes
from jagtui.queries.minutes_people import Attender, Stay
from jagtui.queries.names import names_on
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
    came = [
        one
        for one in facts.people
        if one.stays and agency_id in {agency.id for agency in one.agencies}
    ]
    known = None if came else _cases_known_to(reader, facts, agency_id)
    out = {one.item.id for one in facts.items if not _may_have(one, came, known)}
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
            names_on(reader, facts.day).agencies[agency_id],
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


def _may_have(one: ItemMinutes, came: Iterable[Attender], known: frozenset[int] | None) -> bool:
    if known is not None:
        return one.case is None or one.item.case_id in known
    stays = [stay for each in came for stay in each.stays]
    if any(_heard(stay, one) for stay in stays):
        return True
    stepped_out = any(stay.out_for_item_id == one.item.id for stay in stays)
    # Nobody heard a case that was put off or not reached; those who came may know of it.
    return not stepped_out and (one.case is None or not one.spans)


def _heard(stay: Stay, one: ItemMinutes) -> bool:
    """Whether somebody was there for any of it; who stepped out of it has not heard it."""
    return stay.out_for_item_id != one.item.id and any(_overlap(stay, span) for span in one.spans)


def _overlap(stay: Stay, span: ItemSpan) -> bool:
    """Whether somebody was there for any moment of the span."""
    begun = span.until_at is None or stay.from_at < span.until_at
    return begun and (stay.until_at is None or stay.until_at > span.from_at)


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
    owing = select(action.c.case_id).where(action.c.agency_id == agency_id)
    concerned = reader.all(
        Case,
        case_file.c.id.in_(on_agenda),
        (case_file.c.lead_agency_id == agency_id) | case_file.c.id.in_(owing),
    )
    return frozenset(case.id for case in concerned)
