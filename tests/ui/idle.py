"""Waiting until an app has nothing left to do but to wait for keys, clocks and other windows."""

import asyncio
from typing import Any

from textual._context import active_app
from textual.app import App

QUIET = 3
"""So many turns of the loop with nothing in them; what ends a turn may begin the next."""
SOON = 0.05
"""Seconds within which a timer belongs to what is under way: a repaint, a key held back."""
GLANCE = 0.002
"""Seconds between two looks while a thread works."""


async def until_idle(min_sleep: float = 0, max_sleep: float = 0) -> None:  # noqa: ARG001  as Textual
    """Wait until nothing is about to run; Textual's own would sleep and measure the processor."""
    app: App[Any] = active_app.get()
    quiet = 0
    while quiet < QUIET:
        await asyncio.sleep(_wait(app))
        quiet = 0 if _under_way(app) else quiet + 1


def _wait(app: App[Any]) -> float:
    """How long nothing can happen."""
    if _is_ready():
        return 0
    return _next_timer() or (GLANCE if _thread_works(app) else 0)


def _under_way(app: App[Any]) -> bool:
    return _is_ready() or _next_timer() is not None or _thread_works(app)


def _is_ready() -> bool:
    """Whether anything but this task is about to run."""
    return bool(asyncio.get_running_loop()._ready)  # type: ignore[attr-defined]


def _next_timer() -> float | None:
    """Seconds until the next timer, where that is soon."""
    loop = asyncio.get_running_loop()
    left = (one.when() - loop.time() for one in loop._scheduled if not one.cancelled())  # type: ignore[attr-defined]
    return next((max(seconds, 0) for seconds in sorted(left) if seconds < SOON), None)


def _thread_works(app: App[Any]) -> bool:
    return any(one._thread_worker and not one.is_finished for one in app.workers)
