"""Rehearsing: the app goes on with a throw-away copy of its file, and comes back from it."""

import asyncio
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import work
from textual.binding import Binding, BindingType

from jagtui.model.errors import Refusal
from jagtui.ui.attempt import Done
from jagtui.ui.saving import SavingApp
from jagtui.ui.screen import Shell
from jagtui.ui.throwaway import sweep, throw_away, throwaway_copy
from jagtui.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from jagtui.model.meeting import Meeting
    from jagtui.model.time import Clock, Instant
    from jagtui.store.store import Store
    from jagtui.usecases.gesture import Gesture

W = TypeVar("W")
R = TypeVar("R")

LOGGED = frozenset({"agenda.print", "case.consult", "minutes.print"})
"""What stays on record whatever is undone, and so cannot be done where no trace is kept."""
BETWEEN = "between"
"""The mode in which the frame stands alone while the file behind it changes."""


@dataclass(frozen=True)
class Outside:
    """What the app comes back to from a rehearsal."""

    store: "Store"
    path: Path
    clock: "Clock"
    newest_seq: int


class RehearsingApp(SavingApp):
    """Runs on its file, or for a while on a copy of it that leaves no trace."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "Z",
            "end_rehearsal",
            "Leave",
            id="rehearsal.end",
            tooltip="Leave the rehearsal; nothing of it is kept",
            show=False,
        ),
    ]
    path: Path
    clock: "Clock"
    _outside: Outside | None = None

    @property
    def rehearsing(self) -> bool:
        """Whether all this is only a rehearsal."""
        return self._outside is not None

    def begin(self) -> None:
        """Go in; the app itself knows where."""
        raise NotImplementedError

    async def attempt(
        self, gesture: "Gesture[W, R]", wanted: W, *, token: str | None = None
    ) -> Done[R] | None:
        """Do a gesture; a rehearsal does none that has to stay on record."""
        if self.rehearsing and gesture.kind in LOGGED:
            words = "This would have to stay on record, and a rehearsal keeps none; leave it first."
            self.show_notice(Notice(words, Tone.REFUSED))
            return None
        return await super().attempt(gesture, wanted, token=token)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a rehearsal can be left."""
        if action == "end_rehearsal":
            return self.rehearsing
        return super().check_action(action, parameters)

    @work
    async def rehearse(self, held: "Meeting") -> None:
        """Begin a meeting on a copy of the file, as if its time had come."""
        import sqlite3

        from jagtui.model.time import at_london
        from jagtui.store.store import Store
        from jagtui.usecases.course import MeetingChosen, open_meeting

        try:
            copy = await asyncio.to_thread(throwaway_copy, self.path)
        except (OSError, sqlite3.Error) as error:
            words = f"no copy could be made to rehearse on ({error}); nothing was changed."
            self.show_notice(Notice(words, Tone.REFUSED))
            return
        clock = as_if_at(at_london(held.held_on, held.starts), self.clock)
        try:
            store = Store.open(copy, clock=clock, synchronous="OFF")
            open_meeting(store, self.seat, MeetingChosen(held.id))
        except Refusal as refusal:
            throw_away(copy.parent)
            self.show_notice(Notice(str(refusal), Tone.REFUSED))
            return
        outside = Outside(
            self.store, self.path, self.clock, self.opening.newest_seq if self.opening else 0
        )
        self._save_everything()
        self.before_exit.clear()
        await self._leave_places()
        self._outside = outside
        self._store, self.path, self.clock = store, copy, clock
        store.subscribe(self.heard)
        self.before_exit.append(self._leave_no_trace)
        self.begin()
        self._say_when_there("This is a rehearsal: nothing of it is kept. Z leaves it.")

    @work
    async def action_end_rehearsal(self) -> None:
        """Throw the copy away and go on with the file itself."""
        outside = self._outside
        if outside is None:
            return
        await self._leave_places()
        self.before_exit.clear()
        self._leave_no_trace()
        self._store, self.path, self.clock = outside.store, outside.path, outside.clock
        self._outside = None
        self.before_exit.append(outside.store.drafts.flush)
        self.begin()
        if self.opening is not None:
            # What this window did before is still its own to take back.
            self.opening = replace(self.opening, newest_seq=outside.newest_seq)
        self._say_when_there("The rehearsal is over; nothing of it was kept.")

    def _say_when_there(self, words: str) -> None:
        """Say something on the place that is only just being put up."""
        self.call_after_refresh(self.show_notice, Notice(words))

    async def _leave_places(self) -> None:
        """Take every place down, so that none shows or keeps anything of another file."""
        if BETWEEN not in self._modes:
            self.add_mode(BETWEEN, Shell)
        await self.switch_mode(BETWEEN)
        for name, make in self.MODES.items():
            if name in self._screen_stacks:
                await self.remove_mode(name)
                self.add_mode(name, make)

    def _leave_no_trace(self) -> None:
        """Close the copy and remove it, whoever or whatever ends the rehearsal."""
        if self._outside is None:
            return
        if self._store is not None:
            self._store.close()
        throw_away(self.path.parent)

    def on_unmount(self) -> None:
        """A rehearsal that is on ends with the app."""
        if self._outside is not None:
            self._leave_no_trace()
            self._outside.store.close()

    @work(thread=True)
    def sweep(self) -> None:
        """Remove the copies of programs that were killed in the middle of a rehearsal."""
        sweep()


def as_if_at(start: "Instant", clock: "Clock") -> "Clock":
    """A clock that begins with a meeting that is still to come, and then goes on as ever."""
    ahead = max(0.0, (start - clock()).total_seconds())
    return lambda: clock().add(seconds=ahead)
