"""When a window is ended: at a point of the work, and so many seconds after it."""

from dataclasses import dataclass
from enum import Enum
from random import Random


class Point(Enum):
    """Where in the work of a minute taker."""

    STARTING = "starting up"
    TYPING = "typing"
    RECORDING = "after Enter"
    MOVING = "moving"


@dataclass(frozen=True)
class Moment:
    """So long after a point was reached for so many times."""

    point: Point
    time: int
    seconds: float


WEIGHTS = {Point.STARTING: 1, Point.TYPING: 4, Point.RECORDING: 4, Point.MOVING: 3}


def drawn(random: Random, start: float) -> Moment:
    """A moment, where starting takes so many seconds."""
    (point,) = random.choices([*WEIGHTS], [*WEIGHTS.values()])
    match point:
        case Point.STARTING:
            return Moment(point, 1, random.uniform(0, start))
        case Point.TYPING:
            return Moment(point, random.randint(1, 14), random.uniform(0, 0.2))
        case Point.RECORDING | Point.MOVING:
            # Most of it is over within a few hundredths of a second, the rest within a few tenths.
            return Moment(point, random.randint(1, 3), random.uniform(0, 0.2) ** 2 * 5)
