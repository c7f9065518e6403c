"""Where the examples are kept: what leads up to each gesture, and what is wanted of it."""

from collections.abc import Callable
from typing import Any

from jagtui.usecases.gesture import Gesture
from tests.world import World

Deed = tuple[Gesture[Any, Any], Any]

DEEDS: dict[str, Callable[[World], Deed]] = {}


def deed(kind: str) -> Callable[[Callable[[World], Deed]], Callable[[World], Deed]]:
    def keep(prepare: Callable[[World], Deed]) -> Callable[[World], Deed]:
        DEEDS[kind] = prepare
        return prepare

    return keep
