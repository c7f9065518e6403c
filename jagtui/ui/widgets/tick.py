"""A yes or no, on one line."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class Tick(Widget, can_focus=True):
    """A box that is ticked or not, and what it stands for."""

    BINDING_GROUP_TITLE = "Ticking"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space,x",
            "turn",
            "Tick",
            id="tick.turn",
            tooltip="Tick it, or take the tick away",
            show=False,
            system=True,
        ),
    ]

    value: reactive[bool] = reactive(default=False)

    @dataclass
    class Changed(Message):
        """The tick came or went."""

        tick: "Tick"

        @property
        def control(self) -> "Tick":
            """The tick that changed."""
            return self.tick

    def __init__(self, words: str, *, value: bool = False, id: str | None = None) -> None:
        """Take the words behind the box."""
        super().__init__(id=id)
        self._words = words
        self.set_reactive(Tick.value, value)

    def render(self) -> Content:
        """The box and its words."""
        return Content("[x] " if self.value else "[ ] ") + Content(self._words)

    def watch_value(self) -> None:
        """Tell of it."""
        self.post_message(self.Changed(self))

    def action_turn(self) -> None:
        """The other way."""
        self.value = not self.value

    def on_click(self) -> None:
        """A click turns it."""
        self.action_turn()
