"""The places in the app: a number key, a name and a screen each."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from textual.binding import Binding

if TYPE_CHECKING:
    from jagtui.ui.screen import Place


@dataclass(frozen=True, slots=True)
class Mode:
    """One place; its screen is imported after the first frame, or when it is gone to."""

    name: str
    key: str
    title: str
    tooltip: str
    screen: str

    def load(self) -> "type[Place[Any]]":
        """Import the screen."""
        module = import_module(f"jagtui.ui.screens.{self.name}")
        screen: type[Place[Any]] = getattr(module, self.screen)
        return screen

    def make(self) -> "Place[Any]":
        """Make the screen."""
        return self.load()()

    @property
    def binding(self) -> Binding:
        """The number key that goes there."""
        return Binding(
            self.key,
            f"go('{self.name}')",
            self.title,
            id=f"place.{self.name}",
            tooltip=self.tooltip,
            show=False,
        )


MODES = (
    Mode("today", "1", "Today", "What is coming, what is owed, what is due", "Today"),
    Mode("meeting", "2", "Meeting", "The meeting in progress, or the next one", "Meeting"),
    Mode("cases", "3", "Cases", "The register, and one case's whole chronology", "Cases"),
    Mode("actions", "4", "Actions", "Who owes what, by when", "Actions"),
    Mode("journal", "6", "Journal", "Who changed what, and undo from here", "Journal"),
)
