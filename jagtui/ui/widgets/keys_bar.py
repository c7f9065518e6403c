"""The last line: the keys that are wanted most here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual import events
from textual.binding import ActiveBinding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from jagtui.ui.keys import key_name

_GAP = 2


class KeysBar(Widget):
    """A few keys with what each does; a click presses one.

    One widget for the whole line: Textual's footer makes a widget a key, anew at every change.
    """

    @dataclass
    class Pressed(Message):
        """A click pressed this key."""

        key: str

    keys: reactive[tuple[ActiveBinding, ...]] = reactive(())

    def __init__(self) -> None:
        """Nothing is known yet."""
        super().__init__()
        self._will_look = False

    def on_mount(self) -> None:
        """Follow what can be done."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def render(self) -> Content:
        """Key and title, one after the other; what cannot be done now is dim."""
        return Content(" " * _GAP).join([_words(one) for one in self.keys])

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say more about the key under the pointer."""
        found = self._at(event.x)
        self.tooltip = found.tooltip if found else None

    def on_click(self, event: events.Click) -> None:
        """Press the key under the pointer."""
        found = self._at(event.x)
        if found is not None and found.enabled:
            self.post_message(self.Pressed(found.binding.key))

    def _changed(self, screen: Screen[object]) -> None:
        """Several changes in a row make one look; none while the keys go to another program."""
        if screen.app.app_focus and not self._will_look:
            self._will_look = True
            self.call_after_refresh(self._look)

    def _look(self) -> None:
        self._will_look = False
        if self.is_attached:
            self.keys = tuple(_once_each(self.screen.active_bindings.values()))

    def _at(self, x: int) -> ActiveBinding | None:
        start = self.styles.padding.left
        for one in self.keys:
            end = start + _words(one).cell_length
            if start <= x < end:
                return one
            start = end + _GAP
        return None


def _once_each(found: Iterable[ActiveBinding]) -> Iterator[ActiveBinding]:
    """Those that are shown, by the first of their keys."""
    seen = set()
    for one in found:
        if one.binding.show and one.binding.action not in seen:
            seen.add(one.binding.action)
            yield one


def _words(one: ActiveBinding) -> Content:
    key = one.binding.key_display or key_name(one.binding.key)
    words = Content.assemble((key, "$footer-key-foreground bold"), " ", one.binding.description)
    return words if one.enabled else words.stylize("dim")
