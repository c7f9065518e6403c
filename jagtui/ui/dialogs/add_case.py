"""Adding a case to the register."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from jagtui.model.errors import RuleBroken
from jagtui.model.terms import CaseStatus, CaseSubjectKind
from jagtui.queries.adding import Adding, Offer
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.tick import Tick
from jagtui.usecases.case import CaseWanted

_NONE: Offer = ((0, "not yet"),)


class AddCase(Dialog[CaseWanted]):
    """A label without a name, why several agencies are needed, and what is known; Enter adds."""

    AUTO_FOCUS = "#label"
    save_label = "Add"
    CSS_PATH: ClassVar[str] = "../styles/forms.tcss"

    def __init__(self, offered: Adding) -> None:
        """Take what can be chosen."""
        super().__init__("Add a case")
        self._offered = offered

    def body(self) -> ComposeResult:
        """Label and reason first; the rest may wait."""
        offered = self._offered
        subjects = [(one, one.words) for one in CaseSubjectKind]
        statuses = [(one, one.words) for one in (CaseStatus.REFERRED, CaseStatus.OPEN)]
        yield Field("Label", line(id="label", placeholder="a place or a few words, no name"))
        yield Field("Why", line(id="reason", placeholder="why it needs several agencies"))
        yield Field("About a", Choice(subjects, CaseSubjectKind.LOCATION, id="subject"))
        if offered.categories:
            yield Field("Category", Choice(_NONE + offered.categories, id="category"))
        yield Field("Status", Choice(statuses, id="status"))
        yield Field("Lead", Choice(_NONE + offered.agencies, id="lead"))
        if offered.priorities:
            yield Field("Priority", Choice(_NONE + offered.priorities, id="priority"))
        if offered.areas:
            yield Field("Area", Choice(_NONE + offered.areas, id="area"))
        if len(offered.groups) > 1:
            yield Field("Group", Choice(offered.groups, id="group"))
        yield Field("", Tick("children are involved"))

    @on(Input.Submitted)
    def add(self) -> None:
        """Enter in a line adds it."""
        self.action_save()

    def result(self) -> CaseWanted:
        """The case as it stands in the fields."""
        label = self.query_one("#label", Input).value.strip()
        if not label:
            raise RuleBroken("a case needs a label: a place or a few words, without a name.")
        category_id = self._chosen("category")
        return CaseWanted(
            group_id=self._chosen("group") or self._offered.groups[0][0],
            label=label,
            reason=self.query_one("#reason", Input).value,
            subject=CaseSubjectKind(self.query_one("#subject", Choice).value),
            status=CaseStatus(self.query_one("#status", Choice).value),
            lead_agency_id=self._chosen("lead"),
            priority_id=self._chosen("priority"),
            area_id=self._chosen("area"),
            category_ids=(category_id,) if category_id else (),
            involves_children=self.query_one(Tick).value,
        )

    def _chosen(self, id: str) -> int | None:
        """The id that was chosen; None for not yet, and where there was no choice."""
        for choice in self.query(f"#{id}").results(Choice):
            return int(choice.value) or None
        return None
