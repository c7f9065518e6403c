"""The interests on record at a meeting, and the standing ones to be declared again."""

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from jagtui.model.rules.room import ItemMark
from jagtui.queries.declarations import Interest, interests, standing_interests
from jagtui.queries.desk_statements import interest_words, standing_words
from jagtui.queries.roll import roll_of
from jagtui.ui.dialogs.declare import Declare
from jagtui.ui.dialogs.watching import Watching
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.notice import Notice
from jagtui.ui.widgets.table import Row, Table
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.declarations import (
    DeclarationChosen,
    InterestAmendmentWanted,
    InterestWanted,
    amend_declaration,
    redeclare_standing,
    strike_declaration,
)

if TYPE_CHECKING:
    from jagtui.store.committed import Committed


class Interests(Watching[bool]):
    """One key declares another, one declares the standing ones again, one takes back."""

    BINDING_GROUP_TITLE = "Interests"
    AUTO_FOCUS = "Table"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "save", "Declare", id="interests.declare", tooltip="Declare another one"),
        Binding(
            "r",
            "again",
            "Standing again",
            id="interests.again",
            tooltip="Those in the room declare their standing interests again",
        ),
        Binding(
            "x", "strike", "Take back", id="interests.strike", tooltip="Take the marked one back"
        ),
        Binding("u", "app.undo", "Undo", id="interests.undo", tooltip="Take back the last gesture"),
    ]
    watches = frozenset(
        {
            "agency",
            "agenda_item",
            "attendance",
            "attendance_agency",
            "attendance_spell",
            "case_file",
            "declaration",
            "meeting",
            "officer",
        }
    )
    save_label, save_key = "Declare", "i"
    leave_label = "Close"

    def __init__(self, meeting_id: int, items: tuple[ItemMark, ...]) -> None:
        """Take the meeting and its agenda."""
        super().__init__("Interests · i declares, r the standing ones again, x takes back")
        self._meeting_id, self._items = meeting_id, items
        self._known: dict[int, Interest] = {}

    def body(self) -> ComposeResult:
        """A line for each; those not declared yet come last."""
        yield Table([Column("")], empty="None on record.", header=False)

    def look(self) -> None:
        """Read what is on record, and what is offered."""
        with self.jagtui.store.read() as reader:
            self._known = {
                one.id: one for one in interests(reader, self.jagtui.seat, self._meeting_id)
            }
            offered = standing_interests(reader, self.jagtui.seat, self._meeting_id)
        rows = [Row(id, (interest_words(one),)) for id, one in self._known.items()]
        rows += [
            Row(-number, (f"r  {standing_words(one)}{'' if one.here else ' (not here)'}",))
            for number, one in enumerate(offered, 1)
        ]
        self.query_one(Table).rows = tuple(rows)

    def result(self) -> bool:
        """Another one is to be declared."""
        return True

    @on(Table.RowChosen)
    def correct(self, event: Table.RowChosen) -> None:
        """Enter puts a declaration right; a standing one is declared again with the others."""
        event.stop()
        known = self._known.get(self._marked)
        if known is None:
            self.action_again()
        else:
            self._correct(known)

    @work
    async def action_again(self) -> None:
        """The standing interests of those in the room are declared again."""
        await self.jagtui.attempt(redeclare_standing, MeetingChosen(self._meeting_id))

    @work
    async def action_strike(self) -> None:
        """Take the marked declaration back."""
        if self._marked in self._known:
            await self.jagtui.attempt(strike_declaration, DeclarationChosen(self._marked))

    @work
    async def _correct(self, known: Interest) -> None:
        with self.jagtui.store.read() as reader:
            roll = roll_of(reader, self._meeting_id)
        dialog = Declare(roll, self._items, known=known)

        async def amend(wanted: InterestWanted) -> object:
            item_id = wanted.item_ids[0] if wanted.item_ids else None
            amended = InterestAmendmentWanted(
                known.id,
                known.interest,
                wanted.interest,
                item_id,
                wanted.withdrew,
                wanted.standing,
            )
            return await self.jagtui.attempt(amend_declaration, amended)

        dialog.then = amend
        await self.jagtui.push_screen_wait(dialog)

    @property
    def _marked(self) -> int:
        at = self.query_one(Table).cursor
        return at if isinstance(at, int) else 0

    def heard(self, committed: "Committed") -> None:
        """Say what was recorded here."""
        super().heard(committed)
        if not committed.external:
            self.show_notice(Notice(committed.sentence))
