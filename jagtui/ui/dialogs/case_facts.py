"""Putting a case's facts right."""

from jagtui.queries.adding import Adding, KnownFacts
from jagtui.ui.dialogs.case_fields import CaseFields
from jagtui.usecases.case_facts import FactsWanted


class CaseFacts(CaseFields[FactsWanted]):
    """The facts as they stand, to be put right; Enter in a line saves."""

    def __init__(self, offered: Adding, known: KnownFacts, *, item_id: int | None = None) -> None:
        """Take what can be chosen, what stands, and the item under which it is said."""
        super().__init__(f"The facts of {known.reference}", offered, known)
        self._item_id = item_id

    def result(self) -> FactsWanted:
        """The facts as they stand in the fields."""
        return FactsWanted(
            case_id=self.known.case_id,
            was_label=self.known.label,
            label=self.label,
            subject=self.subject,
            lead_agency_id=self.chosen("lead"),
            priority_id=self.chosen("priority"),
            area_id=self.chosen("area"),
            category_ids=self.category_ids,
            involves_children=self.involves_children,
            was_reason=self.known.reason,
            reason_added=self.reason,
            item_id=self._item_id,
        )
