"""What a terminal is given to show, looked at cell by cell."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from rich.cells import cell_len
from rich.segment import Segment
from textual._compositor import LayoutUpdate
from textual.app import App

OBEYED = frozenset({"Cc", "Cs", "Zl", "Zp"})
TURNED = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""What reorders the text around it."""


def obeyed(text: str, *, but: str = "") -> set[str]:
    """The characters of a text that a terminal obeys instead of showing them."""
    return {
        letter
        for letter in text
        if letter not in but and (unicodedata.category(letter) in OBEYED or letter in TURNED)
    }


def lines_of(app: App[Any]) -> Iterator[list[Segment]]:
    """The screen, line by line, with all that lies under a dialog."""
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(update, LayoutUpdate)
    for strips in update.strips:
        yield [segment for strip in strips for segment in strip]


def is_only_text(app: App[Any]) -> None:
    """No letter is a command, no line is too short or too long, and no markup took effect."""
    lines = list(lines_of(app))
    assert len(lines) == app.size.height
    for line in lines:
        text = "".join(segment.text for segment in line)
        assert not obeyed(text), ascii(text)
        assert sum(cell_len(segment.text) for segment in line) == app.size.width, ascii(text)
        for segment in line:
            style = segment.style
            # The app itself styles nothing so.
            assert style is None or not (style.link or style.blink or style.strike), ascii(text)
            assert not any("click" in key for key in (style.meta if style else ())), ascii(text)
