"""The field of the capture line: every printable key is text here, never a command."""

from typing import ClassVar, Protocol

from textual import events
from textual.binding import ActiveBinding, Binding, BindingType
from textual.geometry import Region
from textual.widgets import Input

from jagtui.ui.widgets.capture_paste import fold


class Typist(Protocol):
    """What the field tells of each key, in the order of the keys."""

    @property
    def typing(self) -> bool:
        """Whether keys are text now."""

    def typed(self) -> None:
        """The text changed."""

    def about_to_type(self) -> None:
        """A letter or a paste comes; what was handed over makes room for it."""

    def do(self, what: str) -> None:
        """One of the line's keys."""


def _key(key: str, what: str, title: str, tooltip: str, *, show: bool = False) -> Binding:
    return Binding(key, f"line('{what}')", title, id=f"line.{what}", tooltip=tooltip, show=show)


class CaptureField(Input):
    """A line of text with the keys of the capture line."""

    BINDING_GROUP_TITLE = "In the line"
    BINDINGS: ClassVar[list[BindingType]] = [
        _key("enter", "record", "Record", "Record the line and stay for the next", show=True),
        _key("escape,f2", "leave", "Leave", "Leave the line; its text stays as a draft", show=True),
        _key("tab", "complete", "Complete", "Complete the word; again: the next way", show=True),
        _key("shift+tab", "complete_back", "Complete back", "The way to complete before"),
        _key("up", "edit", "Edit last", "On an empty line, edit the last record"),
        _key("down", "edit_end", "Stop editing", "Go back to an empty line"),
        _key("pagedown", "next_item", "Next item", "Go to the next item"),
        _key("pageup", "previous_item", "Previous item", "Go to the item before"),
        _key("ctrl+u", "clear", "Clear", "Clear the line; ctrl+z brings it back"),
        _key("ctrl+z", "bring_back", "Bring back", "Bring back what was cleared last"),
        _key("ctrl+r", "no_names", "No name", "Write “the subject” instead of a known name"),
    ]

    def __init__(self, typist: Typist) -> None:
        """Take whoever hears of the keys."""
        super().__init__(compact=True, select_on_focus=False)
        self._typist = typist
        self.cursor_blink = False
        self.can_focus = False

    def put(self, text: str, cursor: int | None = None) -> None:
        """Put a text there, with the cursor at its end or where it belongs."""
        self.value = text
        self.cursor_position = len(text) if cursor is None else cursor
        self.call_after_refresh(self._show_cursor)

    def watch_value(self) -> None:
        """Tell at once, so that keys typed in a hurry stay in order."""
        self._typist.typed()

    def action_line(self, what: str) -> None:
        """One of the line's keys."""
        self._typist.do(what)

    async def _on_key(self, event: events.Key) -> None:
        """Each key at once and in its turn, however many wait while the screen is busy.

        A binding is otherwise looked up only when its key has gone up to the app, and letters
        typed after Enter would be recorded before it.
        """
        if self._typist.typing and event.is_printable:
            self._typist.about_to_type()
            await super()._on_key(event)
            return
        active = self.screen.active_bindings.get(event.key)
        if active is None or not active.enabled:
            return
        event.stop()
        event.prevent_default()
        await self.run_action(self._named(active))

    def _named(self, active: ActiveBinding) -> str:
        """The action with whose it is: typed in a hurry after Esc it may be the screen's."""
        action = active.binding.action
        if active.node is self or "." in action.partition("(")[0]:
            return action
        return f"screen.{action}" if active.node is self.screen else f"app.{action}"

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()  # or the stock field would paste its first line as well
        self._typist.about_to_type()
        self.replace(fold(event.text), *self.selection)
        self.call_after_refresh(self._show_cursor)

    def action_paste(self) -> None:
        """As a paste from outside."""
        self._typist.about_to_type()
        self.replace(fold(self.app.clipboard), *self.selection)
        self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        """Have the cursor in sight, once it is known how long a text came at once."""
        self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)
