"""The attendance panel: the roll by agency, and beside it one key for everything that happens."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from jagtui.queries.attendance import Sheet, sheet
from jagtui.queries.attendance_questions import questions
from jagtui.ui.dialogs.attendance_asks import AttendanceAsks
from jagtui.ui.dialogs.attendance_deeds import DEEDS, Deed
from jagtui.ui.dialogs.attendance_keys import PRINTED, printed
from jagtui.ui.dialogs.attendance_words import about_words, here_words, room_words, where_words
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.notice import Notice, Tone
from jagtui.ui.widgets.table import Row, Table
from jagtui.usecases.attendance import RollWanted, take_roll
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.statements import declare_none, read_confidentiality

if TYPE_CHECKING:
    from jagtui.store.committed import Committed

WATCHED = frozenset(
    {
        "adjournment",
        "agency",
        "agency_name",
        "agenda_item",
        "attendance",
        "attendance_agency",
        "attendance_spell",
        "case_file",
        "chairing",
        "item_span",
        "meeting",
        "meeting_group",
        "officer",
        "post",
        "quorum_agency",
        "sharing_agreement",
    }
)
NARROW = 60
"""Cells of the roll under which every column gives way to the names."""
TIMES_FROM = 78


class AttendancePanel(AttendanceAsks):
    """Who is here, who is not, since when and for whom."""

    BINDING_GROUP_TITLE = "Attendance"
    AUTO_FOCUS = "Table"
    watches = WATCHED
    BINDINGS: ClassVar[list[BindingType]] = [
        *PRINTED,
        Binding("t", "leave", "Close", id="roll.close", tooltip="Back to the desk", show=False),
        Binding(
            "U",
            "app.redo",
            "Redo",
            id="roll.redo",
            tooltip="Do again what was undone",
            show=False,
        ),
        Binding(
            "question_mark",
            "app.keys_help",
            "Keys",
            id="roll.keys",
            tooltip="The keys that work here now",
            show=False,
        ),
    ]
    save_label = ""
    leave_label, leave_key = "Close", "Esc"

    def __init__(self, meeting_id: int) -> None:
        """Take the meeting whose roll it is."""
        super().__init__("Attendance")
        self._meeting_id = meeting_id

    def body(self) -> ComposeResult:
        """How the room stands, then the roll and its keys side by side."""
        yield Static(id="heads")
        yield Static(id="about")
        with Horizontal(id="roll"):
            yield Table(_columns(), empty="Nobody is expected. w puts somebody on the roll.")
            yield Static(id="keys")

    def look(self) -> None:
        """Run the panel's one query."""
        with self.jagtui.store.read() as reader:
            self.sheet = sheet(reader, self.jagtui.seat, self._meeting_id)

    def heard(self, committed: "Committed") -> None:
        """Say what was recorded here, and what is odd about it."""
        before = self.sheet
        super().heard(committed)
        if not committed.external:
            self.show_notice(self._notice(committed, before))

    def _notice(self, committed: "Committed", before: Sheet | None) -> Notice:
        """What was recorded; what is odd about it is asked, and not refused."""
        odd = before and self.sheet and questions(before, self.sheet)
        if not odd or committed.kind in {"undo", "redo"}:
            return Notice(committed.sentence)
        return Notice(f"{' '.join(odd)} It is recorded; u takes it back.", Tone.WARNED)

    def watch_sheet(self, seen: Sheet) -> None:
        """Show what was seen."""
        self.query_one(".dialog").border_subtitle = Content(where_words(seen))
        self.query_one("#heads", Static).update(room_words(seen))
        self._lay_out(seen)
        self.query_one(Table).rows = tuple(
            Row(row.id, (row.agency, row.who, here_words(row), row.times)) for row in seen.rows
        )
        self._show_row()

    def on_resize(self, _: events.Resize) -> None:
        """Wider or narrower, the columns are measured anew."""
        if self.sheet is not None:
            self.call_after_refresh(self._lay_out, self.sheet)

    def _lay_out(self, seen: Sheet) -> None:
        """Columns as wide as what they hold needs, as far as there is room."""
        table = self.query_one(Table)
        longest = max((len(row.agency) for row in seen.rows), default=0)
        table.columns = _columns(longest, narrow=table.size.width < NARROW)
        table.refresh()
        self.query_one("#keys", Static).update(printed(seen))

    @on(Table.RowHighlighted)
    def _show_row(self) -> None:
        self.query_one("#about", Static).update(about_words(self.row))

    @on(Table.RowChosen)
    def _enter(self, event: Table.RowChosen) -> None:
        """Enter takes the roll; before and after, whoever is marked comes."""
        event.stop()
        if self.sheet is not None and self.sheet.awaits_roll:
            self._do((take_roll, RollWanted(self._meeting_id)))
        else:
            self.action_row("present")

    def action_row(self, deed: str) -> None:
        """What one key does to the row under the cursor."""
        if self.row is not None:
            self._do(DEEDS[deed](self.row.id))

    def action_read(self) -> None:
        """The statement was read, and accepted by all present."""
        self._do((read_confidentiality, MeetingChosen(self._meeting_id)))

    def action_none_declared(self) -> None:
        """Nobody declared an interest."""
        self._do((declare_none, MeetingChosen(self._meeting_id)))

    @work
    async def _do(self, deed: Deed) -> None:
        gesture, wanted = deed
        await self.jagtui.attempt(gesture, wanted)


def _columns(longest: int = 0, *, narrow: bool = True) -> tuple[Column, ...]:
    """An agency's handle is never cut where it fits at all; two of them may be."""
    return (
        Column("Agency", max(len("Agency"), min(longest, 15 if narrow else 30))),
        Column("Who"),
        Column("Here", 13 if narrow else 22),
        Column("Times", 24, from_width=TIMES_FROM),
    )
