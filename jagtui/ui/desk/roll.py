"""The roll, of the meeting in progress, of the one to come, and of the last one held."""

from typing import ClassVar

from textual.binding import BindingType

from jagtui.queries.coming import Coming
from jagtui.ui.desk.place import DeskPlace, desk_key


class Rolls(DeskPlace):
    """Opens the attendance panel on a meeting."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "T",
            "attendance_before",
            "Last attendance",
            "Put right who was at the meeting held last, while its minutes are a draft",
            id="coming.last_roll",
        ),
    ]

    def action_attendance(self) -> None:
        """The roll."""
        from jagtui.ui.dialogs.attendance import AttendancePanel

        self.jagtui.push_screen(AttendancePanel(self.desk.meeting.id))

    def action_attendance_ahead(self) -> None:
        """The roll of the meeting that is shown."""
        from jagtui.ui.dialogs.attendance import AttendancePanel

        if isinstance(self.data, Coming) and self.data.meeting is not None:
            self.jagtui.push_screen(AttendancePanel(self.data.meeting.id))

    def action_attendance_before(self) -> None:
        """The roll of the meeting held last."""
        from jagtui.ui.dialogs.attendance import AttendancePanel

        if isinstance(self.data, Coming) and self.data.last is not None:
            self.jagtui.push_screen(AttendancePanel(self.data.last.id))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only where there is such a meeting."""
        seen = self.data
        if isinstance(seen, Coming):
            there = {"attendance_ahead": seen.meeting, "attendance_before": seen.last}
            if there.get(action, seen) is None:
                return False
        return super().check_action(action, parameters)
