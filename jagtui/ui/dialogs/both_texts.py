"""A text that two people put right at once: both texts, and which of them shall stand."""

from enum import Enum

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input, Static, TextArea

from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.queries.last_written import Written
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.format import clock
from jagtui.ui.widgets.letters import Lettered, Letters


class Which(Enum):
    """Which text shall stand."""

    THEIRS = "theirs stays, mine is let go"
    MINE = "mine in its place, as it stands here"
    TOGETHER = "edit mine first, to make one text of the two"


CHOICES = tuple(
    Lettered(which, letter, which.value) for which, letter in zip(Which, "tme", strict=True)
)
ON_A_LINE = 60
"""So many characters are seen at once in a field of one line."""


class BothTexts(Dialog[str]):
    """Gives the text that shall stand; leaving it gives none, and nothing typed is lost."""

    AUTO_FOCUS = "Letters"
    save_label, leave_label = "Save mine", "Back to the edit"

    def __init__(self, stale: StaleEdit, written: Written | None, mine: str) -> None:
        """Take what was refused, whose hand the stored text shows, and mine as it was left."""
        super().__init__("Somebody else changed this text meanwhile")
        self._stale = stale
        self._written = written
        self.mine = mine
        """What stands in the field, also once it was left."""

    def body(self) -> ComposeResult:
        """Theirs above mine, so that one can be written with an eye on the other."""
        by = f"Theirs, {self._written.who} at {clock(self._written.at)}" if self._written else ""
        yield Static(by or "Theirs", classes="heading", markup=False)
        with VerticalScroll(classes="theirs", can_focus=False):
            yield Static(self._stale.stored, markup=False)
        yield Static("Mine, not saved yet", classes="heading", markup=False)
        if "\n" in self.mine or len(self.mine) > ON_A_LINE:
            yield TextArea(self.mine, compact=True, tab_behavior="focus")
        else:
            yield Input(self.mine, compact=True, select_on_focus=False)
        yield Letters(CHOICES, Which.TOGETHER)

    def on_mount(self) -> None:
        """A still cursor."""
        for field in self.query(Input):
            field.cursor_blink = False
        for area in self.query(TextArea):
            area.cursor_blink = False

    @on(Letters.Taken)
    def take(self) -> None:
        """A letter is the answer, or leads to the field."""
        match self.query_one(Letters).value:
            case Which.THEIRS:
                self.close(self._stale.stored)
            case Which.MINE:
                self.action_save()
            case _:
                self.query_one("Input, TextArea").focus()

    @on(Input.Changed)
    @on(TextArea.Changed)
    def keep(self, event: Input.Changed | TextArea.Changed) -> None:
        """Know what stands in the field, whatever becomes of the dialog."""
        self.mine = event.value if isinstance(event, Input.Changed) else event.text_area.text

    @on(Input.Submitted)
    def save_line(self) -> None:
        """Enter in a line saves it."""
        self.action_save()

    def action_leave(self) -> None:
        """Out of the field first, then out of the dialog."""
        letters = self.query_one(Letters)
        if letters.has_focus:
            super().action_leave()
        else:
            letters.focus()

    def result(self) -> str:
        """What stands in the field."""
        if not self.mine.strip():
            raise RuleBroken("there is nothing in yours; t leaves theirs as it stands.")
        return self.mine.strip()
