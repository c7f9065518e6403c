"""Today: what is coming, what is owed, what is due; Enter goes there."""

from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from jagtui.model.errors import Refusal
from jagtui.model.meeting import Meeting
from jagtui.model.terms import MinutesState, SeatRole
from jagtui.queries.today import Today as Day
from jagtui.queries.today import today
from jagtui.store.reader import Reader
from jagtui.ui.owing import Owing
from jagtui.ui.today_rows import Target, rows_of
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.table import Table

COLUMNS = (
    Column("", 10),
    Column(""),
    Column("", 11),
    Column("", 12),
)


class Today(Owing[Day]):
    """What a day begins with."""

    place = "today"
    watches = frozenset(
        {
            "action",
            "action_support",
            "action_update",
            "agency",
            "agency_return",
            "agenda_item",
            "attendance",
            "carry",
            "case_file",
            "circulation",
            "meeting",
            "meeting_group",
            "minutes_version",
            "meeting_move",
            "officer",
            "post",
            "risk_assessment",
        }
    )
    BINDING_GROUP_TITLE = "Today"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "plan", "Plan a meeting", id="today.plan", tooltip="Plan the next meeting"),
    ]

    def body(self) -> ComposeResult:
        """One list under headings."""
        yield Table(COLUMNS, header=False, id="today")

    def look(self, reader: Reader) -> Day:
        """Everything at once."""
        return today(reader, self.seat)

    def show(self, data: Day) -> None:
        """Sections that have something in them."""
        self.query_one(Table).rows = rows_of(data)

    @on(Table.RowChosen)
    def follow(self, event: Table.RowChosen) -> None:
        """Go to what the row is about."""
        if isinstance(event.key, Target):
            self._follow(event.key)

    @work
    async def _follow(self, target: Target) -> None:
        from jagtui.ui.visit import visit

        if target.place:
            await visit(self.jagtui, target.place, target.key)
        elif isinstance(target.key, int):
            await self._read_minutes(target.key)
        else:
            self.action_plan()

    async def _read_minutes(self, meeting_id: int) -> None:
        """Show the last minutes; a chair says here that they are checked."""
        from jagtui.outputs.minutes import checked_minutes, restricted_minutes
        from jagtui.ui.dialogs.check_minutes import CheckMinutes
        from jagtui.usecases.minutes import CheckWanted, check_minutes

        with self.reading() as reader:
            held = reader.get(Meeting, meeting_id)
            draft = held.minutes_state is MinutesState.DRAFT
            may_check = draft and self.seat is not None and self.seat.role is SeatRole.CHAIR
            try:
                text = (
                    checked_minutes(reader, held.id)
                    if may_check
                    else restricted_minutes(reader, self.seat, held.id)
                )
            except Refusal as refusal:
                self.refuse(str(refusal))
                return
            wanted = CheckWanted(held.id, text)
        dialog = CheckMinutes(held.reference, wanted, may_check=may_check)
        await self.ask(dialog, partial(self.attempt, check_minutes))

    @work
    async def action_plan(self) -> None:
        """Plan the next meeting of a group."""
        from jagtui.ui.planning import plan_next

        await plan_next(self)
