"""One case over all its meetings."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive

from jagtui.model.errors import Refusal
from jagtui.model.rules.roles import decides
from jagtui.queries.chronology import Chronology, chronology, people_of
from jagtui.store.reader import Reader
from jagtui.ui.case_chronology import chronology_lines
from jagtui.ui.dialogs.add_person import AddPerson
from jagtui.ui.dialogs.people import People
from jagtui.ui.screen import Place
from jagtui.ui.settling import judge, put_right, settle
from jagtui.ui.widgets.top_bar import TopBar
from jagtui.ui.widgets.wrapped import Wrapped
from jagtui.usecases.case_people import add_person
from jagtui.usecases.minutes import CaseChosen, consult_case


class ChronologyView(Wrapped):
    """The whole case as text, wrapped to the width there is."""

    data: reactive[Chronology | None] = reactive(None, layout=True)

    def lines(self, width: int) -> Sequence[Content]:
        """Facts, actions, then meeting by meeting."""
        return chronology_lines(self.data, width) if self.data else []


class CasePlace(Place[Chronology]):
    """Facts, risk, actions and every meeting of one case, the newest first."""

    place = "cases"
    watches = frozenset(
        {
            "action",
            "action_support",
            "action_update",
            "agency",
            "agenda_item",
            "area",
            "attendance",
            "attendance_agency",
            "attendance_spell",
            "carry",
            "case_category",
            "case_file",
            "case_person",
            "category",
            "closure_reason",
            "escalation",
            "interim_decision",
            "item_span",
            "meeting",
            "meeting_group",
            "minute_line",
            "officer",
            "priority",
            "risk_assessment",
            "risk_method",
        }
    )
    BINDING_GROUP_TITLE = "This case"
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f2,backspace", "back", "Register", id="case.back", tooltip="Back"),
        Binding("s", "settle", "Status", id="case.status", tooltip="What becomes of this case"),
        Binding("r", "judge", "Risk", id="case.risk", tooltip="How high its risk is now"),
        Binding("e", "facts", "Facts", id="case.facts", tooltip="Put its facts right"),
        Binding(
            "w",
            "people",
            "Who it is about",
            id="case.people",
            tooltip="Show whom the case is about; the look is recorded",
            show=False,
        ),
        Binding(
            "p",
            "add_person",
            "Add a person",
            id="case.add_person",
            tooltip="Keep a name of somebody the case is about",
            show=False,
        ),
    ]

    def __init__(self, case_id: int) -> None:
        """Take the case."""
        super().__init__()
        self.case_id = case_id

    def body(self) -> ComposeResult:
        """One text to scroll through."""
        with VerticalScroll():
            yield ChronologyView()

    def look(self, reader: Reader) -> Chronology:
        """Everything on record."""
        found = chronology(reader, self.seat, self.case_id)
        if found is None:
            raise Refusal("This case is not there for you to see. Esc goes back to the register.")
        return found

    def show(self, data: Chronology) -> None:
        """Wrap it anew."""
        self.query_one(ChronologyView).data = data
        self.query_one(TopBar).state = data.case.reference

    def action_back(self) -> None:
        """Back to the register, and no further."""
        if self.is_active:
            self.dismiss()

    @work
    async def action_settle(self) -> None:
        """Decide about the case."""
        await settle(self, self.case_id)

    @work
    async def action_judge(self) -> None:
        """Judge its risk."""
        await judge(self, self.case_id)

    @work
    async def action_facts(self) -> None:
        """Put its facts right."""
        await put_right(self, self.case_id)

    @work
    async def action_people(self) -> None:
        """Record that somebody looks, then show the names."""
        if await self.attempt(consult_case, CaseChosen(self.case_id)) is None:
            return
        with self.reading() as reader:
            people = people_of(reader, self.seat, self.case_id)
        await self.ask(People(self.data.case.reference, people))

    @work
    async def action_add_person(self) -> None:
        """Keep a name, apart from everything else."""
        if decides(self.seat):
            await self.ask(AddPerson(self.case_id), partial(self.attempt, add_person))
        else:
            self.refuse("Names are kept by the chair, the minute taker or the manager.")
