"""A place with nothing but the capture line on a running meeting, to try its keys."""

from collections.abc import Callable
from typing import Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from jagtui.model.meeting import AgendaItem, ItemSpan
from jagtui.model.rules.room import ItemMark, Room
from jagtui.queries.recorded import RecordedHere, recorded_under
from jagtui.queries.room import room
from jagtui.store.reader import Reader
from jagtui.ui.app import JagtuiApp
from jagtui.ui.modes import Mode
from jagtui.ui.screen import Place
from jagtui.ui.widgets.capture_line import CaptureLine
from jagtui.usecases.amend_captured import CapturedAmendmentWanted, amend_captured
from jagtui.usecases.capture import RecordWanted, record_captured


class LineAlone(Place[tuple[ItemMark, Room]]):
    """The item that is up, a line for it, and what became of what was typed."""

    place = "meeting"
    watches = frozenset({"minute_line", "action", "item_span", "attendance_spell", "agenda_item"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "c", "capture", "Capture", id="trial.capture", tooltip="Type a line", priority=True
        ),
        Binding(
            "exclamation_mark",
            "capture('!')",
            "Decide",
            id="trial.decide",
            tooltip="Decide",
            priority=True,
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.drafts: dict[str, str] = {}
        self.walked: list[str] = []

    def body(self) -> ComposeResult:
        yield Static("the minutes", id="minutes")
        yield CaptureLine()

    def look(self, reader: Reader) -> tuple[ItemMark, Room]:
        span = reader.find(ItemSpan, until_at=None)
        assert span is not None
        here = room(reader, span.meeting_id, span.item_id)
        return next(mark for mark in here.items if mark.id == span.item_id), here

    def show(self, data: tuple[ItemMark, Room]) -> None:
        line = self.query_one(CaptureLine)
        with self.reading() as reader:
            line.today = reader.today
        line.mark, line.room = data

    @property
    def undo_meeting_id(self) -> int | None:
        return 1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "capture":
            return not self.query_one(CaptureLine).typing
        return super().check_action(action, parameters)

    def action_capture(self, sign: str = "") -> None:
        self.query_one(CaptureLine).begin(sign)

    @on(CaptureLine.Recorded)
    @work
    async def record(self, event: CaptureLine.Recorded) -> None:
        if event.editing is not None:
            wanted = CapturedAmendmentWanted(event.editing, event.captured)  # type: ignore[arg-type]
            done: object = await self.attempt(amend_captured, wanted, token=event.token)
        else:
            done = await self.attempt(
                record_captured, RecordWanted(event.item_id, event.captured), token=event.token
            )
        if done is not None:
            self.drafts.pop(event.token, None)
        self.query_one(CaptureLine).settled(done is not None)

    @on(CaptureLine.DraftChanged)
    def keep_draft(self, event: CaptureLine.DraftChanged) -> None:
        self.drafts[event.token] = event.text

    @on(CaptureLine.EditLast)
    def edit_last(self, event: CaptureLine.EditLast) -> None:
        with self.reading() as reader:
            span = reader.find(ItemSpan, until_at=None)
            assert span is not None
            there = recorded_under(reader, self.seat, span.item_id)
        before = earlier_than(there, event.earlier)
        if before is not None:
            self.query_one(CaptureLine).edit(before)

    @on(CaptureLine.NextItem)
    def note_next(self) -> None:
        self.walked.append("next")

    @on(CaptureLine.PreviousItem)
    def note_previous(self) -> None:
        self.walked.append("previous")

    def up_now(self) -> AgendaItem:
        with self.reading() as reader:
            span = reader.find(ItemSpan, until_at=None)
            assert span is not None
            return reader.get(AgendaItem, span.item_id)


def earlier_than(
    there: tuple[RecordedHere, ...], edited: RecordedHere | None
) -> RecordedHere | None:
    place = there.index(edited) if edited in there else len(there)
    return there[place - 1] if place else None


PLACES = (Mode("meeting", "2", "Meeting", "The line", "Meeting"),)


class LineTrial(JagtuiApp):
    """The app with the line alone."""

    places = PLACES
    MODES: ClassVar[dict[str, Callable[[], Screen[Any]]]] = {
        "meeting": LineAlone,
        "today": LineAlone,
    }
    BINDINGS: ClassVar[list[BindingType]] = []
