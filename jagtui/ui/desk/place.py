"""The place of meetings: the one in progress, or the next one."""

from datetime import date
from functools import cache
from typing import TypeAlias

from textual.binding import Binding

from jagtui.model.errors import RuleBroken
from jagtui.model.time import london_day
from jagtui.queries.coming import Coming, coming, in_progress
from jagtui.queries.desk import Desk, desk
from jagtui.store.reader import Reader
from jagtui.ui.screen import Place
from jagtui.ui.widgets.capture_line import CaptureLine

Seen: TypeAlias = Desk | Coming


def desk_key(
    key: str, action: str, title: str, tooltip: str, *, id: str, show: bool = False
) -> Binding:
    """A key that acts at once, so that what is typed right after it finds what it did.

    Its id says when it means something: ``desk.`` while a meeting is under way and nobody types,
    ``coming.`` while none is, ``meeting.`` at both times.
    """
    return Binding(key, action, title, id=id, tooltip=tooltip, show=show, priority=True)


@cache
def moods(place: type["DeskPlace"]) -> dict[str, str]:
    """When each action of the place's keys means something: desk, coming or meeting."""
    found = {}
    for node in place.__mro__:
        for binding in node.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and issubclass(node, DeskPlace) and binding.id:
                found[binding.action.partition("(")[0]] = binding.id.partition(".")[0]
    return found


class DeskPlace(Place[Seen]):
    """What every part of the desk stands on: what was seen last, and the line."""

    chosen_meeting: int | None = None
    """Which of the meetings to come is shown; the next one until another is chosen."""
    looked_at: int | None = None
    """The item looked at where another window drives; None for the one that is up."""

    def look(self, reader: Reader) -> Seen:
        """The desk while a meeting is in progress, else what is coming."""
        running = in_progress(reader)
        if running:
            seen = desk(reader, running.id, self.seat, self.looked_at)
            if not seen.wanders:
                self.looked_at = None
            return seen
        return coming(reader, self.seat, self.chosen_meeting)

    def look_now(self) -> None:
        """Look at once, where what comes next depends on it."""
        with self.reading() as reader:
            self.data = self.look(reader)

    async def ask_urgency(self, item_id: int) -> bool:
        """Ask why a case raised in the room cannot wait; whether somebody said it."""
        from jagtui.ui.dialogs.ask_text import AskText
        from jagtui.usecases.raise_case import UrgencyWanted, give_urgency

        question = AskText(
            "A case raised in the room", "Why can it not wait?", required=False, leave="Skip"
        )
        reason = await self.ask(question)
        if not reason:
            return False
        return await self.attempt(give_urgency, UrgencyWanted(item_id, reason)) is not None

    @property
    def running(self) -> Desk | None:
        """The desk as it was seen last; None while no meeting is in progress."""
        return self.data if isinstance(self.data, Desk) else None

    @property
    def desk(self) -> Desk:
        """The desk, where there must be one."""
        if self.running is None:
            raise RuleBroken("No meeting is in progress.")
        return self.running

    @property
    def today(self) -> date:
        """The day it is in London."""
        return london_day(self.jagtui.clock())

    @property
    def line(self) -> CaptureLine:
        """Where things are typed."""
        return self.query_one(CaptureLine)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Each key only while it means something."""
        if not self._means_something(moods(type(self)).get(action)):
            return False
        return super().check_action(action, parameters)

    def _means_something(self, mood: str | None) -> bool:
        running = self.running is not None
        match mood:
            case "desk":
                return running and not self.line.typing
            case "coming":
                return self.data is not None and not running
            case "meeting":
                return not (running and self.line.typing)
            case _:
                return True
