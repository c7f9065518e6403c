"""Screens as they were agreed to look, in plain text.

JAGTUI_GOLDENS=write makes them anew; then read the difference.
"""

import os
from pathlib import Path
from typing import Any

from textual.app import App

from tests.ui.screen_text import screen_text

FOLDER = Path(__file__).parent / "goldens"


def looks_as_agreed(app: App[Any], name: str) -> None:
    """Hold what the terminal shows to the text that was agreed."""
    width, height = app.size
    agreed = FOLDER / f"{name}-{width}x{height}.txt"
    shown = screen_text(app)
    if os.environ.get("JAGTUI_GOLDENS") == "write":
        agreed.write_text(shown, encoding="utf-8")
    assert shown == agreed.read_text(encoding="utf-8")
