"""A gesture: one thing somebody does, recorded whole or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from jagtui.model.rules.roles import must_decide
from jagtui.model.seat import Seat
from jagtui.store.change import Change
from jagtui.store.store import Store

W = TypeVar("W")
R = TypeVar("R")


@dataclass(frozen=True)
class Gesture(Generic[W, R]):
    """A use case that runs in a transaction of its own and leaves one journal entry.

    It is for those who run the meeting, unless it says that anybody may do it.
    """

    kind: str
    inside: Callable[[Change, W], R]
    """The use case itself, for another gesture to make part of its own transaction."""

    doing: str = "This"
    """What somebody who may not do it is told that it is."""

    instead: str = ""
    """What they may do in its place, as a sentence."""

    anybody: bool = False
    """Whether every seat may do it."""

    def __call__(
        self, store: Store, seat: Seat | None, wanted: W, *, token: str | None = None
    ) -> R:
        """Do it: everything that it changes is stored when this returns, or nothing is."""
        if not self.anybody:
            must_decide(seat, self.doing, instead=self.instead)
        with store.change(self.kind, seat, token=token) as change:
            return self.inside(change, wanted)


GESTURES: dict[str, Gesture[Any, Any]] = {}
"""Every gesture there is, by its kind."""


def gesture(
    kind: str, *, doing: str = "This", instead: str = "", anybody: bool = False
) -> Callable[[Callable[[Change, W], R]], Gesture[W, R]]:
    """Make a function of a change and what is wanted into a gesture, and register it."""

    def register(inside: Callable[[Change, W], R]) -> Gesture[W, R]:
        GESTURES[kind] = Gesture(kind, inside, doing, instead, anybody)
        return GESTURES[kind]

    return register
