"""The attendance panel: the roll by agency, and beside it one key for everything that happens."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from jagtui.model.errors import Refusal
from jagtui.model.rules.room import PersonHere, same_words
from jagtui.model.terms import AttendanceMode, AttendanceState, Capacity
from jagtui.model.text import clean
from jagtui.queries.attendance import Sheet, SheetRow, sheet
from jagtui.ui.dialogs.ask_text import AskText
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.dialogs.walk_on import WalkOn
from jagtui.ui.format import clock
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.notice import Notice, Tone
from jagtui.ui.widgets.table import Row, Table
from jagtui.usecases.attendance import (
    CapacityWanted,
    ComingWanted,
    DeputyWanted,
    MarkWanted,
    RollWanted,
    arrive,
    change_capacity,
    leave,
    mark_attendance,
    name_deputy,
    step_out,
    take_roll,
    walk_on,
)
from jagtui.usecases.chairing import ChairWanted, take_chair
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.gesture import Gesture
from jagtui.usecases.statements import declare_none, read_confidentiality

if TYPE_CHECKING:
    from jagtui.store.committed import Committed
    from jagtui.ui.app import JagtuiApp

Deed: TypeAlias = tuple[Gesture[Any, Any], Any]

WATCHED = frozenset(
    {
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
    }
)
KEY_WIDE = 3


def _marks(
    state: AttendanceState, mode: AttendanceMode = AttendanceMode.ROOM
) -> Callable[[int], Deed]:
    return lambda id: (mark_attendance, MarkWanted(id, state, mode))


def _turns(capacity: Capacity) -> Callable[[int], Deed]:
    return lambda id: (change_capacity, CapacityWanted(id, capacity))


DEEDS: dict[str, Callable[[int], Deed]] = {
    "present": _marks(AttendanceState.PRESENT),
    "remote": _marks(AttendanceState.PRESENT, AttendanceMode.REMOTE),
    "apologies": _marks(AttendanceState.APOLOGIES),
    "absent": _marks(AttendanceState.ABSENT),
    "arrives": lambda id: (arrive, ComingWanted(id)),
    "leaves": lambda id: (leave, ComingWanted(id)),
    "steps_out": lambda id: (step_out, ComingWanted(id)),
    "chair": lambda id: (take_chair, ChairWanted(id)),
    "member": _turns(Capacity.MEMBER),
    "observer": _turns(Capacity.OBSERVER),
    "in_attendance": _turns(Capacity.IN_ATTENDANCE),
}
"""What one key does to the row under the cursor."""


def _key(key: str, action: str, title: str, tooltip: str, *, id: str) -> Binding:
    return Binding(key, action, title, id=f"roll.{id}", tooltip=tooltip, show=False)


def _row_key(key: str, deed: str, title: str, tooltip: str) -> Binding:
    return _key(key, f"row('{deed}')", title, tooltip, id=deed)


PRINTED: tuple[Binding, ...] = (
    _row_key("p", "present", "present", "Was here from the roll on"),
    _row_key("r", "remote", "remote", "Here, on the line"),
    _key("d", "deputy", "deputy for…", "Somebody comes instead", id="deputy"),
    _row_key("a", "apologies", "apologies", "Sent apologies"),
    _row_key("x", "absent", "not here", "Absent without apologies"),
    _key("i", "information", "sent word…", "What was sent in instead of coming", id="information"),
    _row_key("c", "arrives", "arrives", "Comes, or comes back, now"),
    _row_key("l", "leaves", "leaves", "Leaves now"),
    _row_key("s", "steps_out", "steps out", "Out for this item; back with the next"),
    _row_key("h", "chair", "has the chair", "Takes the chair from now on"),
    _row_key("m", "member", "member", "Speaks for the agency"),
    _row_key("o", "observer", "observer", "Watches, and counts for no agency"),
    _row_key("n", "in_attendance", "in attendance", "As to take the minutes"),
    _key("w", "walk_on", "walk-on…", "Somebody who was not expected", id="walk_on"),
    _key("y", "read", "statement read", "Read, and accepted by all present", id="read"),
    _key("0", "none_declared", "none declared", "Nobody declared an interest", id="none"),
    _key("u", "app.undo", "undo", "Take back the last gesture", id="undo"),
)
"""The keys that stand beside the roll, in this order."""


class AttendancePanel(Dialog[None]):
    """Who is here, who is not, since when and for whom."""

    BINDING_GROUP_TITLE = "Attendance"
    AUTO_FOCUS = "Table"
    CSS_PATH: ClassVar[str] = "../styles/attendance.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *PRINTED,
        _key("t", "leave", "Close", "Back to the desk", id="close"),
        _key("U", "app.redo", "Redo", "Do again what was undone", id="redo"),
        _key("question_mark", "app.keys_help", "Keys", "The keys that work here now", id="keys"),
    ]
    save_label = ""
    leave_label, leave_key = "Close", "Esc"

    sheet: reactive[Sheet | None] = reactive(None, init=False)

    def __init__(self, meeting_id: int) -> None:
        """Take the meeting whose roll it is."""
        super().__init__("Attendance")
        self._meeting_id = meeting_id
        self._question = ""
        """What is odd about the gesture under way; it is asked rather than refused."""

    def body(self) -> ComposeResult:
        """How the room stands, then the roll and its keys side by side."""
        yield Static(id="heads")
        with Horizontal(id="roll"):
            yield Table(
                [
                    Column("Agency", 12),
                    Column("Who"),
                    Column("Here", 22),
                    Column("Times", 24, from_width=78),
                ],
                empty="Nobody is expected. w puts somebody on the roll.",
            )
            yield Static(id="keys")

    def on_mount(self) -> None:
        """Look, and look again whenever something about the roll is recorded."""
        self.jagtui.data_changed.subscribe(self, self._heard)
        self.look()

    @property
    def jagtui(self) -> "JagtuiApp":
        """The app, as what it is."""
        return cast("JagtuiApp", self.app)

    def look(self) -> None:
        """Run the panel's one query."""
        try:
            with self.jagtui.store.read() as reader:
                self.sheet = sheet(reader, self._meeting_id)
        except Refusal as refusal:
            self.show_notice(Notice(str(refusal), Tone.REFUSED))

    def _heard(self, committed: "Committed") -> None:
        if not committed.external:
            question, self._question = self._question, ""
            self.show_notice(
                Notice(question, Tone.WARNED) if question else Notice(committed.sentence)
            )
        if not WATCHED.isdisjoint(committed.touched):
            self.look()

    def watch_sheet(self, seen: Sheet) -> None:
        """Show what was seen."""
        self.query_one(".dialog").border_subtitle = Content(_where(seen))
        self.query_one("#heads", Static).update(_standing(seen))
        self.query_one("#keys", Static).update(_printed(seen))
        self.query_one(Table).rows = tuple(
            Row(row.id, (row.agency, row.who, _here(row), row.times)) for row in seen.rows
        )

    @on(Table.RowChosen)
    def _enter(self, event: Table.RowChosen) -> None:
        """Enter takes the roll; once it is taken, whoever is marked is present."""
        event.stop()
        if self.sheet is not None and self.sheet.roll_taken:
            self.action_row("present")
        else:
            self._do((take_roll, RollWanted(self._meeting_id)))

    def action_row(self, deed: str) -> None:
        """What one key does to the row under the cursor."""
        row = self._row
        if row is not None:
            self._do(DEEDS[deed](row.id), row if deed in {"present", "remote"} else None)

    def action_read(self) -> None:
        """The statement was read, and accepted by all present."""
        self._do((read_confidentiality, MeetingChosen(self._meeting_id)))

    def action_none_declared(self) -> None:
        """Nobody declared an interest."""
        self._do((declare_none, MeetingChosen(self._meeting_id)))

    @work
    async def action_deputy(self) -> None:
        """Ask who comes instead; nobody's name makes an unnamed deputy."""
        row = self._row
        if row is None or self.sheet is None:
            return
        label = "Name; leave it empty where nobody knows it"
        asked = AskText(f"Deputy for {row.words}", label, required=False)
        name = await self.jagtui.push_screen_wait(asked)
        if name is None:
            return
        officer_id = officer_called(name, self.sheet.officers, row.agency_ids)
        typed = "" if officer_id is not None else name
        await self.jagtui.attempt(name_deputy, DeputyWanted(row.id, officer_id, typed))

    @work
    async def action_information(self) -> None:
        """Ask what was sent in; whoever sends word does not come."""
        row = self._row
        if row is None:
            return
        asked = AskText(f"Sent by {row.words}", "What was sent in")
        words = await self.jagtui.push_screen_wait(asked)
        if words is not None:
            state = (
                AttendanceState.ABSENT
                if row.state is AttendanceState.ABSENT
                else AttendanceState.APOLOGIES
            )
            wanted = MarkWanted(row.id, state, information=words)
            await self.jagtui.attempt(mark_attendance, wanted)

    @work
    async def action_walk_on(self) -> None:
        """Ask who came unexpected."""
        if self.sheet is None:
            return
        row = self._row
        near = row.agency_ids[0] if row and row.agency_ids else 0
        asked = WalkOn(self._meeting_id, self.sheet.agencies, self.sheet.officers, near)
        wanted = await self.jagtui.push_screen_wait(asked)
        if wanted is not None:
            await self.jagtui.attempt(walk_on, wanted)

    @work
    async def _do(self, deed: Deed, presence_of: SheetRow | None = None) -> None:
        gesture, wanted = deed
        odd = presence_of is not None and self.sheet and self.sheet.deputies_of(presence_of.id)
        if presence_of is not None and odd:
            self._question = f"{presence_of.words} is recorded, and a deputy is here too."
        if await self.jagtui.attempt(gesture, wanted) is None:
            self._question = ""

    @property
    def _row(self) -> SheetRow | None:
        return self.sheet.row(self.query_one(Table).cursor) if self.sheet else None


def officer_called(
    name: str, officers: tuple[PersonHere, ...], agency_ids: tuple[int, ...]
) -> int | None:
    """The one known officer of these agencies whose whole name that is."""
    found = {
        one.officer_id
        for one in officers
        if one.agency_id in agency_ids and same_words(one.name, clean(name))
    }
    return found.pop() if len(found) == 1 else None


def _here(row: SheetRow) -> Content:
    plain = row.capacity in (Capacity.MEMBER.words, "")
    words = row.stands if plain else f"{row.stands}, {row.capacity}"
    return Content(words) if row.here else Content.styled(words, "$quiet")


def _where(seen: Sheet) -> str:
    if seen.item is None:
        return seen.meeting.reference
    return f"{seen.meeting.reference} · {seen.item.words} {seen.item.label}"


def _standing(seen: Sheet) -> Content:
    if not seen.roll_taken:
        first = Content.assemble(
            ("Roll not taken: ", "bold"), "Enter makes everybody who is expected present."
        )
    else:
        first = Content.styled(seen.heads.words, "bold")
    said = []
    if seen.meeting.confidentiality_at is not None:
        said.append(f"statement read {clock(seen.meeting.confidentiality_at)}")
    if seen.meeting.none_declared:
        said.append("none declared")
    return Content.assemble(first, *(f"  ·  {words}" for words in said))


def _printed(seen: Sheet) -> Content:
    """The keys as they stand beside the roll."""
    enter = "present" if seen.roll_taken else "take the roll"
    lines = [Content.assemble(("⏎".ljust(KEY_WIDE), "bold $accent"), enter)]
    for binding in PRINTED:
        title = binding.description
        if binding.id == "roll.steps_out" and seen.item and seen.item.number:
            title = f"steps out of {seen.item.number}"
        lines.append(Content.assemble((binding.key.ljust(KEY_WIDE), "bold $accent"), title))
    return Content("\n").join(lines)
