"""Reading a minute back to the room."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.model.errors import Refusal
from jagtui.ui.desk.place import desk_key
from jagtui.ui.desk.record import Records


class ReadsOut(Records):
    """The minute of the item that is up, read aloud, put right and agreed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "o",
            "read_out",
            "Read out",
            "Read the minute of this item back to the room, and hear it agreed",
            id="desk.read_out",
        ),
    ]

    @work
    async def action_read_out(self) -> None:
        """Show the minute as it will stand; keep that it was agreed, or put a line right."""
        from jagtui.outputs.read_back import minute_of_item
        from jagtui.ui.dialogs.read_out import Heard, ReadOut
        from jagtui.usecases.read_back import agree_minute
        from jagtui.usecases.walk import ItemChosen

        item = self.desk.item
        if item.hidden:
            self.refuse("You are not among those who see this case.")
            return
        try:
            with self.reading() as reader:
                text = minute_of_item(reader, self.seat, item.id)
        except Refusal as refusal:
            self.refuse(str(refusal))
            return
        match await self.ask(ReadOut(item.words, text)):
            case Heard.AGREED:
                await self.attempt(agree_minute, ItemChosen(item.id))
            case Heard.PUT_RIGHT:
                self.action_edit()
