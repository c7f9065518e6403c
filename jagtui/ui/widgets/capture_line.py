"""The capture line: one typed line per fact, shown as what it will become while it is typed."""

from collections import deque
from datetime import date
from typing import TypeAlias

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.widgets import Static

from jagtui.model.rules.capture_again import unparse
from jagtui.model.rules.capture_complete import complete
from jagtui.model.rules.captured import Nothing
from jagtui.model.rules.room import ItemMark, Room
from jagtui.model.rules.subject_names import without_names
from jagtui.model.text import visible
from jagtui.queries.recorded import RecordedHere
from jagtui.ui.widgets import capture_messages
from jagtui.ui.widgets.capture_field import CaptureField
from jagtui.ui.widgets.capture_held import Held, Shelf
from jagtui.ui.widgets.capture_offers import Offers
from jagtui.ui.widgets.capture_paste import fold
from jagtui.ui.widgets.capture_reading import prompt_of, read, words_under
from jagtui.ui.widgets.capture_saver import DraftSaver
from jagtui.ui.widgets.capture_under import UnderLine


class CaptureLine(Vertical):
    """Where notes, decisions and actions are typed; it keeps the words until they are recorded."""

    DEFAULT_CSS = """
    CaptureLine {
        height: auto;
        & > Horizontal { height: 1; }
        .capture-prompt { width: auto; padding: 0 1 0 0; color: $quiet; }
        CaptureField { width: 1fr; background: transparent; color: $quiet; }
        UnderLine { display: none; }
        &.-typing {
            background: $surface;
            .capture-prompt { color: $accent; text-style: bold; }
            CaptureField { color: $foreground; background: $surface; background-tint: initial; }
            UnderLine { display: block; }
        }
    }
    """

    room: reactive[Room] = reactive(Room(), init=False)
    """What can be referred to; set it after ``mark`` where both change."""
    mark: reactive[ItemMark | None] = reactive(None, init=False)
    """The item that is up."""
    today: reactive[date | None] = reactive(None, init=False)
    """The day by which days are read."""

    Recorded: TypeAlias = capture_messages.Recorded
    DraftChanged: TypeAlias = capture_messages.DraftChanged
    Left: TypeAlias = capture_messages.Left
    NextItem: TypeAlias = capture_messages.NextItem
    PreviousItem: TypeAlias = capture_messages.PreviousItem
    EditLast: TypeAlias = capture_messages.EditLast

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        """Start empty, in command mode."""
        super().__init__(id=id, classes=classes)
        self._held = Held()
        self._sent: deque[Held] = deque()
        self._shelf = Shelf()
        self._typing = False
        self._putting = False
        self._hint = ""
        self._offers = Offers()
        self._saver = DraftSaver(self, lambda: self._held)
        self._field = CaptureField(self)
        self._prompt = Static(classes="capture-prompt", markup=False)
        self._under = UnderLine()

    def compose(self) -> ComposeResult:
        """Prompt and field on one line, and two quiet lines under them."""
        with Horizontal():
            yield self._prompt
            yield self._field
        yield self._under

    def on_mount(self) -> None:
        """Show whose line it is."""
        self._refresh()

    # What the desk says to the line.

    @property
    def typing(self) -> bool:
        """Whether keys are text now."""
        return self._typing

    @property
    def holds_text(self) -> bool:
        """Whether words stand in the line that are not recorded yet."""
        return bool(self._held.text.strip())

    @property
    def unsaved(self) -> list[capture_messages.DraftChanged]:
        """What is not recorded yet, for whoever has to save it before the program ends.

        What was handed over may still be on its way; once recorded, its token keeps it away.
        """
        kept = [*self._sent, *([self._held] if self._held.worth_keeping else [])]
        return [
            self.DraftChanged(held.item.id, held.text, held.token)
            for held in kept
            if held.item is not None
        ]

    def begin(self, text: str = "") -> None:
        """Let keys be text: after a sign, with a pasted text, or with the item's draft."""
        if not self._typing:
            self._typing = True
            self.add_class("-typing")
            self._field.can_focus = True
            self.screen.set_focus(self._field)
        if text:
            self._put_aside()
            self._put(Held(fold(text)))
        elif not self._held.text and self.mark is not None:
            draft = self._shelf.draft_of(self.mark.id)
            if draft is not None:
                self._put(draft)
        self._refresh()

    def edit(self, recorded: RecordedHere) -> None:
        """Take something recorded back into the line."""
        self.begin()
        self._put_aside()
        line = visible(unparse(recorded.captured, self.room))  # it may be of several lines
        item = next((one for one in self.room.items if one.id == recorded.item_id), self.mark)
        self._put(Held(line, item, recorded, original=line))

    def load_draft(self, item_id: int, text: str, token: str) -> None:
        """Put a draft where it belongs: into the line if its item is up."""
        item = next((one for one in self.room.items if one.id == item_id), None)
        held = Held(text, item or ItemMark(item_id, None), token=token)
        self._saver.known(held)
        if self.mark is not None and self.mark.id == item_id and not self._held.text:
            self._put(held)
        else:
            self._shelf.keep(held)

    def settled(self, ok: bool) -> None:  # noqa: FBT001  the answer to Recorded is yes or no
        """How recording went; what was refused stays with its words."""
        if not self._sent:
            return
        sent = self._sent.popleft()
        sent.sent = False
        if ok:
            if self._held is sent:
                self._put(Held())
        elif self._held is sent:
            self._saver.soon()
        else:
            self._shelf.set_aside(sent)
            self._saver.keep(sent)
            self._hint = "the line before was not recorded; ctrl+z brings it back"
        self._refresh()

    def leave(self) -> None:
        """Back to command mode; the text stays as the item's draft."""
        if not self._typing:
            return
        self._typing = False
        self.remove_class("-typing")
        if self._field.has_focus:
            self.screen.set_focus(None)
        self._field.can_focus = False
        if self._held.editing is not None:
            self._put_aside()
            self._put(Held())
        self.flush()
        self._show_item()
        self.post_message(self.Left())

    def flush(self) -> None:
        """Have the draft saved now."""
        self._saver.now()

    # What the field says of its keys.

    def do(self, what: str) -> None:
        """One of the line's keys."""
        self._hint = ""
        getattr(self, f"_key_{what}")()

    def about_to_type(self) -> None:
        """What was handed over is on its way; a new letter begins a new line."""
        if self._held.sent:
            self._put(Held())

    def typed(self) -> None:
        """The text changed under the user's hand."""
        if self._putting:
            return
        held = self._held
        self._hint = ""
        self._offers = Offers()
        if self._field.value and held.item is None:
            held.item = self.mark
        held.text = self._field.value
        self._saver.soon()
        if not held.text and held.editing is None:
            self.flush()
            held.item = None
        self._refresh()

    # Keys.

    def _key_record(self) -> None:
        held = self._held
        if held.sent or not held.text.strip() or held.item is None or self.today is None:
            return
        if held.unchanged:
            self._put(Held())
            return
        captured = read(held, self.room, self.today)
        if isinstance(captured, Nothing):
            self._say(captured.reason)
            return
        held.sent = True
        self._sent.append(held)
        self._saver.stop()
        self.post_message(self.Recorded(captured, held.item.id, held.token, held.editing))

    def _key_leave(self) -> None:
        self.leave()

    def _key_complete(self) -> None:
        self._complete(1)

    def _key_complete_back(self) -> None:
        self._complete(-1)

    def _complete(self, by: int) -> None:
        if not self._offers.ways:
            line = self._field
            self._offers = Offers(complete(line.value, line.cursor_position, self.room))
        if not self._offers.ways:
            self._say("nothing to complete here")
            return
        self._offers = offers = self._offers.turned(by)
        self._field.put(offers.way.line, offers.way.cursor)
        if len(offers.ways) > 1:
            self._offers = offers  # which the text that was put there had made an end of
        self._refresh()

    def _key_edit(self) -> None:
        if not self._held.text or self._held.unchanged:
            self.post_message(self.EditLast(self._held.editing))

    def _key_edit_end(self) -> None:
        if self._held.unchanged:
            self._put(Held())

    def _key_next_item(self) -> None:
        self.post_message(self.NextItem())

    def _key_previous_item(self) -> None:
        self.post_message(self.PreviousItem())

    def _key_clear(self) -> None:
        held = self._held
        if held.worth_keeping:
            held.cleared = True
            self._shelf.set_aside(held)
            self._saver.forget(held)
        self._put(Held())

    def _key_bring_back(self) -> None:
        back = self._shelf.last_cleared(self.mark.id if self.mark else None)
        if back is None:
            self._say("nothing to bring back")
            return
        self._put_aside()
        back.cleared = False
        self._put(back)
        self._saver.soon()

    def _key_no_names(self) -> None:
        swapped = without_names(self._field.value, self.room.subjects)
        if swapped != self._field.value:
            self._field.put(swapped)

    # What changes around the line.

    def watch_mark(self) -> None:
        """Another item is up: a text begun stays with its own, a draft goes back to it."""
        if not self._typing:
            self._show_item()
        self._refresh()

    def watch_room(self) -> None:
        """What a line means may have changed."""
        self._refresh()

    def on_descendant_blur(self) -> None:
        """A click elsewhere leaves the line."""
        self.call_after_refresh(self._leave_if_elsewhere)

    def on_click(self) -> None:
        """A click takes up the line."""
        self.begin()

    def _leave_if_elsewhere(self) -> None:
        if self._typing and self.screen.focused not in (None, self._field):
            self.leave()

    # What stands in the line.

    def _put(self, held: Held) -> None:
        self._held = held
        self._offers = Offers()
        self._putting = True
        self._field.put(held.text)
        self._putting = False
        if held.text and held.item is None:
            held.item = self.mark
            self._saver.soon()
        self._refresh()

    def _put_aside(self) -> None:
        """Make room for another text; one that would be lost is still ctrl+z away."""
        if self._held.worth_keeping:
            self.flush()
            self._shelf.set_aside(self._held)

    def _show_item(self) -> None:
        """In command mode the line shows the draft of the item that is up."""
        held = self._held
        if self.mark is None or (held.text and held.item and held.item.id == self.mark.id):
            return
        if held.worth_keeping:
            self._shelf.keep(held)
        if not held.sent or not held.text:
            self._put(self._shelf.draft_of(self.mark.id) or Held())

    def _say(self, hint: str) -> None:
        self._hint = hint
        self._refresh()

    def _refresh(self) -> None:
        if not self.is_mounted:
            return
        item = self._held.item or self.mark
        prompt = prompt_of(self._held, (item.number or item.words) if item else "")
        if prompt != self._prompt.content:  # another one has the screen laid out anew
            self._prompt.update(prompt)
        if self._typing and self.today is not None:
            self._under.hint = self._hint
            self._under.offers, self._under.offered = self._offers.ways, self._offers.at
            self._under.words = words_under(self._held, self.room, self.today)
