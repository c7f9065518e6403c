"""Doing a gesture from a screen: the one place that turns a refusal into a notice."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from jagtui.model.errors import Refusal
from jagtui.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from jagtui.store.committed import Committed

R = TypeVar("R")

TRIES = 34
"""With a moment between two, and 50 ms that the store waits each time, this takes five seconds."""


async def a_moment() -> None:
    """Let the screen and the keys go on for a tenth of a second."""
    await asyncio.sleep(0.1)


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """What a gesture gave back, and the sentence that the journal keeps of it."""

    value: R | None
    """None where an earlier attempt had recorded it already."""
    sentence: str


class Attempts:
    """Does gestures one after another and says how each went."""

    def __init__(
        self, say: Callable[[Notice], None], pause: Callable[[], Awaitable[None]] = a_moment
    ) -> None:
        """Take what shows a notice to the user, and what lets another window finish."""
        self._say = say
        self._pause = pause
        self._one_at_a_time = asyncio.Lock()
        self._sentences: list[str] = []

    def heard(self, committed: "Committed") -> None:
        """Keep what this window just committed; the last of it is the notice."""
        if not committed.external:
            self._sentences.append(committed.sentence)

    async def run(
        self, work: Callable[[], R], *, but: tuple[type[Refusal], ...] = ()
    ) -> Done[R] | None:
        """Do the work; None when it was refused, and the user has been told why.

        Refusals named in ``but`` are left to the caller, who knows what to ask.
        """
        from jagtui.store.trouble import AlreadyRecorded

        async with self._one_at_a_time:
            self._sentences.clear()
            try:
                value = await self._patiently(work)
            except AlreadyRecorded as recorded:
                self._say(Notice(recorded.committed.sentence))
                return Done(None, recorded.committed.sentence)
            except but:
                raise
            except Refusal as refusal:
                self._say(Notice(str(refusal), Tone.REFUSED))
                return None
            sentence = self._sentences[-1] if self._sentences else ""
        self._say(Notice(sentence or "Nothing to change."))
        return Done(value, sentence)

    async def _patiently(self, work: Callable[[], R]) -> R:
        """Wait for another window that is writing; what was typed stays where it is."""
        from jagtui.store.trouble import DatabaseBusy

        for _ in range(TRIES - 1):
            try:
                return work()
            except DatabaseBusy:
                self._say(Notice("another window is writing; what you typed is kept", Tone.WAITING))
                await self._pause()
        return work()
