"""The second line: the places there are, and where one is."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

_GAP = 2


class PlacesBar(Widget):
    """Number and name of each place; the marking and the demo's word on the right."""

    @dataclass
    class Chosen(Message):
        """Somebody clicked on the name of a place."""

        name: str

    current: reactive[str] = reactive("")
    marking: reactive[str] = reactive("")

    def __init__(self, places: Sequence[tuple[str, str, str]]) -> None:
        """Take (name, key, title) of each place, in order."""
        super().__init__()
        self._places = tuple(places)

    def render(self) -> Content:
        """Names in order, the current one bold and underlined."""
        names = [
            Content.assemble((key, "bold"), " ", (title, "$foreground bold underline"))
            if name == self.current
            else Content(f"{key} {title}")
            for name, key, title in self._places
        ]
        room = max(self.content_size.width - cell_len(self.marking), 0)
        left = Content(" " * _GAP).join(names).truncate(room, ellipsis=True, pad=True)
        return left + Content.styled(self.marking, "bold")

    def on_click(self, event: events.Click) -> None:
        """Find the name under the pointer."""
        start = self.styles.padding.left
        for name, key, title in self._places:
            end = start + len(key) + 1 + len(title)
            if start <= event.x < end:
                self.post_message(self.Chosen(name))
            start = end + _GAP
