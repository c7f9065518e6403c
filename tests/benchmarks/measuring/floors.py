"""What nothing built on the same stack could be faster than."""

import sys

EMPTY_APP = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("ready")
Empty().run()
"""
"""An app that shows one word."""

EMPTY_INPUT = """
from textual.app import App
from textual.widgets import Input
class Empty(App):
    def compose(self):
        yield Input(placeholder="ready")
Empty().run()
"""
"""An app that is one line to type in."""

IMPORT_SQLALCHEMY = "import sqlalchemy"


def python(code: str) -> list[str]:
    """The command that runs it."""
    return [sys.executable, "-c", code]
