"""Text that wraps to its width, with what follows a first column kept clear of it."""

from collections.abc import Sequence
from typing import Any, Self

from textual.content import Content
from textual.geometry import Region, Size
from textual.widget import Widget

LEAST = 12
"""Text is never squeezed into fewer cells than this."""


class Wrapped(Widget):
    """As high as its lines are at the width it has; a derived one gives ``lines``."""

    _known: tuple[int, Sequence[Content]] | None = None
    """The lines at the width that they were last asked for."""

    def lines(self, width: int) -> Sequence[Content]:
        """Everything to show, already on lines of that width."""
        raise NotImplementedError

    def render(self) -> Content:
        """One line under the other."""
        return Content("\n").join(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """How many lines there are at that width."""
        return len(self._lines(width))

    def refresh(self, *regions: Region, layout: bool = False, **how: Any) -> Self:  # noqa: ANN401
        """What asks for another layout has other lines."""
        if layout:
            self._known = None
        return super().refresh(*regions, layout=layout, **how)

    def _lines(self, width: int) -> Sequence[Content]:
        if self._known is None or self._known[0] != width:
            self._known = width, self.lines(width)
        return self._known[1]


def hanging(first: Content, text: Content, width: int) -> list[Content]:
    """A text beside its first column; its further lines begin where its first one does."""
    room = max(LEAST, width - first.cell_length)
    wrapped = [line for part in text.split("\n") for line in part.wrap(room)]
    blank = Content(" " * first.cell_length)
    return [(blank if count else first) + line for count, line in enumerate(wrapped or [text])]


def both_sides(left: Content, right: Content, width: int) -> list[Content]:
    """A text with another at the right end of its first line; under it where that is too short."""
    room = width - right.cell_length - 2
    if room < 2 * LEAST:
        return [*left.wrap(max(LEAST, width)), right]
    first = (left.wrap(room) or [left])[0]
    rest = left[len(first.plain.rstrip()) :]
    rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
    beside = first.pad_right(width - right.cell_length - first.cell_length) + right
    return [beside, *rest.wrap(width)] if rest else [beside]
