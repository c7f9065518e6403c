"""The meetings to come: which one is shown, planned, moved to another day, cancelled."""

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.queries.coming import Coming
from jagtui.queries.series import due_by_meeting
from jagtui.ui.desk.place import DeskPlace, desk_key

if TYPE_CHECKING:
    from jagtui.usecases.move_meeting import MoveWanted


class ComingMeetings(DeskPlace):
    """Keys that work while no meeting is in progress, on the one that is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "right", "meeting_after(1)", "Later", "Show the meeting after it", id="coming.later"
        ),
        desk_key(
            "left",
            "meeting_after(-1)",
            "Earlier",
            "Show the meeting before it",
            id="coming.earlier",
        ),
        desk_key(
            "M", "move_meeting", "Move", "Put the meeting on another day or time", id="coming.move"
        ),
        desk_key(
            "K", "cancel_meeting", "Cancel", "Cancel the meeting, with a reason", id="coming.cancel"
        ),
    ]

    def select(self, key: object) -> None:
        """Show a meeting that was chosen elsewhere."""
        self._show_meeting(key if isinstance(key, int) else None)

    def action_meeting_after(self, by: int) -> None:
        """Show the planned meeting before or after the one that is shown."""
        seen = self.data
        if isinstance(seen, Coming) and seen.meeting is not None:
            at = seen.planned.index(seen.meeting) + by
            self._show_meeting(seen.planned[max(0, min(at, len(seen.planned) - 1))].id)

    def _show_meeting(self, meeting_id: int | None) -> None:
        self.chosen_meeting = meeting_id
        self.look_again()

    @work
    async def action_move_meeting(self) -> None:
        """Put the meeting that is shown on another day."""
        from jagtui.ui.dialogs.move_meeting import MoveMeeting
        from jagtui.ui.planning import may_plan
        from jagtui.usecases.move_meeting import move_meeting

        seen = self.data
        if not isinstance(seen, Coming) or seen.meeting is None or not may_plan(self):
            return
        with self.reading() as reader:
            due = due_by_meeting(reader, seen.meeting.id)

        async def move(wanted: "MoveWanted") -> object:
            return await self.attempt(move_meeting, wanted)

        await self.ask(MoveMeeting(seen.meeting, due, self.today), move)

    @work
    async def action_cancel_meeting(self) -> None:
        """Cancel the meeting that is shown."""
        from jagtui.ui.dialogs.move_meeting import CancelMeeting
        from jagtui.ui.planning import may_plan
        from jagtui.usecases.cancel import CancellationWanted, cancel_meeting

        seen = self.data
        if not isinstance(seen, Coming) or seen.meeting is None or not may_plan(self):
            return
        meeting_id = seen.meeting.id
        with self.reading() as reader:
            due = due_by_meeting(reader, meeting_id)

        async def cancel(reason: str) -> object:
            return await self.attempt(cancel_meeting, CancellationWanted(meeting_id, reason))

        await self.ask(CancelMeeting(seen.meeting, due, seen.cases), cancel)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only where a meeting is planned, and another one to show."""
        seen = self.data
        if isinstance(seen, Coming):
            if action in {"move_meeting", "cancel_meeting"} and seen.meeting is None:
                return False
            if action == "meeting_after" and seen.planned[1:] == ():
                return False
        return super().check_action(action, parameters)
