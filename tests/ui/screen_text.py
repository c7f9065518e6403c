"""The screen as plain text."""

import io
from typing import Any

from rich.console import Console
from textual.app import App


def screen_text(app: App[Any]) -> str:
    """What the terminal shows, line by line, without colour and without blanks at the ends."""
    width, height = app.size
    page = Console(
        file=io.StringIO(), width=width, height=height, color_system=None, legacy_windows=False
    )
    with page.capture() as seen:
        page.print(
            app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
        )
    lines = [line.rstrip() for line in seen.get().split("\n")[:height]]
    return "\n".join(lines) + "\n"
