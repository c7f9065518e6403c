"""Adding a case to the register."""

from textual.app import ComposeResult

from jagtui.model.terms import CaseStatus
from jagtui.queries.adding import NOTHING_KNOWN, Adding
from jagtui.ui.dialogs.case_fields import CaseFields
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field
from jagtui.usecases.case import CaseWanted

_STATUSES = tuple((one, one.words) for one in (CaseStatus.REFERRED, CaseStatus.OPEN))


class AddCase(CaseFields[CaseWanted]):
    """What is known of a new case; Enter in a line adds it."""

    save_label = "Add"

    def __init__(self, offered: Adding) -> None:
        """Take what can be chosen."""
        super().__init__("Add a case", offered, NOTHING_KNOWN)

    def besides(self) -> ComposeResult:
        """Where it stands, and whose it is."""
        yield Field("Status", Choice(_STATUSES, id="status"))
        if len(self.offered.groups) > 1:
            yield Field("Group", Choice(self.offered.groups, id="group"))

    def result(self) -> CaseWanted:
        """The case as it stands in the fields."""
        return CaseWanted(
            group_id=self.chosen("group") or self.offered.groups[0][0],
            label=self.label,
            reason=self.reason,
            subject=self.subject,
            status=CaseStatus(self.query_one("#status", Choice).value),
            lead_agency_id=self.chosen("lead"),
            priority_id=self.chosen("priority"),
            area_id=self.chosen("area"),
            category_ids=self.category_ids,
            involves_children=self.involves_children,
        )
