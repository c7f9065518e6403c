"""A gesture: one thing somebody does, recorded whole or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from jagtui.model.seat import Seat
from jagtui.store.change import Change
from jagtui.store.store import Store

W = TypeVar("W")
R = TypeVar("R")


@dataclass(frozen=True)
class Gesture(Generic[W, R]):
    """A use case that runs in a transaction of its own and leaves one journal entry."""

    kind: str
    inside: Callable[[Change, W], R]
    """The use case itself, for another gesture to make part of its own transaction."""

    def __call__(
        self, store: Store, seat: Seat | None, wanted: W, *, token: str | None = None
    ) -> R:
        """Do it: everything that it changes is stored when this returns, or nothing is."""
        with store.change(self.kind, seat, token=token) as change:
            return self.inside(change, wanted)


GESTURES: dict[str, Gesture[Any, Any]] = {}
"""Every gesture there is, by its kind."""


def gesture(kind: str) -> Callable[[Callable[[Change, W], R]], Gesture[W, R]]:
    """Make a function of a change and what is wanted into a gesture, and register it."""

    def register(inside: Callable[[Change, W], R]) -> Gesture[W, R]:
        GESTURES[kind] = Gesture(kind, inside)
        return GESTURES[kind]

    return register
