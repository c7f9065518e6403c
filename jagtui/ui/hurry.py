"""Keys that come faster than the screen changes under them."""

import asyncio
from collections import deque
from typing import Any

from textual import events
from textual.app import App
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import Worker

GLANCE = 0.005
"""Seconds between two looks at whether what a key set off is done."""


class HurriedKeys(App[Any]):
    """Takes each key when what the one before it set off is done, or asks something."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        """Start with no key waiting."""
        super().__init__(ansi_color=ansi_color)
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._turn_taken = False

    @property
    def keys_waiting(self) -> tuple[str, ...]:
        """What was pressed ahead, the first first."""
        return tuple(event.key for event in self._waiting if isinstance(event, events.Key))

    async def on_event(self, event: events.Event) -> None:
        """Put what is typed in its turn; only what leaves or interrupts never waits."""
        if (
            not isinstance(event, events.Key | events.Paste)
            or event.is_forwarded
            or (isinstance(event, events.Key) and event.key in {"ctrl+q", "ctrl+c"})
        ):
            await super().on_event(event)
        else:
            self._waiting.append(event)
            await self._take_turns()

    async def _take_turns(self) -> None:
        while self._waiting and not self._turn_taken:
            screen, before = self.screen, set(self.workers)
            await super().on_event(self._waiting.popleft())
            begun = set(self.workers) - before
            if begun and self.screen is screen:
                self._turn_taken = True
                self._until_done = asyncio.create_task(self._hold(begun, screen))

    async def _hold(self, begun: set[Worker[Any]], screen: Screen[Any]) -> None:
        try:
            # Either ends it, the work or a question put over it; no one event tells of both.
            while self._running and self.screen is screen and _under_way(begun):  # noqa: ASYNC110
                await asyncio.sleep(GLANCE)
        finally:
            self._turn_taken = False
        self.call_later(self._take_turns)

    def on_key(self, event: events.Key) -> None:
        """Take no letter for a command while there is a line to type in.

        A line keeps the letters that reach it. One that comes here was on its way before the
        line had the keys.
        """
        if event.is_printable and isinstance(self.focused, Input):
            event.stop()
            event.prevent_default()
            self.focused.post_message(events.Key(event.key, event.character))


def _under_way(workers: set[Worker[Any]]) -> bool:
    return any(not worker.is_finished for worker in workers)
