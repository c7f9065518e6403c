"""The agenda of the meeting to come: prepared and sent out."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.queries.coming import Coming
from jagtui.ui.desk.place import DeskPlace, desk_key


class Prepares(DeskPlace):
    """Keys that work while no meeting is in progress, on the one that is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "I",
            "issue_agenda",
            "Issue",
            "Send the agenda out; its numbers stay from then on",
            id="coming.issue",
        ),
    ]

    @property
    def _to_come(self) -> int | None:
        """The meeting that is shown."""
        seen = self.data
        return seen.meeting.id if isinstance(seen, Coming) and seen.meeting is not None else None

    def action_prepare(self) -> None:
        """Go to the preparation of its agenda."""
        from jagtui.ui.screens.prepare import Prepare

        if self._to_come is not None:
            self.jagtui.push_screen(Prepare(self._to_come))

    @work
    async def action_issue_agenda(self) -> None:
        """Send its agenda out."""
        from jagtui.ui.handing_out import issue

        if self._to_come is not None:
            await issue(self, self._to_come)
