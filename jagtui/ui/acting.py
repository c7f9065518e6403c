"""An app in which gestures are done, undone, and heard of from other windows."""

import contextlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from textual import work
from textual.screen import Screen
from textual.signal import Signal
from textual.worker import WorkerFailed, get_current_worker

from jagtui.model.errors import Refusal, StaleEdit
from jagtui.ui.attempt import Attempts, Done
from jagtui.ui.ending import EndingApp
from jagtui.ui.screen import Framed, Place
from jagtui.ui.stale import StaleEdits
from jagtui.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from jagtui.model.seat import Seat
    from jagtui.queries.opening import Opening
    from jagtui.store.committed import Committed
    from jagtui.store.store import Store
    from jagtui.usecases.gesture import Gesture

W = TypeVar("W")
R = TypeVar("R")


class ActingApp(EndingApp):
    """Does what a screen wants done, and says on it how that went."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        """Nothing can be done until a file is open."""
        super().__init__(ansi_color=ansi_color)
        self.opening: Opening | None = None
        self.data_changed: Signal[Committed] = Signal(self, "data-changed")
        self._store: Store | None = None
        self._attempts = Attempts(self.show_notice)
        self._stale_edits = StaleEdits(self)

    @property
    def store(self) -> "Store":
        """The open file."""
        if self._store is None:
            raise RuntimeError("No file is open yet.")
        return self._store

    @property
    def seat(self) -> "Seat | None":
        """Who is at the keyboard."""
        return self.opening.seat if self.opening else None

    async def attempt(
        self, gesture: "Gesture[W, R]", wanted: W, *, token: str | None = None
    ) -> Done[R] | None:
        """Do a gesture; None when it was refused, and the user has been told why.

        Who edits a text that was changed meanwhile sees both, and says which shall stand.
        """
        while True:
            work = partial(gesture, self.store, self.seat, wanted, token=token)
            try:
                return await self.carry_out(work, but=(StaleEdit,))
            except StaleEdit as stale:
                instead = await self._stale_edits.settle(wanted, stale)
            if instead is None or isinstance(instead, Done):
                return instead
            wanted = instead

    async def carry_out(
        self, work: Callable[[], R], *, but: tuple[type[Refusal], ...] = ()
    ) -> Done[R] | None:
        """Do anything that commits; only in a worker, since it may wait for another window."""
        get_current_worker()
        return await self._attempts.run(work, but=but)

    def show_notice(self, notice: Notice) -> None:
        """Say what went wrong in front, where it was asked; what went well, on the place."""
        from jagtui.ui.dialogs.base import Dialog

        kinds = Framed if notice.tone is Tone.SAID else Framed | Dialog
        for screen in reversed(self.screen_stack):
            if isinstance(screen, kinds):
                screen.show_notice(notice)
                return

    def look_for_news(self) -> None:
        """Look whether another window has committed something."""
        with contextlib.suppress(Refusal):
            self.store.news()

    def heard(self, committed: "Committed") -> None:
        """Pass on what was committed, here or in another window."""
        self._attempts.heard(committed)
        # It may come from a thread, so it goes through the app's own queue.
        self.call_later(self.data_changed.publish, committed)

    @work
    async def action_undo(self) -> None:
        """Take back this seat's last gesture."""
        from jagtui.store.undo import undo_last

        await self._turn(undo_last)

    @work
    async def action_redo(self) -> None:
        """Do again what was undone last."""
        from jagtui.store.undo import redo_last

        await self._turn(redo_last)

    async def _turn(self, turn: "Callable[..., Committed]") -> None:
        """Undo or redo: in a meeting any gesture of that meeting, elsewhere this window's own."""
        if self.seat is None or self.opening is None or not isinstance(self.base, Place):
            return
        meeting_id = self.base.undo_meeting_id
        since = self.opening.newest_seq if meeting_id is None else 0
        await self.carry_out(
            partial(turn, self.store, self.seat, meeting_id=meeting_id, since=since)
        )

    @property
    def base(self) -> Screen[Any] | None:
        """The screen under any dialog."""
        return self.screen_stack[0] if self.screen_stack else None

    def _handle_exception(self, error: Exception) -> None:
        """What is refused in the middle of a question is told too; all else is a fault."""
        inner = error.error if isinstance(error, WorkerFailed) else error
        if inner is not error and isinstance(inner, Refusal):
            self.show_notice(Notice(str(inner), Tone.REFUSED))
        else:
            super()._handle_exception(error)
