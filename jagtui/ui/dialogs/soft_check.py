"""One line that asks before moving on; it never holds the room up."""

from enum import Enum
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class Moving(Enum):
    """What the chair wants after hearing what is missing."""

    MEND = "mend"
    GO_ON = "go on"
    STAY = "stay"


class SoftCheck(ModalScreen[Moving]):
    """Names what is missing: Enter mends the first, o goes on anyway, any other key stays."""

    BINDING_GROUP_TITLE = "Before moving on"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "mend", "Mend it", id="check.mend", tooltip="Add what is missing first"),
        Binding("o", "go_on", "Go on", id="check.go_on", tooltip="Go on without it, on record"),
        Binding("escape,f2", "stay", "Stay", id="check.stay", tooltip="Stay on this item"),
    ]

    def __init__(self, item: str, missing: tuple[str, ...], *, mends: str = "mends") -> None:
        """Take the item as it is named, what it misses, and what Enter does about it."""
        super().__init__()
        self._item, self._missing = item, missing
        self._mends = mends

    def compose(self) -> ComposeResult:
        """The question on one line."""
        yield Static(
            Content.assemble(
                (f"{self._item}: {', '.join(self._missing)}", "bold"),
                "  ",
                ("Enter", "bold $accent"),
                f" {self._mends} · ",
                ("o", "bold $accent"),
                " goes on · else stay",
            )
        )

    def on_key(self, event: events.Key) -> None:
        """Any key that is no answer stays, and does nothing else."""
        if event.key not in {"enter", "o"}:
            event.stop()
            event.prevent_default()
            self.action_stay()

    def action_mend(self) -> None:
        """Mend the first gap."""
        self._answer(Moving.MEND)

    def action_go_on(self) -> None:
        """Move on without it."""
        self._answer(Moving.GO_ON)

    def action_stay(self) -> None:
        """Move nowhere."""
        self._answer(Moving.STAY)

    def _answer(self, moving: Moving) -> None:
        """The first key answers; one that was on its way closes nothing else."""
        if self.is_active:
            self.dismiss(moving)
