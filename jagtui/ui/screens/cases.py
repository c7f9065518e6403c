"""Cases: the register, narrowed by typing."""

from collections.abc import Hashable, Iterator
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.content import Content

from jagtui.model.rules.roles import decides
from jagtui.model.terms import SeatRole
from jagtui.queries.adding import adding
from jagtui.queries.cases import CasesWanted, Register, RegisteredCase, register
from jagtui.queries.windows import FIRST
from jagtui.store.reader import Reader
from jagtui.ui.attempt import Done
from jagtui.ui.case_words import age, day_brief, risk_cell
from jagtui.ui.dialogs.add_case import AddCase
from jagtui.ui.format import count
from jagtui.ui.listing import Listing
from jagtui.ui.screens.case import CasePlace
from jagtui.ui.settling import judge, settle
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.table import Row, Table
from jagtui.usecases.case import CaseWanted, add_case

WIDE, WIDER, WIDEST = 96, 114, 140

COLUMNS = (
    Column("Case", 8),
    Column("Label"),
    Column("Status", 10),
    Column("Why", from_width=WIDEST),
    Column("Risk", 11),
    Column("Lead", 15, from_width=WIDE),
    Column("Actions", 7, align="right", from_width=WIDER),
    Column("Review", 11),
    Column("Age", 5, align="right"),
)


class Cases(Listing[Register]):
    """Every live case; the ended ones on a key."""

    place = "cases"
    watches = frozenset({"action", "agency", "area", "case_file", "risk_assessment"})
    BINDING_GROUP_TITLE = "Cases"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "Add", id="cases.add", tooltip="Add a case to the register"),
        Binding("s", "settle", "Status", id="cases.status", tooltip="What becomes of this case"),
        Binding("r", "judge", "Risk", id="cases.risk", tooltip="How high its risk is now"),
        Binding(
            "o", "ended", "Ended too", id="cases.ended", tooltip="Show ended cases too, or not"
        ),
    ]

    nothing = "No case here: a adds one."

    def __init__(self) -> None:
        """Live cases only, at first."""
        super().__init__()
        self._ended_too = False

    def table(self) -> Table:
        """The register."""
        return Table(COLUMNS, id="register")

    def read(self, reader: Reader) -> Register:
        """The live cases, or all of them, that hold the words."""
        wanted = CasesWanted(
            ended_too=self._ended_too,
            words=self.words,
            window=self.window,
            holding=self.wanted if isinstance(self.wanted, int) else None,
        )
        return register(reader, self.seat, wanted)

    def listed(self, data: Register) -> Content:
        """How many, and which."""
        if not (data.ended_too or self.words):
            return Content(f"  {count(data.live, 'live case')}")
        which = "live and ended case" if data.ended_too else "live case"
        cases = count(data.window.skipped + len(data.cases), which)
        return Content(f"  the latest {cases}; older ones follow" if data.more else f"  {cases}")

    def rows(self, data: Register) -> Iterator[Row]:
        """The cases."""
        return (_row(case, data) for case in data.cases)

    def select(self, key: Hashable) -> None:
        """Somebody comes to see one case, which is live where it is offered elsewhere."""
        self._ended_too = False
        super().select(key)
        if isinstance(key, int):
            self._open(key)

    def action_open(self) -> None:
        """The case under the cursor over all its meetings."""
        if self.chosen is not None:
            self._open(self.chosen)

    @on(Table.RowChosen)
    def follow(self) -> None:
        """Enter or a second click."""
        self.action_open()

    def _open(self, case_id: int) -> None:
        while isinstance(self.jagtui.screen, CasePlace):
            self.jagtui.pop_screen()
        self.jagtui.push_screen(CasePlace(case_id))

    def action_ended(self) -> None:
        """With the ended cases, or without."""
        self._ended_too = not self._ended_too
        self.turn(FIRST)

    @work
    async def action_settle(self) -> None:
        """Decide about the case under the cursor."""
        if self.chosen is not None:
            await settle(self, self.chosen)

    @work
    async def action_judge(self) -> None:
        """Judge the risk of the case under the cursor."""
        if self.chosen is not None:
            await judge(self, self.chosen)

    def action_add(self) -> None:
        """Add a case."""
        if decides(self.seat) or (self.seat and self.seat.role is SeatRole.OFFICER):
            self._add()
        else:
            self.refuse("Cases are added by those who run the meeting, and referred by officers.")

    @work
    async def _add(self) -> None:
        with self.reading() as reader:
            offered = adding(reader)
        await self.ask(AddCase(offered), self._added)

    async def _added(self, wanted: CaseWanted) -> Done[int] | None:
        done = await self.attempt(add_case, wanted)
        if done is not None:
            self.go_to(done.value)
        return done


def _row(case: RegisteredCase, data: Register) -> Row:
    overdue = case.review_on is not None and case.review_on <= data.today
    review = day_brief(case.review_on, data.today) if case.review_on else "–"
    return Row(
        case.id,
        (
            case.reference,
            case.label,
            case.status.words,
            case.status_reason,
            risk_cell(case.band, case.band_before),
            case.lead,
            str(case.actions or "–"),
            Content.styled(f"{review} !", "bold $error") if overdue else review,
            age(case.opened_on, case.closed_on or data.today),
        ),
    )
