"""Who on this computer may open a file: its owner alone, or on purpose a group of its users."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

SHARED_FILE = 0o660
SHARED_FOLDER = 0o2770
"""With the sign by which what is made in a folder belongs to the folder's group."""
OWN_FILE, OWN_FOLDER = 0o600, 0o700


def is_shared(path: Path) -> bool:
    """Whether a file was opened to a group on purpose: it, and the folder it lies in, by its sign.

    A slip of the hand or of a umask opens one of them or leaves the sign out.
    """
    folder = path.absolute().parent
    return _mode(path) == SHARED_FILE and is_shared_folder(folder)


def is_shared_folder(folder: Path) -> bool:
    """Whether a folder lets its group in and nobody else, with all that is made in it."""
    return _mode(folder) == SHARED_FOLDER


def keep_shared(path: Path, folder: Path, copy: Path) -> None:
    """Let the group of a shared file also have a copy that was made of it."""
    if not is_shared(path):
        return
    group = path.stat().st_gid
    for one, mode in ((folder, SHARED_FOLDER), (copy, SHARED_FILE)):
        if one.stat().st_uid == os.geteuid():
            os.chown(one, -1, group)
            one.chmod(mode)


def open_to(group: int, *, folders: Iterable[Path], files: Iterable[Path]) -> None:
    """Open folders and files to a group; a umask has no say in it."""
    for one, mode in (
        *((folder, SHARED_FOLDER) for folder in folders),
        *((file, SHARED_FILE) for file in files),
    ):
        if one.exists():
            os.chown(one, -1, group)
            one.chmod(mode)


def close_to_others(*, folders: Iterable[Path], files: Iterable[Path]) -> None:
    """Leave folders and files to their owner alone; what is another's stays as it is."""
    for one, mode in (
        *((folder, OWN_FOLDER) for folder in folders),
        *((file, OWN_FILE) for file in files),
    ):
        if one.exists() and owned(one):
            one.chmod(mode)


def owned(path: Path) -> bool:
    """Whether whoever runs this may say who opens it."""
    return os.geteuid() in {0, path.stat().st_uid}


def barred(folder: Path, group: int) -> Path | None:
    """The first folder on the way to one that does not let the group pass; None where all do."""
    for one in folder.absolute().parents:
        held = one.stat()
        by_group = held.st_gid == group and held.st_mode & stat.S_IXGRP
        if not (by_group or held.st_mode & stat.S_IXOTH):
            return one
    return None


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
