"""Driving and following: one window moves the meeting, the others go with it or look about."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.queries.desk import Desk
from jagtui.queries.desk_agenda import AgendaLine
from jagtui.ui.desk.place import Seen, desk_key
from jagtui.ui.desk.rest import Rests
from jagtui.ui.widgets.desk_bar import DeskBar


class Drives(Rests):
    """Where another window drives, the keys that take up an item only look at it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "W",
            "wheel",
            "The wheel",
            "Drive the meeting from this window, or hand it to another window that is here",
            id="desk.wheel",
        ),
        desk_key(
            "F",
            "follow",
            "Follow",
            "Come back to the item that is up, and go with the window that drives",
            id="desk.follow",
        ),
    ]

    @property
    def follows(self) -> bool:
        """Whether another window drives."""
        return self.jagtui.driver is not None

    def show(self, data: Seen) -> None:
        """Let the other windows know what is looked at here."""
        super().show(data)
        if isinstance(data, Desk):
            self.jagtui.shows(data.meeting.id, data.item.id)
        else:
            self.jagtui.shows(None, None)

    def frame(self) -> None:
        """Say who drives; whoever has got the wheel is at the item that is up."""
        super().frame()
        desk = self.running
        if desk is None:
            return
        bar = self.query_one(DeskBar)
        bar.wanders = desk.wanders and self.follows
        bar.wheel = self._wheel_words(desk)
        if not self.follows and self.looked_at is not None:
            self.looked_at = None
            self.look_again()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the window that drives parks the item that is up to go on."""
        if action == "park" and self.follows:
            return False
        return super().check_action(action, parameters)

    def action_follow(self) -> None:
        """Back to the item that is up."""
        if self.looked_at is None:
            self.say(f"{self.desk.up.words} is up, and is shown here already.")
        self.looked_at = None
        self.look_now()

    @work
    async def action_wheel(self) -> None:
        """Take the wheel from the window that drives, or hand it over."""
        from jagtui.ui.dialogs.confirm import Confirm
        from jagtui.ui.dialogs.pick import Pick

        meeting_id, presences = self.desk.meeting.id, self.store.presences
        driver = self.jagtui.driver
        if driver is not None:
            question = f"{driver.words}, drives the meeting. Drive it from this window instead?"
            ask = Confirm("Take the wheel", question, yes="Take it", no="Go on following")
            if await self.ask(ask):
                presences.hand(meeting_id, presences.window)
        else:
            others = [(one.window, one.words) for one in self.jagtui.companions if one.decides]
            if not others:
                self.say("This window drives; no other that may is at this meeting.")
                return
            chosen = await self.ask(Pick("Who drives from now on?", others))
            if chosen is not None:
                presences.hand(meeting_id, chosen)
        presences.flush()
        self.jagtui.look_around()

    def _slipped(self) -> bool:
        """Looking about moves nobody, so a finger may be quick."""
        return not self.follows and super()._slipped()

    async def _take_up(self, to: AgendaLine) -> bool:
        """Where another window drives, only look at the item."""
        if not self.follows:
            return await super()._take_up(to)
        self.looked_at = to.id
        self.look_now()
        return True

    def _wheel_words(self, desk: Desk) -> str:
        driver = self.jagtui.driver
        if driver is None:
            return ""
        if desk.wanders:
            return f"looking at {desk.item.number} · {desk.up.number} is up · F returns"
        return f"following {driver.who}"
