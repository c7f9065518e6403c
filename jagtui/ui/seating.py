"""Who is at the keyboard: asked where the file does not know, and changed by a key."""

from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from jagtui.ui.rehearsal import RehearsingApp
from jagtui.ui.screen import Place
from jagtui.ui.widgets.notice import Notice


class SeatingApp(RehearsingApp):
    """Knows who is at the keyboard, and shows each only what is theirs to see."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "S",
            "change_seat",
            "Change seat",
            id="seat.change",
            tooltip="Say who is at the keyboard now, and in which role",
            show=False,
        ),
    ]
    login: str
    bound: bool = False
    """Whether the seat came with the window, as it does by a link, and stays what it is."""

    @property
    def sitter(self) -> str:
        """Who is at the keyboard and as what, in few words."""
        return self.opening.sitter if self.opening else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Seats are changed once a place is there."""
        if action == "change_seat":
            return isinstance(self.base, Place) and not self.bound
        return super().check_action(action, parameters)

    @work
    async def sit_down(self) -> None:
        """A user whom the file does not know says who is at the keyboard, or leaves."""
        from jagtui.ui.who_sits import ask_who_sits
        from jagtui.usecases.seat import take_seat

        wanted = await ask_who_sits(self)
        if wanted is None:
            self.leave(0)
        elif await self.attempt(take_seat, wanted) is not None:
            self.begin()

    @work
    async def action_change_seat(self) -> None:
        """Somebody else sits down, or the same person in another role."""
        from jagtui.ui.who_sits import ask_who_sits
        from jagtui.usecases.seat import take_seat

        wanted = await ask_who_sits(self, self.seat)
        if wanted is None:
            return
        done = await self.attempt(take_seat, wanted)
        if done is not None and done.sentence:
            await self._begin_anew()

    async def _begin_anew(self) -> None:
        """Every place goes, with its dialogs; each is made again and looks with the new seat."""
        stood_at = self.current_mode
        if not self.rehearsing:
            self._save_everything()
        self.before_exit.clear()
        await self._leave_places()
        # A rehearsal ends with the app, and what is typed outside one is kept.
        self.before_exit.append(
            self._leave_no_trace if self.rehearsing else self.store.drafts.flush
        )
        self.begin()
        if stood_at in self.MODES:
            self.go(stood_at)
        self.call_after_refresh(self.show_notice, Notice(f"At the keyboard: {self.sitter}."))

    def go(self, name: str) -> None:
        """Go to a place; the app itself knows how."""
        raise NotImplementedError
