"""The keys that work here now."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.keys import KeyGroup, KeyHere
from jagtui.ui.widgets.wrapped import Wrapped, hanging

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
                yield _Aligned(group.keys, classes="keys")


class _Aligned(Wrapped):
    """The keys in one column and what they do beside them."""

    def __init__(self, keys: Sequence[KeyHere], *, classes: str) -> None:
        """Take the keys of one group."""
        super().__init__(classes=classes)
        self._keys = keys

    def lines(self, width: int) -> list[Content]:
        """Each key with what it does; further lines keep to their column."""
        return [line for key in self._keys for line in _beside(key, width)]


def _beside(key: KeyHere, width: int) -> list[Content]:
    """Names of keys too long for their column still stand clear of what they do."""
    first = Content.styled(f"{', '.join(key.keys):<{_KEYS_WIDE - 1}} ", "bold")
    return hanging(first, Content(key.tooltip), width)
