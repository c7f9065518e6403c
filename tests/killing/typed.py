"""What is typed into a line: each state of it, and since when the screen has shown it."""

import math
from dataclasses import dataclass, field

from tests.killing.words import Said


@dataclass(frozen=True)
class Missing:
    """What the end of a window took of a line."""

    keys: int = 0
    seconds: float = 0.0
    """How long the oldest of it had been on the screen."""


@dataclass
class Typed:
    """A line that is being typed, key by key."""

    said: Said
    """What it is to become."""
    texts: list[str] = field(default_factory=lambda: [""])
    shown_at: list[float] = field(default_factory=lambda: [0.0])

    @property
    def text(self) -> str:
        """What stands there once every key has been taken."""
        return self.texts[-1]

    def key(self, text: str) -> None:
        """One more key, which leaves that text."""
        self.texts.append(text)
        self.shown_at.append(math.inf)

    def shown(self, text: str, now: float) -> None:
        """The screen shows that text now, and so has shown all that came before it."""
        last = self._last_shown
        for at in range(last + 1, len(self.texts)):
            if self.texts[at].strip() == text:
                self.shown_at[last + 1 : at + 1] = [now] * (at - last)
                return

    def missing(self, kept: str, now: float) -> Missing | None:
        """What is missing where only that was kept; None where that was never typed."""
        known = [at for at, text in enumerate(self.texts) if text == kept]
        if not known:
            return None
        keys = self._last_shown - known[-1]
        return Missing(keys, now - self.shown_at[known[-1] + 1]) if keys > 0 else Missing()

    @property
    def _last_shown(self) -> int:
        return max(at for at, since in enumerate(self.shown_at) if since < math.inf)
