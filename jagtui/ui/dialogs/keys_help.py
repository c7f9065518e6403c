"""The keys that work here now."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.keys import KeyGroup

_KEYS_WIDE = 14


class KeysHelp(Dialog[None]):
    """Lists what each key does, by the part of the screen it belongs to."""

    save_label = ""
    leave_label = "Close"
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, groups: Sequence[KeyGroup]) -> None:
        """Take the keys as they stood when help was asked for."""
        super().__init__("Keys")
        self._groups = groups

    def body(self) -> ComposeResult:
        """A heading and aligned columns for each group."""
        with VerticalScroll():
            for group in self._groups:
                yield Static(Content.styled(group.title, "bold"))
                yield Static(_aligned(group), classes="keys")


def _aligned(group: KeyGroup) -> Content:
    return Content("\n").join(
        Content.assemble((", ".join(key.keys).ljust(_KEYS_WIDE), "bold"), key.tooltip)
        for key in group.keys
    )
