"""What the demo is played with: a file, a clock that is set, the seats, and names for ids."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import TypeVar

from jagtui.model.seat import Seat
from jagtui.model.time import Instant, at_london, london_day
from jagtui.store.store import Store
from jagtui.usecases.gesture import Gesture

W = TypeVar("W")
R = TypeVar("R")


@dataclass
class SetClock:
    """A clock that shows what it was set to; it is never set back."""

    now: Instant

    def __call__(self) -> Instant:
        """The time it shows."""
        return self.now

    @property
    def day(self) -> date:
        """The day it is in London."""
        return london_day(self.now)

    def reach(self, instant: Instant) -> None:
        """Let it be that late, at the least."""
        self.now = max(self.now, instant)

    def on(self, day: date, hhmm: str) -> None:
        """Let it be that time in London, at the least."""
        self.reach(at_london(day, hhmm))

    def pass_(self, seconds: int) -> None:
        """Let so many seconds go by."""
        self.now = self.now.add(seconds=seconds)


@dataclass
class Stage:
    """Where the demo is played, and whom it is played by."""

    store: Store
    clock: SetClock
    rng: Random
    chair: Seat
    """Whoever looks at the demo."""
    hands: Seat
    """Who is at the keyboard: the minute taker in the past, the chair today."""
    officers: Mapping[str, Seat]
    """The seats of those who answer for their actions, by agency."""
    agencies: Mapping[str, int]
    people: Mapping[str, int]
    """The officers by name."""
    groups: Mapping[str, int]
    words: Mapping[str, int] = field(default_factory=dict)
    """Priorities, areas, categories, closure reasons and risk methods by their name."""

    def do(self, gesture: Gesture[W, R], wanted: W, *, by: Seat | None = None) -> R:
        """Make a gesture, as whoever is at the keyboard unless somebody else is named."""
        return gesture(self.store, by or self.hands, wanted)
