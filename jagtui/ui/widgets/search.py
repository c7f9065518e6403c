"""The line that narrows a list while one types."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label


class Search(Horizontal):
    """Hidden until it is asked for; Enter goes back to the list, Esc shows all of it again."""

    BINDING_GROUP_TITLE = "Searching"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f2", "leave", "All", id="search.leave", tooltip="Show everything again"),
        Binding(
            "down,tab",
            "back",
            "List",
            id="search.back",
            tooltip="Back to the list, still narrowed",
            show=False,
        ),
    ]

    @dataclass
    class Changed(Message):
        """Other words are looked for."""

        words: str

    class Left(Message):
        """The keys go back to the list."""

    def compose(self) -> ComposeResult:
        """A slash and the line."""
        yield Label("/ ")
        line = Input(compact=True, placeholder="beginnings of words, or a number")
        line.cursor_blink = False
        yield line

    def open(self) -> None:
        """Show the line and type in it."""
        self.add_class("-open")
        self.query_one(Input).focus()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.query_one(Input).value.strip()

    @on(Input.Changed)
    def tell(self, event: Input.Changed) -> None:
        """Every letter narrows."""
        event.stop()
        self.post_message(self.Changed(self.words))

    @on(Input.Submitted)
    def action_back(self) -> None:
        """Go back to the list; the words stay."""
        self.set_class(bool(self.words), "-open")
        self.post_message(self.Left())

    def action_leave(self) -> None:
        """Show all of the list again."""
        self.query_one(Input).value = ""
        self.remove_class("-open")
        self.post_message(self.Left())
