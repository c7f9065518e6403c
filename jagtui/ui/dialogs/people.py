"""Whom a case is about; shown only after the look was recorded."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from jagtui.model.case import CasePerson
from jagtui.ui.dialogs.base import Dialog


class People(Dialog[None]):
    """Names, and which part each has in the case."""

    save_label = ""
    leave_label = "Close"
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, reference: str, people: Sequence[CasePerson]) -> None:
        """Take the names; nothing of them goes anywhere else."""
        super().__init__(f"Who {reference} is about")
        self._people = tuple(people)

    def body(self) -> ComposeResult:
        """One name a line."""
        with VerticalScroll():
            for person in self._people:
                yield Static(_words(person))
            if not self._people:
                yield Static(Content("Nobody is on record for this case."))
            yield Static(Content.styled("This look is recorded.", "$quiet"), classes="keys")


def _words(person: CasePerson) -> Content:
    details = f" · {person.details}" if person.details else ""
    return Content.assemble((person.name, "bold"), f"  {person.part.words}{details}")
