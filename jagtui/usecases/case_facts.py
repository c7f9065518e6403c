"""Putting a case's facts right: its label, what it is about, who leads, its categories."""

from dataclasses import dataclass, replace

from jagtui.model.agency import Agency
from jagtui.model.case import Case, CaseCategory
from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.meeting import AgendaItem
from jagtui.model.partnership import Area, Category, Priority
from jagtui.model.terms import CaseSubjectKind
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class FactsWanted:
    """A case's facts as they should be, and its label as it read when the edit began."""

    case_id: int
    was_label: str
    label: str
    subject: CaseSubjectKind | None = None
    lead_agency_id: int | None = None
    priority_id: int | None = None
    area_id: int | None = None
    category_ids: tuple[int, ...] = ()
    involves_children: bool = False
    reason_added: str = ""
    item_id: int | None = None
    """The item under which the meeting said so, if any."""


@gesture("case.facts", doing="Putting a case's facts right")
def put_facts_right(change: Change, wanted: FactsWanted) -> int:
    """Put a case's facts right, as long as nobody else gave it another label meanwhile."""
    stored = change.get(Case, wanted.case_id)
    label = clean(wanted.label).strip()
    if not label:
        raise RuleBroken("A case needs a label: a place or a few words, without a name.")
    if stored.label != wanted.was_label:
        raise StaleEdit(stored.label, label)
    _must_be_there(change, wanted)
    righted = replace(
        stored,
        label=label,
        subject=wanted.subject,
        lead_agency_id=wanted.lead_agency_id,
        priority_id=wanted.priority_id,
        area_id=wanted.area_id,
        involves_children=wanted.involves_children,
        reason_added=clean(wanted.reason_added, multiline=True),
    )
    change.put(righted)
    recategorised = _categorise(change, stored.id, frozenset(wanted.category_ids))
    if righted != stored or recategorised:
        _says(change, righted, wanted.item_id)
    return stored.id


def _must_be_there(change: Change, wanted: FactsWanted) -> None:
    """What it is given exists; a refusal says what does not."""
    for of, id in (
        (Agency, wanted.lead_agency_id),
        (Priority, wanted.priority_id),
        (Area, wanted.area_id),
        *((Category, one) for one in wanted.category_ids),
    ):
        if id is not None:
            change.get(of, id)


def _categorise(change: Change, case_id: int, wanted: frozenset[int]) -> bool:
    """Add and take away categories; whether any came or went."""
    stored = {one.category_id: one for one in change.all(CaseCategory, case_id=case_id)}
    for category_id in sorted(wanted - stored.keys()):
        change.add(CaseCategory(case_id=case_id, category_id=category_id))
    for category_id in sorted(stored.keys() - wanted):
        change.remove(stored[category_id])
    return wanted != stored.keys()


def _says(change: Change, case: Case, item_id: int | None) -> None:
    """Said under an item, it belongs to that meeting, where it is undone first."""
    change.says(
        f"{case.reference} facts put right",
        group_id=case.group_id,
        meeting_id=None if item_id is None else change.get(AgendaItem, item_id).meeting_id,
        case_id=case.id,
    )
