"""A short list in which each line has a letter of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Lettered(Generic[K]):
    """A choice, its letter and its words."""

    key: K
    letter: str
    words: str


class Letters(Widget, Generic[K], can_focus=True):
    """Its letter or Enter takes a line; up and down only move the mark."""

    BINDING_GROUP_TITLE = "In the list"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "up",
            "move(-1)",
            "Up",
            id="letters.up",
            tooltip="The line above",
            show=False,
            system=True,
        ),
        Binding(
            "down",
            "move(1)",
            "Down",
            id="letters.down",
            tooltip="The line below",
            show=False,
            system=True,
        ),
        Binding(
            "enter",
            "take",
            "Take",
            id="letters.take",
            tooltip="Take the marked line",
            show=False,
            system=True,
        ),
    ]

    at: reactive[int] = reactive(0)

    class Taken(Message):
        """A line was taken."""

    def __init__(
        self, lines: Sequence[Lettered[K]], marked: K | None = None, *, id: str | None = None
    ) -> None:
        """Take the lines, and which is marked at first."""
        super().__init__(id=id)
        self._lines = tuple(lines)
        keys = [line.key for line in self._lines]
        self.set_reactive(Letters.at, keys.index(marked) if marked in keys else 0)

    @property
    def value(self) -> K:
        """The key of the marked line."""
        return self._lines[self.at].key

    def render(self) -> Content:
        """Letter and words, the marked line with an arrow."""
        return Content("\n").join(
            Content.assemble(
                "▶ " if number == self.at else "  ",
                (line.letter, "bold"),
                "  ",
                (line.words, "bold" if number == self.at else ""),
            )
            for number, line in enumerate(self._lines)
        )

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """A line each."""
        return len(self._lines)

    def action_move(self, by: int) -> None:
        """Mark the line above or below."""
        self.at = max(0, min(self.at + by, len(self._lines) - 1))

    def action_take(self) -> None:
        """Take the marked line."""
        self.post_message(self.Taken())

    def on_key(self, event: events.Key) -> None:
        """A letter marks its line and takes it."""
        for number, line in enumerate(self._lines):
            if event.character == line.letter:
                event.stop()
                event.prevent_default()
                self.at = number
                self.action_take()

    def on_click(self, event: events.Click) -> None:
        """A click takes a line."""
        at = event.get_content_offset(self)
        if at is not None and at.y < len(self._lines):
            self.at = at.y
            self.action_take()
