"""One of a few words, on one line."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

K = TypeVar("K", bound=Hashable)


class Choice(Widget, Generic[K], can_focus=True):
    """Shows what is chosen; left and right, or its first letter, choose another."""

    BINDING_GROUP_TITLE = "Choosing"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right,space",
            "turn(1)",
            "Next choice",
            id="choice.next",
            tooltip="The next choice",
            show=False,
            system=True,
        ),
        Binding(
            "left",
            "turn(-1)",
            "Choice before",
            id="choice.previous",
            tooltip="The choice before",
            show=False,
            system=True,
        ),
    ]

    at: reactive[int] = reactive(0)

    @dataclass
    class Changed(Message):
        """Something else was chosen."""

        choice: "Choice[Hashable]"

        @property
        def control(self) -> "Choice[Hashable]":
            """The choice that changed."""
            return self.choice

    def __init__(
        self, options: Sequence[tuple[K, str]], chosen: K | None = None, *, id: str | None = None
    ) -> None:
        """Take (key, words) pairs, and which of them is chosen at first."""
        super().__init__(id=id)
        self._options = tuple(options)
        self.set_reactive(Choice.at, self._place_of(chosen))

    @property
    def value(self) -> K:
        """The key of what is chosen."""
        return self._options[self.at][0]

    def offer(self, options: Sequence[tuple[K, str]]) -> None:
        """Offer something else; what was chosen stays so where it is still offered."""
        chosen = self.value if self._options else None
        self._options = tuple(options)
        self.at = self._place_of(chosen)
        self.refresh()

    def choose(self, key: K) -> None:
        """Choose that one."""
        self.at = self._place_of(key)

    def watch_at(self) -> None:
        """Tell of it."""
        self.post_message(self.Changed(self))  # type: ignore[arg-type]  # any key will do

    def render(self) -> Content:
        """The words between two arrows."""
        words = self._options[self.at][1] if self._options else ""
        return Content.assemble(("◂ ", "$quiet"), words, (" ▸", "$quiet"))

    def action_turn(self, by: int) -> None:
        """One further, round and round."""
        self.at = (self.at + by) % len(self._options)

    def on_click(self) -> None:
        """A click turns to the next one."""
        self.action_turn(1)

    def on_key(self, event: events.Key) -> None:
        """A letter turns to the next choice that begins with it."""
        if not event.character or not event.character.isalnum():
            return
        count = len(self._options)
        for step in range(1, count + 1):
            at = (self.at + step) % count
            if self._options[at][1].casefold().startswith(event.character.casefold()):
                self.at = at
                event.stop()
                event.prevent_default()
                return

    def _place_of(self, key: K | None) -> int:
        keys = [one for one, _ in self._options]
        return keys.index(key) if key in keys else 0
