"""Walking the coming agenda beforehand."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.ui.desk.course import Courses
from jagtui.ui.desk.place import desk_key


class Rehearses(Courses):
    """A meeting tried out on a copy that is thrown away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "z",
            "rehearse",
            "Rehearse",
            "Walk this agenda beforehand, on a copy of the file that is thrown away",
            id="coming.rehearse",
        ),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There has to be an agenda, and a rehearsal is not rehearsed."""
        if action == "rehearse":
            planned = self.coming is not None and self.coming.meeting is not None
            if self.jagtui.rehearsing or not planned:
                return False
        return super().check_action(action, parameters)

    @work
    async def action_rehearse(self) -> None:
        """Begin the next meeting on a copy of the file."""
        from jagtui.ui.dialogs.confirm import Confirm

        held = self.coming.meeting if self.coming else None
        if held is None or not self.may_run:
            return
        words = (
            f"{held.reference} begins on a copy of this file, as if its time had come. "
            "Try whatever you like; Z leaves the rehearsal, and nothing of it is kept."
        )
        if await self.ask(Confirm("Rehearse", words, yes="Rehearse", no="Not now")):
            self.jagtui.rehearse(held)
