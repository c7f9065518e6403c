"""The places in the app: a number key, a name and a screen each."""

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from textual.binding import Binding

if TYPE_CHECKING:
    from jagtui.ui.screen import Place


@dataclass(frozen=True, slots=True)
class Mode:
    """One place; its screen is imported when it is first gone to."""

    name: str
    key: str
    title: str
    tooltip: str
    screen: str

    def make(self) -> "Place[Any]":
        """Import the screen and make one."""
        made: Place[Any] = getattr(import_module(self._module), self.screen)()
        return made

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

    @property
    def exists(self) -> bool:
        """Whether there is a screen for it yet."""
        return find_spec(self._module) is not None

    @property
    def _module(self) -> str:
        return f"jagtui.ui.screens.{self.name}"


MODES = tuple(
    mode
    for mode in (
        Mode("today", "1", "Today", "What is coming, what is owed, what is due", "Today"),
        Mode("meeting", "2", "Meeting", "The meeting in progress, or the next one", "Meeting"),
        Mode("cases", "3", "Cases", "The register, and one case's whole chronology", "Cases"),
        Mode("actions", "4", "Actions", "Who owes what, by when", "Actions"),
        Mode("journal", "6", "Journal", "Who changed what, and undo from here", "Journal"),
    )
    if mode.exists
)
