"""Any of a few words, on one line."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

K = TypeVar("K")


class Ticks(Widget, Generic[K], can_focus=True):
    """Left and right, or a first letter, go to a word; space ticks it; all ticked ones follow."""

    BINDING_GROUP_TITLE = "Ticking several"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right",
            "go(1)",
            "Next",
            id="ticks.next",
            tooltip="The next one to tick",
            show=False,
            system=True,
        ),
        Binding(
            "left",
            "go(-1)",
            "Before",
            id="ticks.previous",
            tooltip="The one before",
            show=False,
            system=True,
        ),
        Binding(
            "space",
            "turn",
            "Tick",
            id="ticks.turn",
            tooltip="Tick it, or take the tick away",
            show=False,
            system=True,
        ),
    ]

    at: reactive[int] = reactive(0)
    ticked: reactive[frozenset[int]] = reactive(frozenset())
    """The places of what is ticked."""

    def __init__(
        self, options: Sequence[tuple[K, str]], ticked: Iterable[K] = (), *, id: str | None = None
    ) -> None:
        """Take (key, words) pairs, and which are ticked at first."""
        super().__init__(id=id)
        self._options = tuple(options)
        keys = set(ticked)
        places = frozenset(at for at, (key, _) in enumerate(self._options) if key in keys)
        self.set_reactive(Ticks.ticked, places)
        self.set_reactive(Ticks.at, min(places, default=0))

    @property
    def value(self) -> tuple[K, ...]:
        """The keys of what is ticked, in the order offered."""
        return tuple(self._options[at][0] for at in sorted(self.ticked))

    def render(self) -> Content:
        """The one to tick between two arrows, then all that are ticked."""
        ticked = ", ".join(self._options[at][1] for at in sorted(self.ticked))
        arrows = ("◂ ", "$quiet"), self._box, (" ▸", "$quiet")
        return Content.assemble(*arrows, (f"  {ticked or 'none yet'}", "$quiet"))

    @property
    def _box(self) -> str:
        box = "[x] " if self.at in self.ticked else "[ ] "
        return box + self._options[self.at][1]

    def action_go(self, by: int) -> None:
        """One further, round and round."""
        self.at = (self.at + by) % len(self._options)

    def action_turn(self) -> None:
        """Tick it, or take the tick away."""
        self.ticked = self.ticked ^ {self.at}

    def on_click(self, event: events.Click) -> None:
        """A click on the box ticks it, one on an arrow goes there."""
        at = event.get_content_offset(self)
        if at is None:
            return
        box = Content(self._box).cell_length
        if 1 < at.x < box + 2:
            self.action_turn()
        else:
            self.action_go(-1 if at.x <= 1 else 1)

    def on_key(self, event: events.Key) -> None:
        """A letter goes to the next one that begins with it."""
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
