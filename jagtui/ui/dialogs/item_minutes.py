"""How long an item is meant to take."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.whole_number import whole_number
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.agenda_items import ItemMinutesWanted


class AskMinutes(Dialog[ItemMinutesWanted]):
    """Minutes as a number; nothing leaves it to the group's settings."""

    AUTO_FOCUS = "#minutes"
    save_key = "Enter"

    def __init__(self, item_id: int, words: str, minutes: int | None) -> None:
        """Take the item, and the minutes it has of its own."""
        super().__init__(f"Minutes for {words}")
        self._item_id = item_id
        self._minutes = minutes

    def body(self) -> ComposeResult:
        """One field."""
        now = "" if self._minutes is None else str(self._minutes)
        yield Field("Minutes", line(now, id="minutes", placeholder="empty: as the group gives"))

    @on(Input.Submitted)
    def save_line(self) -> None:
        """Enter saves."""
        self.action_save()

    def result(self) -> ItemMinutesWanted:
        """The minutes, or none of its own."""
        typed = self.query_one(Input).value.strip()
        minutes = whole_number(typed)
        if typed and minutes is None:
            raise RuleBroken("write minutes as a number, as in 6.")
        return ItemMinutesWanted(self._item_id, minutes)
