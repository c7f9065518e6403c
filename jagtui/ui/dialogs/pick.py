"""One out of a list, found by typing."""

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from jagtui.model.errors import RuleBroken
from jagtui.ui.dialogs.base import Dialog

K = TypeVar("K")


class Pick(Dialog[K]):
    """Offers (key, label) pairs; typing narrows them, Enter takes the marked one."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next", id="pick.down", tooltip="Mark the next one", show=False),
        Binding(
            "up", "move(-1)", "Previous", id="pick.up", tooltip="Mark the one before", show=False
        ),
    ]
    save_label, save_key = "Choose", "Enter"

    def __init__(
        self, title: str, options: Sequence[tuple[K, str | Content]], *, marked: K | None = None
    ) -> None:
        """Take what can be chosen, in order, and which one is marked at first."""
        super().__init__(title)
        self._options = tuple(options)
        self._shown = self._options
        self._marked = marked

    def body(self) -> ComposeResult:
        """The filter and the list under it."""
        yield Input(placeholder="type to narrow the list", compact=True)
        yield OptionList(markup=False, compact=True)

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(Input).cursor_blink = False
        self.query_one(OptionList).can_focus = False
        self._list(self._options)
        keys = [key for key, _ in self._options]
        if self._marked in keys:
            self.query_one(OptionList).highlighted = keys.index(self._marked)

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Keep what holds every word typed."""
        words = event.value.casefold().split()
        self._list(
            [
                (key, label)
                for key, label in self._options
                if all(word in str(label).casefold() for word in words)
            ]
        )

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def take(self) -> None:
        """Enter or a click takes the marked one."""
        self.action_save()

    def action_move(self, by: int) -> None:
        """Move the mark without leaving the filter."""
        options = self.query_one(OptionList)
        if by > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def result(self) -> K:
        """The key of the marked one."""
        at = self.query_one(OptionList).highlighted
        if at is None:
            raise RuleBroken("nothing in the list matches what was typed.")
        return self._shown[at][0]

    def _list(self, options: Sequence[tuple[K, str | Content]]) -> None:
        self._shown = tuple(options)
        shown = self.query_one(OptionList)
        shown.clear_options()
        shown.add_options([Option(_shown(label)) for _, label in options])
        shown.highlighted = 0 if options else None


def _shown(label: str | Content) -> Content:
    return label if isinstance(label, Content) else Content(label)
