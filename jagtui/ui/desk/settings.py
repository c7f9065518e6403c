"""The group's settings, from the meeting that is shown."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.model.group import Group
from jagtui.ui.desk.place import DeskPlace, desk_key


class SetsUp(DeskPlace):
    """Opens the settings of the group that meets, or of another one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "G",
            "settings",
            "Settings",
            "The group: rhythm, quorum, deadlines, members, agencies",
            id="meeting.settings",
        ),
    ]

    @work
    async def action_settings(self) -> None:
        """The settings of the group; where there are several, of one that is picked."""
        from jagtui.ui.screens.group_settings import GroupSettingsPlace

        seen = self.data
        held = seen.meeting if seen is not None else None
        if held is not None and self.running:
            group_id: int | None = held.group_id
        else:
            group_id = await self._pick(held.group_id if held else None)
        if group_id is not None:
            meeting_id = held.id if held and held.group_id == group_id else None
            self.jagtui.push_screen(GroupSettingsPlace(group_id, meeting_id))

    async def _pick(self, group_id: int | None) -> int | None:
        from jagtui.ui.dialogs.pick import Pick

        with self.reading() as reader:
            groups = reader.all(Group)
        if not groups[1:]:
            return groups[0].id if groups else None
        options = [(one.id, f"{one.short}  {one.name}") for one in groups]
        return await self.ask(Pick("The settings of which group?", options, marked=group_id))
