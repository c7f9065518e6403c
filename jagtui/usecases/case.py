"""Cases: raised, judged, and what the meeting decides about them."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.action import Action
from jagtui.model.agency import Agency
from jagtui.model.case import Case, CaseCategory, RiskAssessment
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem
from jagtui.model.partnership import ClosureReason, Partnership, RiskMethod
from jagtui.model.rules.numbering import case_reference
from jagtui.model.rules.roles import decides, must_decide
from jagtui.model.rules.when import day_and_month, plain_day_words
from jagtui.model.terms import (
    CaseStatus,
    CaseSubjectKind,
    LineKind,
    RiskBand,
    SeatRole,
)
from jagtui.model.text import clean
from jagtui.queries.live import ENDED, open_action
from jagtui.queries.visible import own_agencies
from jagtui.store.change import Change
from jagtui.store.schema.agency import agency
from jagtui.usecases.escalation import put_question
from jagtui.usecases.gesture import gesture
from jagtui.usecases.line import add_line
from jagtui.usecases.walk import DeferralWanted, defer_item


@dataclass(frozen=True)
class CaseWanted:
    """A case to be added to a group's register."""

    group_id: int
    label: str
    reason: str = ""
    subject: CaseSubjectKind | None = None
    lead_agency_id: int | None = None
    priority_id: int | None = None
    area_id: int | None = None
    status: CaseStatus = CaseStatus.REFERRED
    involves_children: bool = False
    category_ids: tuple[int, ...] = ()


@gesture("case.add", anybody=True)
def add_case(change: Change, wanted: CaseWanted) -> int:
    """Put a case on the register, with the reason for adding it; an officer refers one."""
    _must_add_or_refer(change, wanted)
    case = new_case(change, wanted)
    change.says(f"{case.reference} added", group_id=case.group_id, case_id=case.id)
    return case.id


def _must_add_or_refer(change: Change, wanted: CaseWanted) -> None:
    """An officer refers what their own agency leads; what becomes of it is for the meeting."""
    seat = change.seat
    if decides(seat):
        return
    if seat.role is not SeatRole.OFFICER or seat.officer_id is None:
        must_decide(seat, "Adding a case", instead="An officer refers one.")
    elif wanted.status is not CaseStatus.REFERRED:
        raise RuleBroken("An officer refers a case; its status is for the meeting to settle.")
    elif (
        change.find(
            Agency, agency.c.id.in_(own_agencies(seat.officer_id)), id=wanted.lead_agency_id
        )
        is None
    ):
        raise RuleBroken("Name your own agency as the lead of a case that you refer.")


def new_case(change: Change, wanted: CaseWanted) -> Case:
    """A case under the next reference."""
    label = clean(wanted.label)
    if not label:
        raise RuleBroken("A case needs a label: a place or a few words, without a name.")
    founded = change.find(Partnership)
    if founded is None:
        raise RuleBroken("This file has no partnership yet.")
    case = change.add(
        Case(
            group_id=change.get(Group, wanted.group_id).id,
            reference=case_reference(founded.prefix, change.number("case")),
            label=label,
            subject=wanted.subject,
            status=wanted.status,
            priority_id=wanted.priority_id,
            area_id=wanted.area_id,
            lead_agency_id=wanted.lead_agency_id,
            opened_on=change.today,
            reason_added=clean(wanted.reason, multiline=True),
            involves_children=wanted.involves_children,
        )
    )
    for category_id in dict.fromkeys(wanted.category_ids):
        change.add(CaseCategory(case_id=case.id, category_id=category_id))
    return case


@dataclass(frozen=True)
class StatusWanted:
    """What the meeting decides about a case; the item it was decided under, if any."""

    case_id: int
    status: CaseStatus
    review_on: date | None = None
    reason: str = ""
    closure_reason_id: int | None = None
    outcome: str = ""
    lesson: str = ""
    despite_open: str = ""
    """Why it closes although actions are open."""
    item_id: int | None = None
    defer: bool = False
    to_group_id: int | None = None
    """The group that an escalation is put to, where several are above this one."""


@gesture("case.status")
def set_case_status(change: Change, wanted: StatusWanted) -> int:
    """Keep a case open, monitor, hold, defer, escalate or close it, and minute the decision."""
    case = change.get(Case, wanted.case_id)
    if wanted.defer:
        if wanted.item_id is None:
            raise RuleBroken(f"{case.reference} is deferred at a meeting, under its item.")
        defer_item.inside(change, DeferralWanted(wanted.item_id, wanted.reason))
        return case.id
    settled = _settled(change, case, wanted)
    change.put(settled)
    asked = ""
    if settled.status is CaseStatus.ESCALATED:
        above = put_question(
            change,
            case,
            settled.status_reason,
            item_id=wanted.item_id,
            to_group_id=wanted.to_group_id,
        )
        asked = above.short
    if wanted.item_id is not None:
        words = _decision_words(change, case, settled, asked)
        add_line(change, wanted.item_id, LineKind.DECISION, words)
    _says(change, case, _status_words(case, settled), wanted.item_id)
    return case.id


def _settled(change: Change, case: Case, wanted: StatusWanted) -> Case:
    reason = clean(wanted.reason, multiline=True)
    if wanted.status in (CaseStatus.ON_HOLD, CaseStatus.ESCALATED) and not reason:
        question = (
            "Say what it waits for."
            if wanted.status is CaseStatus.ON_HOLD
            else "Say what is asked."
        )
        raise RuleBroken(question)
    if wanted.status is CaseStatus.CLOSED:
        return _closed(change, case, wanted)
    return replace(
        case,
        status=wanted.status,
        status_reason=reason,
        review_on=_review_after(case, wanted),
        closed_on=None,
        closure_reason_id=None,
    )


def _review_after(case: Case, wanted: StatusWanted) -> date | None:
    """A declined referral does not come up again."""
    if wanted.status is CaseStatus.DECLINED:
        return None
    return wanted.review_on or case.review_on


def _closed(change: Change, case: Case, wanted: StatusWanted) -> Case:
    if wanted.closure_reason_id is None:
        raise RuleBroken("Choose the reason for closing the case.")
    still_open = change.all(Action, open_action(), case_id=case.id)
    despite = clean(wanted.despite_open, multiline=True) if still_open else ""
    if still_open and not despite:
        listed = ", ".join(one.reference for one in still_open)
        raise RuleBroken(
            f"{case.reference} has actions open: {listed}. Settle them, or say why it closes."
        )
    return replace(
        case,
        status=CaseStatus.CLOSED,
        status_reason=despite,
        review_on=None,
        closed_on=change.today,
        closure_reason_id=wanted.closure_reason_id,
        outcome=clean(wanted.outcome, multiline=True),
        lesson=clean(wanted.lesson, multiline=True),
    )


def _reopens(before: Case, settled: Case) -> bool:
    return before.status in ENDED and settled.status not in ENDED


def _status_words(before: Case, settled: Case) -> str:
    if settled.status is CaseStatus.OPEN:
        return "reopened" if _reopens(before, settled) else "kept open"
    words = settled.status.words
    return f"reopened, {words}" if _reopens(before, settled) else words


def _decision_words(change: Change, before: Case, settled: Case, asked: str) -> str:
    """The decision as the minutes print it."""
    said = settled.status_reason.rstrip(".")
    reason = f": {said}" if said else ""
    match settled.status:
        case CaseStatus.CLOSED:
            why = change.get(ClosureReason, settled.closure_reason_id or 0).name
            words = f"Close the case ({why.lower()})"
            if settled.outcome:
                words += f": {settled.outcome.rstrip('.')}"
            if said:
                words += f". Actions remain open: {said}"
        case CaseStatus.MONITORING:
            words = f"Monitor{reason}"
        case CaseStatus.ON_HOLD:
            words = f"Put on hold{reason}"
        case CaseStatus.ESCALATED:
            words = f"Escalate to the {asked}{reason}"
        case CaseStatus.DECLINED:
            words = f"Decline the referral{reason}"
        case _ if _reopens(before, settled):
            words = f"Reopen the case{reason}"
        case _:
            words = f"Keep open{reason}"
    if settled.review_on is not None:
        words += f"; review {day_and_month(settled.review_on)}"
    return words.removesuffix(".") + "."


@dataclass(frozen=True)
class RiskWanted:
    """How a case's risk is judged now."""

    case_id: int
    band: RiskBand
    score: int | None = None
    method_id: int | None = None
    assessor: str = ""
    item_id: int | None = None


@gesture("case.risk")
def assess_risk(change: Change, wanted: RiskWanted) -> int:
    """Judge a case's risk; what it was before stays on record."""
    case = change.get(Case, wanted.case_id)
    method = (
        change.get(RiskMethod, wanted.method_id)
        if wanted.method_id is not None
        else change.find(RiskMethod)
    )
    if method is None:
        raise RuleBroken("This partnership has no risk method yet.")
    if wanted.score is not None and method.maximum is not None and wanted.score > method.maximum:
        raise RuleBroken(f"{method.name} goes up to {method.maximum}; {wanted.score} is beyond it.")
    judged = change.add(
        RiskAssessment(
            case_id=case.id,
            method_id=method.id,
            score=wanted.score,
            maximum=method.maximum,
            band=wanted.band,
            assessor=clean(wanted.assessor),
            assessed_on=change.today,
            item_id=wanted.item_id,
        )
    )
    _says(change, case, f"risk {wanted.band.words}", wanted.item_id)
    return judged.id


@dataclass(frozen=True)
class ReviewWanted:
    """The day on which a case is to be looked at again."""

    case_id: int
    review_on: date


@gesture("case.review")
def set_review(change: Change, wanted: ReviewWanted) -> int:
    """Set the day on which a case is looked at again."""
    case = change.get(Case, wanted.case_id)
    change.put(replace(case, review_on=wanted.review_on))
    change.says(
        f"{case.reference} review {plain_day_words(wanted.review_on)}",
        group_id=case.group_id,
        case_id=case.id,
    )
    return case.id


def _says(change: Change, case: Case, words: str, item_id: int | None) -> None:
    """Decided under an item, it belongs to that meeting: once circulated, it stays as it is."""
    change.says(
        f"{case.reference} {words}",
        group_id=case.group_id,
        meeting_id=None if item_id is None else change.get(AgendaItem, item_id).meeting_id,
        case_id=case.id,
    )
