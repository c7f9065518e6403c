"""Which of the windows at a meeting moves it from item to item."""

from collections.abc import Sequence
from dataclasses import dataclass

from jagtui.model.terms import SeatRole


@dataclass(frozen=True, slots=True, kw_only=True)
class AtDesk:
    """A window that shows a running meeting, with a seat that records it."""

    window: str
    role: SeatRole
    claims: bool = False
    """It has driven the meeting until now, or was handed the wheel."""


def driver_of(windows: Sequence[AtDesk]) -> str | None:
    """The window that drives: who has driven until now, else the chair's, else the first there.

    Every window works it out alike from the same rows, so that no two think they drive.
    """
    claiming = [one for one in windows if one.claims] or list(windows)
    ranked = sorted(claiming, key=lambda one: one.role is not SeatRole.CHAIR)
    return ranked[0].window if ranked else None
