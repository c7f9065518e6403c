"""The palette: everything that can be done here, found by typing."""

from collections.abc import Sequence

from textual.content import Content

from jagtui.ui.dialogs.pick import Pick
from jagtui.ui.keys import KeyGroup, KeyHere

_TITLE_WIDE = 15
_KEYS_WIDE = 8


class Palette(Pick[KeyHere]):
    """Offers every binding that works underneath, with its key and what it does."""

    def __init__(self, groups: Sequence[KeyGroup]) -> None:
        """Take the keys as they stood when the palette was asked for."""
        here = [key for group in groups for key in group.keys if not key.moves]
        super().__init__("What can be done here", [(key, _label(key)) for key in here])


def _label(key: KeyHere) -> Content:
    return Content.assemble(
        (", ".join(key.keys).ljust(_KEYS_WIDE), "bold"),
        key.title.ljust(_TITLE_WIDE),
        (key.tooltip, "$quiet"),
    )
