"""Preparing the agenda of a meeting to come: what comes up and why, and what fits in the time."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from jagtui.queries.prepare import Preparation, PreparedItem, preparation
from jagtui.store.reader import Reader
from jagtui.ui.dialogs.ask_text import AskText
from jagtui.ui.dialogs.item_minutes import AskMinutes
from jagtui.ui.dialogs.pick import Pick
from jagtui.ui.dialogs.urgent import Urgent
from jagtui.ui.format import day_from_today
from jagtui.ui.handing_out import issue, show_agenda, show_bring
from jagtui.ui.paper_words import papers_words
from jagtui.ui.prepare_rows import chosen, detail, prepared_rows
from jagtui.ui.screen import Place
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.table import Key, Table
from jagtui.ui.widgets.wrapped import Wrapped
from jagtui.usecases.agenda import AcceptingWanted, DropWanted, accept_case, drop_case
from jagtui.usecases.agenda_items import (
    PaperWanted,
    PartWanted,
    add_paper,
    add_urgent,
    set_item_minutes,
    set_part,
)
from jagtui.usecases.agenda_order import (
    AgendaChosen,
    LaneMoveWanted,
    MoveWanted,
    children_first,
    move_between_lanes,
    move_item,
)

COLUMNS = (Column("", 5), Column(""), Column("", 5), Column("min", 3, "right"), Column("why"))


class Detail(Wrapped):
    """All there is to say of the line under the cursor."""

    item: reactive[PreparedItem | None] = reactive(None, layout=True)

    def lines(self, width: int) -> Sequence[Content]:
        """Its name and its facts."""
        return detail(self.item, width) if self.item else []


def _key(key: str, action: str, title: str, tooltip: str, *, show: bool = False) -> Binding:
    id = f"prepare.{action.partition('(')[0]}" + ("_down" if action.endswith("(1)") else "")
    return Binding(key, action, title, id=id, tooltip=tooltip, show=show)


class Prepare(Place[Preparation]):
    """The agenda of one meeting: each case with its reasons, and a line where the time runs out."""

    place = "meeting"
    watches = frozenset(
        {
            "action",
            "action_update",
            "agency",
            "agenda_issue",
            "agenda_item",
            "case_drop",
            "case_file",
            "escalation",
            "interim_decision",
            "item_span",
            "meeting",
            "meeting_group",
            "minute_line",
            "numbering",
            "paper",
            "risk_assessment",
        }
    )
    BINDING_GROUP_TITLE = "Preparing the agenda"
    AUTO_FOCUS = "Table"
    BINDINGS: ClassVar[list[BindingType]] = [
        _key("escape,f2,backspace", "back", "Back", "Back to the meeting", show=True),
        _key("a", "accept", "Accept", "Put this case on the agenda, or back on it", show=True),
        _key("x", "drop", "Drop", "Leave this case off, with the reason", show=True),
        _key(
            "I", "issue", "Issue", "Send the agenda out; its numbers stay from then on", show=True
        ),
        _key("K,shift+up", "move(-1)", "Up", "This item earlier"),
        _key("J,shift+down", "move(1)", "Down", "This item later"),
        _key("c", "children", "Children together", "Cases involving children together and first"),
        _key("n", "lane", "No change", "Into the lane of no change, or out of it"),
        _key("s", "part", "Second part", "Into the confidential second part, or out of it"),
        _key("m", "minutes", "Minutes", "How long this item is meant to take"),
        _key("p", "paper", "Paper", "A paper came in for this item"),
        _key("b", "urgent", "Urgent business", "Business that cannot wait, with the reason"),
        _key("f", "find", "Find a case", "Put any live case on the agenda, with a reason"),
        _key("v", "view", "View", "The agenda as it went out, or as it would"),
        _key("w", "bring", "What to bring", "What each agency is to bring to the meeting"),
    ]

    def __init__(self, meeting_id: int) -> None:
        """Take the meeting."""
        super().__init__()
        self.meeting_id = meeting_id

    def body(self) -> ComposeResult:
        """How ready it is, the list, and all about one line of it."""
        yield Static(id="ready")
        yield Table(COLUMNS, empty="Nothing is on the agenda.")
        yield Detail()

    def look(self, reader: Reader) -> Preparation:
        """The agenda as it stands, and every reason."""
        return preparation(reader, self.seat, self.meeting_id)

    def show(self, data: Preparation) -> None:
        """Fill the list anew; the cursor stays on its case."""
        held = data.meeting
        self.query_one("#ready", Static).update(
            Content(
                f"{held.reference}  {day_from_today(held.held_on, data.today)} at {held.starts}, "
                f"{held.minutes} minutes · {papers_words(data.readiness)}"
            )
        )
        self.query_one(Table).rows = prepared_rows(data)
        self._detail()

    @property
    def undo_meeting_id(self) -> int | None:
        """Undo keeps to this agenda."""
        return self.meeting_id

    @on(Table.RowHighlighted)
    def _detail(self) -> None:
        self.query_one(Detail).item = self._marked

    @property
    def _marked(self) -> PreparedItem | None:
        """What the line under the cursor is about."""
        key: Key = self.query_one(Table).cursor
        everything = self.data.everything if self.data is not None else ()
        return next((item for item in everything if chosen(item) == key), None)

    def _item(self) -> int | None:
        """The item under the cursor; says so where there is none."""
        marked = self._marked
        if marked is not None and marked.item_id is not None:
            return marked.item_id
        self.refuse("this case is not on the agenda; a puts it there.")
        return None

    def action_back(self) -> None:
        """Back to the meeting."""
        if self.is_active:
            self.dismiss()

    @on(Table.RowChosen)
    def accept_chosen(self) -> None:
        """Enter accepts what is not on the agenda yet."""
        if self._marked is not None and self._marked.item_id is None:
            self.action_accept()

    @work
    async def action_accept(self) -> None:
        """Put the case on the agenda."""
        marked = self._marked
        if marked is None or marked.case_id is None or marked.item_id is not None:
            self.refuse("this is on the agenda already.")
            return
        await self._accept(marked)

    async def _accept(self, case: PreparedItem) -> None:
        """Nothing is due on some cases, so somebody has to say why they come up."""
        if case.why or case.case_id is None:
            wanted = AcceptingWanted(self.meeting_id, case.case_id or 0)
            await self.attempt(accept_case, wanted)
            return
        await self._ask_for(case.case_id, case.reference)

    async def _ask_for(self, case_id: int, reference: str) -> None:
        async def accept(why: str) -> object:
            return await self.attempt(accept_case, AcceptingWanted(self.meeting_id, case_id, why))

        await self.ask(AskText(f"{reference} on the agenda", "Why is it to come up?"), accept)

    @work
    async def action_drop(self) -> None:
        """Leave the case off."""
        marked = self._marked
        item_id = self._item()
        if item_id is None or marked is None:
            return

        async def drop(reason: str) -> object:
            return await self.attempt(drop_case, DropWanted(item_id, reason))

        await self.ask(AskText(f"Drop {marked.words}", "Why is it left off?"), drop)

    @work
    async def action_find(self) -> None:
        """Any live case that is not on the agenda."""
        data: Preparation = self.data
        cases = (*data.proposed, *data.dropped, *data.others)
        if not cases:
            self.say("Every live case is on the agenda.")
            return
        options = [(case.case_id, f"{case.reference}  {case.title}  {case.why}") for case in cases]
        case_id = await self.ask(Pick("Which case", options))
        found = next((case for case in cases if case.case_id == case_id), None)
        if found is not None and found.case_id is not None:
            await self._ask_for(found.case_id, found.reference)

    @work
    async def action_move(self, by: int) -> None:
        """Up or down."""
        item_id = self._item()
        if item_id is not None:
            await self.attempt(move_item, MoveWanted(item_id, by))

    @work
    async def action_children(self) -> None:
        """Cases involving children together."""
        await self.attempt(children_first, AgendaChosen(self.meeting_id))

    @work
    async def action_lane(self) -> None:
        """Between the lane and the cases that are discussed."""
        marked, item_id = self._marked, self._item()
        if marked is not None and item_id is not None:
            wanted = LaneMoveWanted(item_id, not marked.no_change)
            await self.attempt(move_between_lanes, wanted)

    @work
    async def action_part(self) -> None:
        """Between the first part and the second."""
        marked, item_id = self._marked, self._item()
        if marked is not None and item_id is not None:
            await self.attempt(set_part, PartWanted(item_id, not marked.confidential))

    @work
    async def action_minutes(self) -> None:
        """How long it takes."""
        marked, item_id = self._marked, self._item()
        if marked is not None and item_id is not None:
            await self.ask(
                AskMinutes(item_id, marked.words, marked.own_minutes),
                partial(self.attempt, set_item_minutes),
            )

    @work
    async def action_paper(self) -> None:
        """A paper came in."""
        marked, item_id = self._marked, self._item()
        if marked is None or item_id is None:
            return
        late = " It is a late paper." if self.data.meeting.issued_at else ""

        async def add(title: str) -> object:
            return await self.attempt(add_paper, PaperWanted(item_id, title))

        label = f"What is it called?{late}"
        await self.ask(AskText(f"A paper for {marked.words}", label), add)

    @work
    async def action_urgent(self) -> None:
        """Business that cannot wait."""
        await self.ask(Urgent(self.meeting_id), partial(self.attempt, add_urgent))

    @work
    async def action_issue(self) -> None:
        """Send it out."""
        await issue(self, self.meeting_id)

    @work
    async def action_view(self) -> None:
        """Read it."""
        await show_agenda(self, self.meeting_id)

    @work
    async def action_bring(self) -> None:
        """Who brings what."""
        await show_bring(self, self.meeting_id)
