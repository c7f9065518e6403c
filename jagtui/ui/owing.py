"""Answering for what somebody owes, from wherever they are."""

from typing import ClassVar, Generic, TypeVar

from textual import work
from textual.binding import Binding, BindingType

from jagtui.queries.my_actions import my_actions
from jagtui.ui.screen import Place

D = TypeVar("D")


class Owing(Place[D], Generic[D]):
    """A place from which one's own actions are gone through."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "R",
            "my_actions",
            "My actions",
            id="owing.walk",
            tooltip="Answer for what you owe, one action a card",
            show=False,
        ),
    ]

    @work
    async def action_my_actions(self) -> None:
        """Go through what the seat owes, one key for each report."""
        from jagtui.ui.dialogs.my_actions import MyActions

        with self.reading() as reader:
            owed, today = my_actions(reader, self.seat), reader.today
        if not owed:
            self.say("You owe no action that is open.")
            return
        walk = MyActions(owed, today)
        await self.ask(walk)
        self.say(walk.summary)
