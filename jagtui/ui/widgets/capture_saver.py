"""When what stands in the capture line is handed over to be kept as a draft."""

from collections.abc import Callable
from typing import Protocol

from textual.timer import Timer

from jagtui.ui.widgets.capture_held import Held
from jagtui.ui.widgets.capture_messages import DraftChanged

DRAFT_EVERY = 0.5
"""So many seconds of typing are the most that a crash costs."""


class _Posts(Protocol):
    def post_message(self, message: DraftChanged) -> bool: ...

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer: ...


class DraftSaver:
    """Posts a text as it changes, about twice a second, and never the same twice."""

    def __init__(self, line: _Posts, standing: Callable[[], Held]) -> None:
        """Take the line that posts, and what tells which text stands in it."""
        self._line = line
        self._standing = standing
        self._saved = ("", "")
        self._timer: Timer | None = None

    def soon(self) -> None:
        """The text changed."""
        if self._timer is None:
            self._timer = self._line.set_timer(DRAFT_EVERY, self.now)

    def now(self) -> None:
        """Have it kept as it stands."""
        self.stop()
        held = self._standing()
        if not held.sent and (held.token, held.text) != self._saved:
            self.known(held)
            self.keep(held)

    def keep(self, held: Held) -> None:
        """Have a text kept, whether or not it stands in the line."""
        if held.item is not None:
            self._line.post_message(DraftChanged(held.item.id, held.text, held.token))

    def known(self, held: Held) -> None:
        """It is kept already."""
        self._saved = (held.token, held.text)

    def forget(self, held: Held) -> None:
        """It is not to be kept any more."""
        self.stop()
        self._saved = (held.token, "")
        if held.item is not None:
            self._line.post_message(DraftChanged(held.item.id, "", held.token))

    def stop(self) -> None:
        """What stands there is on its way to be recorded."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
