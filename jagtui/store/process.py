"""Whether the process that left something behind still runs."""

import os
import platform
from pathlib import Path

_PROC = Path("/proc")


def this_process() -> str:
    """The machine, number and start of this process, which no other process will ever have."""
    return _named(os.getpid())


def is_alive(process: str) -> bool | None:
    """Whether that process still runs; None where another machine would have to be asked."""
    if not process:
        return False
    machine, number, _ = process.rsplit(":", 2)
    if machine != platform.node():
        return None
    # A number is given again in time; the start tells whether this is still the same process.
    return _runs(int(number)) and _named(int(number)) == process


def _named(number: int) -> str:
    return f"{platform.node()}:{number}:{_start(number)}"


def _start(number: int) -> str:
    try:
        stat = (_PROC / str(number) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    # The second field is the program's name and may hold anything; the start is the 22nd.
    return stat.rpartition(")")[2].split()[19]


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True  # somebody else's
    return True
