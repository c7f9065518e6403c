"""Putting a case's facts right: its label, what it is about, who leads, its categories."""

from dataclasses import dataclass, replace
from typing import Self

from jagtui.model.agency import Agency
from jagtui.model.case import Case, CaseCategory
from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.meeting import AgendaItem
from jagtui.model.partnership import Area, Category, Priority
from jagtui.model.terms import CaseSubjectKind
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.text_edit import TextEdit, put_right


@dataclass(frozen=True)
class FactsWanted(TextEdit):
    """A case's facts as they should be, and its texts as they read when the edit began."""

    case_id: int
    was_label: str
    label: str
    subject: CaseSubjectKind | None = None
    lead_agency_id: int | None = None
    priority_id: int | None = None
    area_id: int | None = None
    category_ids: tuple[int, ...] = ()
    involves_children: bool = False
    was_reason: str = ""
    reason_added: str = ""
    item_id: int | None = None
    """The item under which the meeting said so, if any."""

    def over(self, stale: StaleEdit, text: str) -> Self:
        """With that text over the one that stands now, be it the label or the reason."""
        if stale.column == "label":
            return replace(self, was_label=stale.stored, label=text)
        return replace(self, was_reason=stale.stored, reason_added=text)

    def without(self, stale: StaleEdit) -> Self:
        """The other facts are still wanted."""
        return self.over(stale, stale.stored)


@gesture("case.facts", doing="Putting a case's facts right")
def put_facts_right(change: Change, wanted: FactsWanted) -> int:
    """Put a case's facts right, as long as nobody else put the same text otherwise meanwhile."""
    stored = change.get(Case, wanted.case_id)
    label = clean(wanted.label).strip()
    if not label:
        raise RuleBroken("A case needs a label: a place or a few words, without a name.")
    _must_be_there(change, wanted)
    righted = replace(
        stored,
        label=put_right(stored, "label", wanted.was_label, label),
        subject=wanted.subject,
        lead_agency_id=wanted.lead_agency_id,
        priority_id=wanted.priority_id,
        area_id=wanted.area_id,
        involves_children=wanted.involves_children,
        reason_added=put_right(
            stored, "reason_added", wanted.was_reason, clean(wanted.reason_added, multiline=True)
        ),
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
