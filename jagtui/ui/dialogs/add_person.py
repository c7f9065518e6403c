"""Keeping a name of somebody a case is about."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from jagtui.model.errors import RuleBroken
from jagtui.model.terms import PartInCase
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.case_people import PersonWanted


class AddPerson(Dialog[PersonWanted]):
    """A name, which part they have, and what else is known; shown only by a recorded look."""

    AUTO_FOCUS = "#person"
    save_label = "Keep"

    def __init__(self, case_id: int) -> None:
        """Take the case."""
        super().__init__("Somebody this case is about")
        self._case_id = case_id

    def body(self) -> ComposeResult:
        """Name, part, details."""
        parts = [(one, one.words) for one in PartInCase]
        yield Field("Name", line(id="person"))
        yield Field("Part", Choice(parts, PartInCase.SUBJECT, id="part"))
        yield Field("Details", line(id="details", placeholder="date of birth, address; optional"))

    @on(Input.Submitted)
    def keep(self) -> None:
        """Enter in a line keeps it."""
        self.action_save()

    def result(self) -> PersonWanted:
        """Who it is."""
        name = self.query_one("#person", Input).value.strip()
        if not name:
            raise RuleBroken("a name is needed; it is shown to nobody by itself.")
        return PersonWanted(
            self._case_id,
            name,
            PartInCase(self.query_one("#part", Choice).value),
            self.query_one("#details", Input).value,
        )
