"""The fields that adding a case and putting its facts right share."""

from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from jagtui.model.errors import RuleBroken
from jagtui.model.terms import CaseSubjectKind
from jagtui.queries.adding import Adding, KnownFacts, Offer
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.tick import Tick
from jagtui.ui.widgets.ticks import Ticks

T = TypeVar("T")

_NONE: Offer = ((0, "not yet"),)
_SUBJECTS = ((None, "not said yet"), *((one, one.words) for one in CaseSubjectKind))


class CaseFields(Dialog[T]):
    """A label without a name, why several agencies are needed, and what is known."""

    AUTO_FOCUS = "#label"

    def __init__(self, title: str, offered: Adding, known: KnownFacts) -> None:
        """Take what can be chosen, and what is known at first."""
        super().__init__(title)
        self.offered = offered
        self.known = known

    def body(self) -> ComposeResult:
        """Label and reason first; the rest may wait."""
        offered, known = self.offered, self.known
        yield Field(
            "Label", line(known.label, id="label", placeholder="a place or a few words, no name")
        )
        yield Field(
            "Why",
            line(
                _on_a_line(known.reason), id="reason", placeholder="why it needs several agencies"
            ),
        )
        yield Field("About a", Choice(_SUBJECTS, known.subject, id="subject"))
        if offered.categories:
            yield Field("Categories", Ticks(offered.categories, known.category_ids))
        yield Field("Lead", Choice(_NONE + offered.agencies, known.lead_agency_id, id="lead"))
        if offered.priorities:
            choice = Choice(_NONE + offered.priorities, known.priority_id, id="priority")
            yield Field("Priority", choice)
        if offered.areas:
            yield Field("Area", Choice(_NONE + offered.areas, known.area_id, id="area"))
        yield Field("", Tick("children are involved", value=known.involves_children))
        yield from self.besides()

    def besides(self) -> ComposeResult:
        """What only one of the dialogs asks."""
        yield from ()

    @on(Input.Submitted)
    def submit(self) -> None:
        """Enter in a line is enough."""
        self.action_save()

    @property
    def label(self) -> str:
        """The label; a case cannot do without one."""
        label = self.query_one("#label", Input).value.strip()
        if not label:
            raise RuleBroken("a case needs a label: a place or a few words, without a name.")
        return label

    @property
    def reason(self) -> str:
        """Why it needs several agencies; its paragraphs stay where nobody touched it."""
        typed = self.query_one("#reason", Input).value
        return self.known.reason if typed == _on_a_line(self.known.reason) else typed

    @property
    def subject(self) -> CaseSubjectKind | None:
        """What it is about, if anybody has said."""
        chosen = self.query_one("#subject", Choice).value
        return CaseSubjectKind(chosen) if chosen else None

    @property
    def category_ids(self) -> tuple[int, ...]:
        """The categories that are ticked."""
        return tuple(one for ticks in self.query(Ticks) for one in ticks.value)

    @property
    def involves_children(self) -> bool:
        """Whether children are involved."""
        return self.query_one(Tick).value

    def chosen(self, id: str) -> int | None:
        """The id that was chosen; None for not yet, and where there was no choice."""
        for choice in self.query(f"#{id}").results(Choice):
            return int(choice.value) or None
        return None


def _on_a_line(text: str) -> str:
    return text.replace("\n", " ")
