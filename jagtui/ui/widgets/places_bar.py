"""The second line: the places there are, and where one is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

if TYPE_CHECKING:
    from jagtui.queries.company import Companion

_GAP = 2


class PlacesBar(Widget):
    """Number and name of each place; the marking and the demo's word on the right."""

    @dataclass
    class Chosen(Message):
        """Somebody clicked on the name of a place."""

        name: str

    current: reactive[str] = reactive("")
    marking: reactive[str] = reactive("")
    company: reactive["tuple[Companion, ...]"] = reactive(())
    """Who else has the file open."""

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
        left = Content(" " * _GAP).join(names)
        left += self._company(room - left.cell_length)
        return left.truncate(room, ellipsis=True, pad=True) + Content.styled(self.marking, "bold")

    def _company(self, room: int) -> Content:
        """Who else is here, between the names and the marking."""
        gaps = _GAP + 1 if self.marking else _GAP
        said = _company_words(self.company) if self.company else ()
        words = next((one for one in said if cell_len(one) + gaps <= room), "")
        return Content.styled(f"{' ' * _GAP}{words}" if words else "", "$accent")

    def on_click(self, event: events.Click) -> None:
        """Find the name under the pointer."""
        start = self.styles.padding.left
        for name, key, title in self._places:
            end = start + len(key) + 1 + len(title)
            if start <= event.x < end:
                self.post_message(self.Chosen(name))
            start = end + _GAP


def _company_words(others: "tuple[Companion, ...]") -> tuple[str, ...]:
    """Who else is here, in ever fewer words; the first that fit are shown."""
    names = ", ".join(one.who for one in others)
    return (
        f"also here: {'; '.join(one.words for one in others)}",
        f"also here: {names}",
        f"+ {names}",
        f"+{len(others)} here",
        f"+{len(others)}",
    )
