"""How far something long has come."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Told how much is done, as a share of the whole."""


def tell_nobody(_share: float) -> None:
    """Nobody asked how far it is."""


def stage(progress: Progress, begins: float, ends: float) -> Progress:
    """What tells of a stage that stands between two shares of the whole."""
    return lambda share: progress(begins + (ends - begins) * min(1, share))
