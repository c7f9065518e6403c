"""What nothing built on the same stack could be faster than, and the program beside it."""

import sys
from pathlib import Path

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
        line = Input(placeholder="now ready")
        line.cursor_blink = False
        yield line
Empty().run()
"""
"""An app that is one line to type in; it rests while nobody types."""

IMPORT_SQLALCHEMY = "import sqlalchemy"


def python(code: str) -> list[str]:
    """The command that runs it."""
    return [sys.executable, "-c", code]


def jagtui(path: Path, *arguments: str) -> list[str]:
    """The program as it is installed, on that file."""
    return [str(Path(sys.executable).with_name("jagtui")), *arguments, "--db", str(path)]
