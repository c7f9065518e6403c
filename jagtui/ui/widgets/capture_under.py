"""The two quiet lines under the capture line: what it becomes, and what else to know."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from jagtui.model.rules.capture_complete import Completion

GAP = "   "
CUT = "…"


class UnderLine(Widget):
    """First what is going to be recorded, then what to notice or how a word goes on."""

    DEFAULT_CSS = """
    UnderLine {
        height: 2;
        color: $quiet;
    }
    """

    words: reactive[tuple[str, ...]] = reactive(())
    """What the line becomes, then what to notice about it."""
    offers: reactive[tuple[Completion, ...]] = reactive(())
    offered: reactive[int] = reactive(-1)
    hint: reactive[str] = reactive("")
    """What the last key found; it goes before everything else."""

    def render(self) -> Content:
        """Two lines, whatever they hold, so that nothing moves while somebody types."""
        width = self.size.width
        first = Content(self.words[0] if self.words else "")
        return Content("\n").join(
            [
                first.truncate(width, ellipsis=True),
                self._second(width).truncate(width, ellipsis=True),
            ]
        )

    def _second(self, width: int) -> Content:
        if self.hint:
            return Content.styled(self.hint, "bold")
        if self.offers:
            return offers_in(self.offers, self.offered, width)
        return Content(" · ".join(self.words[1:]))


def offers_in(offers: Sequence[Completion], offered: int, width: int) -> Content:
    """As many ways to go on as there is room for, the one in the line among them and marked."""
    first = 0
    while first < offered and _width(offers[first : offered + 1]) > width - 2 * len(CUT):
        first += 1
    shown = [
        Content.styled(f"▸{offer.label}", "bold") if at == offered else Content(offer.label)
        for at, offer in enumerate(offers[first:], start=first)
    ]
    return Content(CUT if first else "") + Content(GAP).join(shown)


def _width(offers: Sequence[Completion]) -> int:
    return sum(Content(offer.label).cell_length + len(GAP) for offer in offers)
