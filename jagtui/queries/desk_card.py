"""What the desk shows of the item that is up: a case and its history, or what fits its kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import Row, literal, select

from jagtui.model.meeting import Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.returns import returns_words
from jagtui.model.rules.when import day_in_full
from jagtui.model.seat import Seat
from jagtui.model.terms import (
    ActionState,
    AttendanceState,
    CaseStatus,
    CaseSubjectKind,
    ItemKind,
    LineKind,
    RiskBand,
)
from jagtui.model.time import Instant, london_hhmm
from jagtui.queries.action_lines import ActionLine, action_lines, by_pressing
from jagtui.queries.desk_agenda import AgendaLine
from jagtui.queries.escalations import open_escalations
from jagtui.queries.live import coming_meeting, open_action
from jagtui.queries.matters import minutes_to_agree
from jagtui.queries.returns import returned_by_opening
from jagtui.queries.review import actions_to_review, on_own_cards
from jagtui.queries.roll import Attends
from jagtui.queries.sent_information import sent_in, sent_words
from jagtui.queries.visible import reads_minutes
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.agency import agency
from jagtui.store.schema.agency_return import sent_information
from jagtui.store.schema.case import case_category, case_file
from jagtui.store.schema.line import line
from jagtui.store.schema.meeting import agenda_item, meeting
from jagtui.store.schema.partnership import area, category


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCard:
    """A case as the room needs to know it."""

    case_id: int
    reference: str
    label: str
    status: CaseStatus
    subject: CaseSubjectKind | None
    categories: tuple[str, ...]
    area: str
    lead: str
    opened_on: date
    involves_children: bool
    review_on: date | None
    band: RiskBand | None
    band_before: RiskBand | None
    why: str
    last_decision: str
    last_decided_at: Instant | None
    sent_in: tuple[str, ...]
    """What agencies sent in ahead about it for this meeting."""
    actions: tuple[ActionLine, ...]
    """What is open from before, the most pressing first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCard:
    """An item that is no case: what there is to know before it is talked about."""

    title: str
    facts: tuple[str, ...]
    actions: tuple[ActionLine, ...] = ()


Card: TypeAlias = CaseCard | ItemCard


def card_of(
    reader: Reader, seat: Seat | None, held: Meeting, item: AgendaLine, roll: tuple[Attends, ...]
) -> Card:
    """What the desk shows of an item."""
    if item.hidden:
        return ItemCard(title=item.title, facts=("You are not among those who see this case.",))
    if item.case_id is not None:
        return _case_card(reader, held, item, item.case_id)
    if item.kind in {ItemKind.ACTION_REVIEW, ItemKind.MATTERS_ARISING}:
        return _action_review(reader, seat, held, item)
    return ItemCard(title=item.title, facts=_facts(reader, seat, held, item.kind, roll))


def _facts(
    reader: Reader, seat: Seat | None, held: Meeting, kind: ItemKind, roll: tuple[Attends, ...]
) -> tuple[str, ...]:
    facts: tuple[str, ...] = ()
    match kind:
        case ItemKind.WELCOME:
            facts = _before_it(reader, seat, held)
        case ItemKind.MINUTES_APPROVAL:
            facts = minutes_to_agree(reader, held)
        case ItemKind.NEXT_MEETING:
            facts = _next_meeting(reader, held)
        case ItemKind.CONFIDENTIALITY:
            facts = _statement(held)
        case ItemKind.DECLARATIONS:
            facts = ("Nobody declared an interest." if held.none_declared else "Not asked yet.",)
        case ItemKind.APOLOGIES:
            facts = _apologies(roll)
        case ItemKind.ESCALATION:
            facts = _questions(reader, seat, held)
    return facts


def _before_it(reader: Reader, seat: Seat | None, held: Meeting) -> tuple[str, ...]:
    """Who answered for its actions before the meeting was opened, and what else was sent in."""
    if not reads_minutes(reader, seat, held.id):
        return ()
    asked = returned_by_opening(reader, held)
    returned = (f"Before the meeting {returns_words(asked)}.",) if asked else ()
    sent = (one.told for one in sent_in(reader, held.id) if one.case_id is None)
    return *returned, *(f"Sent in by {one}" for one in sent)


def _case_card(reader: Reader, held: Meeting, item: AgendaLine, case_id: int) -> CaseCard:
    (row,) = reader.rows(
        select(case_file, area.c.name.label("area_name"), agency.c.handle)
        .outerjoin(area, area.c.id == case_file.c.area_id)
        .outerjoin(agency, agency.c.id == case_file.c.lead_agency_id)
        .where(case_file.c.id == case_id)
    )
    categories = reader.rows(
        select(category.c.name)
        .join(case_category, case_category.c.category_id == category.c.id)
        .where(case_category.c.case_id == case_id)
        .order_by(category.c.name)
    )
    said = _said_before(reader, held, item, case_id)
    decided = next((one for one in said if not one.handle), None)
    open_before = action_lines(
        reader,
        action.c.case_id == case_id,
        action.c.item_id != item.id,
        open_action(),
    )
    return CaseCard(
        case_id=row.id,
        reference=row.reference,
        label=row.label,
        status=row.status,
        subject=row.subject,
        categories=tuple(name for (name,) in categories),
        area=row.area_name or "",
        lead=agency_words(row.handle),
        opened_on=row.opened_on,
        involves_children=row.involves_children,
        review_on=row.review_on,
        band=item.band,
        band_before=item.band_before,
        why=item.why,
        last_decision=decided.words if decided else "",
        last_decided_at=decided.said_at if decided else None,
        sent_in=tuple(sent_words(one.handle, one.words, one.said_at) for one in said if one.handle),
        actions=by_pressing(open_before, reader.today),
    )


def _said_before(
    reader: Reader, held: Meeting, item: AgendaLine, case_id: int
) -> Sequence[Row[Any]]:
    """The last decision on a case, of no agency, and what agencies sent in; one statement."""
    decided = (
        select(literal("").label("handle"), line.c.text.label("words"), line.c.said_at)
        .join(agenda_item, agenda_item.c.id == line.c.item_id)
        .where(
            agenda_item.c.case_id == case_id,
            agenda_item.c.id != item.id,
            line.c.kind == LineKind.DECISION,
        )
        .order_by(line.c.said_at.desc(), line.c.id.desc())
        .limit(1)
        .subquery()
    )
    sent = (
        select(agency.c.handle, sent_information.c.words, sent_information.c.sent_at)
        .join(agency, agency.c.id == sent_information.c.agency_id)
        .where(sent_information.c.meeting_id == held.id, sent_information.c.case_id == case_id)
    )
    return reader.rows(select(decided).union_all(sent).order_by("said_at"))


def _action_review(reader: Reader, seat: Seat | None, held: Meeting, item: AgendaLine) -> ItemCard:
    lines = actions_to_review(reader, seat, held)
    reported = sum(one.state is ActionState.REPORTED for one in lines)
    late = sum(one.days_late(reader.today) > 0 for one in lines)
    counted = f"{len(lines)} open · {reported} reported · {late} late" if lines else "None open"
    elsewhere = on_own_cards(reader, seat, held)
    if elsewhere:
        counted += f" · {elsewhere} more on the cards of today’s cases"
    return ItemCard(title=item.title, facts=(counted,), actions=lines)


def _next_meeting(reader: Reader, held: Meeting) -> tuple[str, ...]:
    coming = reader.all(
        Meeting,
        meeting.c.id != held.id,
        meeting.c.held_on >= held.day,
        coming_meeting(),
        group_id=held.group_id,
        order_by=(meeting.c.held_on, meeting.c.id),
        limit=1,
    )
    if not coming:
        return ("No next meeting is planned yet.",)
    planned = coming[0]
    sure = " (from the rhythm, not confirmed)" if planned.provisional else ""
    place = f", {planned.place}" if planned.place else ""
    return (f"{day_in_full(planned.held_on)} at {planned.starts}{place}{sure}",)


def _statement(held: Meeting) -> tuple[str, ...]:
    if held.confidentiality_at is None:
        return ("Not read yet.",)
    return (f"Read at {london_hhmm(held.confidentiality_at)}, accepted by all present.",)


def _questions(reader: Reader, seat: Seat | None, held: Meeting) -> tuple[str, ...]:
    """What the groups below have asked; s answers it."""
    return tuple(
        f"{one.reference} {one.label}, the {one.by} asks: {one.question}"
        for one in open_escalations(reader, seat, held.group_id)
    )


def _apologies(roll: tuple[Attends, ...]) -> tuple[str, ...]:
    sent = [one.words for one in roll if one.state is AttendanceState.APOLOGIES]
    return tuple(sent) or ("None received.",)
