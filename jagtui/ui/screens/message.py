"""One thing to say, on the whole screen, when nothing else can be shown."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from jagtui.model.text import visible
from jagtui.ui.widgets.keys_bar import KeysBar


class Message(Screen[None]):
    """Says what happened, what was kept and what to do; any of its keys leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "q,escape,enter", "app.quit", "Leave", id="message.leave", tooltip="Leave the program"
        ),
    ]

    def __init__(self, title: str, text: str) -> None:
        """Take a title for the border and the whole text."""
        super().__init__()
        self._words = title, text

    def compose(self) -> ComposeResult:
        """The text in a box, and the key that leaves."""
        title, text = self._words
        with Vertical(classes="message") as box:
            box.border_title = Content(title)
            yield Static(Content(visible(text, multiline=True)))
        yield KeysBar()
