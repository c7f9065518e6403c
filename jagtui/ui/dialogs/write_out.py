"""Where a record is written to, who gets it and why."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """A file, and what the log says of its leaving."""

    file: str
    to_whom: str
    why: str


class WriteOut(Dialog[WrittenOut]):
    """Enter in any field writes; to whom and why are kept as a disclosure."""

    AUTO_FOCUS = "#file"
    save_label, save_key = "Write", "Enter"

    def __init__(self, title: str, file: str) -> None:
        """Take the words in the border and the file that is proposed."""
        super().__init__(title)
        self._file = file

    def body(self) -> ComposeResult:
        """The file, and what is kept of it."""
        yield Static(
            Content("Only you may read the file. Who has it and why is kept in the log."),
            classes="asked",
        )
        yield Field("File", line(self._file, id="file"))
        yield Field("To whom", line(id="to_whom", placeholder="empty: for yourself"))
        yield Field("Why", line(id="why", placeholder="as asked for by the scrutiny committee"))

    @on(Input.Submitted)
    def write(self) -> None:
        """Enter writes."""
        self.action_save()

    def result(self) -> WrittenOut:
        """The file, and what the log will say."""
        file, to_whom, why = (
            self.query_one(f"#{id}", Input).value.strip() for id in ("file", "to_whom", "why")
        )
        if not file:
            raise RuleBroken("name a file.")
        return WrittenOut(file, to_whom, why)
