"""The ends of the app that nobody chooses: a dropped line, a stop from outside, a fault."""

import asyncio
import contextlib
import os
import signal
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

PATIENCE = 2.0
"""Seconds that leaving may take before the process ends come what may."""

_ROOT = Path(__file__).parents[2]


def hear_signals(leave: Callable[[int], None]) -> Callable[[], None]:
    """Call ``leave`` on SIGTERM and SIGHUP; gives back how to stop listening.

    Without this the terminal stays raw, and a closed terminal leaves the process spinning.
    """
    loop = asyncio.get_running_loop()
    heard = [number for number in (signal.SIGTERM, signal.SIGHUP) if _handle(loop, number, leave)]

    def stop() -> None:
        for number in heard:
            loop.remove_signal_handler(number)

    return stop


def _handle(
    loop: asyncio.AbstractEventLoop, number: signal.Signals, leave: Callable[[int], None]
) -> bool:
    def handle() -> None:
        end_within(PATIENCE, 128 + number)
        leave(128 + number)

    # Only the main thread of a Unix process may listen.
    with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
        loop.add_signal_handler(number, handle)
        return True
    return False


def end_within(seconds: float, code: int) -> None:
    """End the process after so long, whatever still hangs by then."""
    backstop = threading.Timer(seconds, os._exit, (code,))
    backstop.daemon = True
    backstop.start()


def fault_words(error: BaseException) -> str:
    """What to say of a fault in the program: where it is, and nothing of what was worked on."""
    trail = [
        f"{_inside(frame.filename)}:{frame.lineno}"
        for frame in traceback.extract_tb(_cause(error).__traceback__)
        if _inside(frame.filename)
    ]
    where = " < ".join(reversed(trail[-4:])) or "outside jagtui"
    return (
        "jagtui stopped because of a fault in the program.\n"
        "What was recorded is kept, and so is the line that was being typed; "
        "open it again to go on.\n"
        f"When reporting it, give this: {type(_cause(error)).__name__} at {where}"
    )


def _cause(error: BaseException) -> BaseException:
    """The fault itself, not the worker that it happened in."""
    inner = getattr(error, "error", None)
    return inner if isinstance(inner, BaseException) else error


def _inside(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(_ROOT)) if path.is_relative_to(_ROOT / "jagtui") else ""
