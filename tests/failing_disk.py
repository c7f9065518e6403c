"""A disk that fails under a file that this process has open."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import Enum
from pathlib import Path

from jagtui.store.engine import connect


class Failure(Enum):
    """What fails, and what stands in for the file's log so that it does."""

    NO_ROOM = "/dev/full", os.O_RDWR
    WRITE = "/dev/null", os.O_RDONLY
    SYNC = "/dev/null", os.O_RDWR


@contextmanager
def failing(path: Path, failure: Failure) -> Iterator[None]:
    """Have it fail for a while; what was recorded before is all in the file by then."""
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    logs = _open_logs(path)
    sound = [os.dup(log) for log in logs]
    broken = os.open(*failure.value)
    try:
        for log in logs:
            os.dup2(broken, log)
        yield
    finally:
        for log, descriptor in zip(logs, sound, strict=True):
            os.dup2(descriptor, log)
            os.close(descriptor)
        os.close(broken)


def _open_logs(path: Path) -> list[int]:
    """Every descriptor that this process has on the log of the file."""
    wanted = path.with_name(f"{path.name}-wal").stat()
    found = []
    for entry in Path("/proc/self/fd").iterdir():
        try:
            held = os.fstat(int(entry.name))
        except OSError:  # the one that the folder was read through
            continue
        if (held.st_dev, held.st_ino) == (wanted.st_dev, wanted.st_ino):
            found.append(int(entry.name))
    return found
