"""Which cases are on the agenda of a meeting to come: accepted, asked for, dropped."""

from collections.abc import Sequence
from dataclasses import dataclass

from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import ASKED_FOR, COMING, AgendaItem, CaseDrop, Meeting, Paper
from jagtui.model.rules.rank import between
from jagtui.model.terms import ItemKind, MeetingState
from jagtui.model.text import clean
from jagtui.queries.agenda import ProposedCase, proposed_cases
from jagtui.queries.live import ENDED
from jagtui.store.change import Change
from jagtui.store.schema.meeting import agenda_item
from jagtui.usecases.expect import expect_members
from jagtui.usecases.gesture import gesture
from jagtui.usecases.numbering import number_late
from jagtui.usecases.walk import item_words


def agenda_to_come(change: Change, meeting_id: int) -> Meeting:
    """A meeting whose agenda is still to be prepared."""
    held = change.get(Meeting, meeting_id)
    if held.state not in COMING:
        raise RuleBroken(f"{held.reference} is {held.state.words}; its agenda stays as it is.")
    if held.provisional:
        raise RuleBroken(f"Nobody has confirmed the day of {held.reference}; plan it first.")
    return held


def item_to_come(change: Change, item_id: int) -> tuple[Meeting, AgendaItem]:
    """An item of such an agenda, and its meeting."""
    item = change.get(AgendaItem, item_id)
    return agenda_to_come(change, item.meeting_id), item


def must_not_be_out(held: Meeting, instead: str) -> None:
    """Refuse what would make an agenda that people have in their hands wrong."""
    if held.state is MeetingState.AGENDA_ISSUED:
        raise RuleBroken(f"The agenda of {held.reference} has gone out. {instead}")


def siblings_of(change: Change, meeting_id: int, parent_id: int | None) -> list[AgendaItem]:
    """The items under a heading, or the headings, in their order."""
    return change.all(
        AgendaItem,
        meeting_id=meeting_id,
        parent_id=parent_id,
        order_by=(agenda_item.c.rank, agenda_item.c.id),
    )


@dataclass(frozen=True)
class AcceptingWanted:
    """A case for an agenda: proposed by its reasons, or asked for with one."""

    meeting_id: int
    case_id: int
    asked_for: str = ""


@gesture("agenda.accept", doing="Preparing an agenda")
def accept_case(change: Change, wanted: AcceptingWanted) -> int:
    """Put a case on the agenda; one that was dropped is taken back."""
    held = agenda_to_come(change, wanted.meeting_id)
    case = _free(change, held, wanted.case_id)
    dropped = change.find(CaseDrop, meeting_id=held.id, case_id=case.id)
    if dropped is not None:
        change.remove(dropped)
    item = _add(change, held, case, clean(wanted.asked_for))
    expect_members(change, held)
    change.says(
        f"{item_words(change, item)} {'back ' if dropped else ''}on the agenda of {held.reference}",
        group_id=held.group_id,
        meeting_id=held.id,
        case_id=case.id,
    )
    return item.id


def _free(change: Change, held: Meeting, case_id: int) -> Case:
    """A live case that is not on the agenda yet."""
    case = change.get(Case, case_id)
    if case.status in ENDED:
        raise RuleBroken(f"{case.reference} is {case.status.words}; reopen it first.")
    listed = change.find(AgendaItem, meeting_id=held.id, case_id=case.id)
    if listed is not None:
        raise RuleBroken(f"{item_words(change, listed)} is on this agenda already.")
    return case


def _add(change: Change, held: Meeting, case: Case, asked_for: str) -> AgendaItem:
    proposed = {one.case.id: one for one in proposed_cases(change, held.group_id, held.held_on)}
    own = proposed.get(case.id)
    if own is None and not asked_for:
        raise RuleBroken(f"Nothing is due on {case.reference}; say why it is to come up.")
    reasons = own.proposal.why if own is not None and own.proposal.reasons else ""
    said = f"{ASKED_FOR}{asked_for}" if asked_for else ""
    heading = case_heading(change, held)
    item = change.add(
        AgendaItem(
            meeting_id=held.id,
            parent_id=heading.id if heading else None,
            rank=_rank(
                siblings_of(change, held.id, heading.id if heading else None), own, proposed
            ),
            kind=ItemKind.CASE,
            title=case.label,
            case_id=case.id,
            why=" · ".join(filter(None, (said, reasons))) or (own.proposal.why if own else ""),
            no_change=own is not None and own.no_change and not asked_for,
        )
    )
    return number_late(change, item)


def case_heading(change: Change, held: Meeting) -> AgendaItem | None:
    """The item that the cases of a meeting stand under."""
    return change.find(AgendaItem, meeting_id=held.id, kind=ItemKind.CASE, case_id=None)


def _rank(
    siblings: Sequence[AgendaItem], own: ProposedCase | None, proposed: dict[int, ProposedCase]
) -> str:
    """Before the first less pressing one; at the end once the numbers have gone out."""
    numbered = any(item.number for item in siblings)
    weight = own.proposal.weight if own is not None else 0
    before: str | None = None
    for item in () if numbered else siblings:
        other = proposed.get(item.case_id or 0)
        if item.no_change or (other is not None and other.proposal.weight < weight):
            return between(before, item.rank)
        before = item.rank
    return between(siblings[-1].rank if siblings else None, None)


@dataclass(frozen=True)
class DropWanted:
    """A case to be left off an agenda, and why."""

    item_id: int
    reason: str


@gesture("agenda.drop", doing="Preparing an agenda")
def drop_case(change: Change, wanted: DropWanted) -> int:
    """Leave a case off the agenda, with the reason; its papers go with it."""
    held, item = item_to_come(change, wanted.item_id)
    must_not_be_out(held, "Put the case off in the meeting, with the reason.")
    reason = clean(wanted.reason)
    if item.case_id is None:
        raise RuleBroken(f"{item_words(change, item)} is no case; nothing was dropped.")
    if not reason:
        raise RuleBroken("Say why it is left off; the reason stands beside it.")
    words = item_words(change, item)
    for paper in change.all(Paper, item_id=item.id):
        change.remove(paper)
    change.remove(item)
    drop = change.add(CaseDrop(meeting_id=held.id, case_id=item.case_id, reason=reason))
    change.says(
        f"{words} left off the agenda of {held.reference}",
        group_id=held.group_id,
        meeting_id=held.id,
        case_id=item.case_id,
    )
    return drop.id
