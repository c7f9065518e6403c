"""Whether a file lies on another machine, where two windows at once are not safe."""

import os
import re
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_SHARED = frozenset(
    {
        "9p",
        "afs",
        "ceph",
        "cifs",
        "fuse.sshfs",
        "glusterfs",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
    }
)

ON_A_SHARE = (
    "This file lies on a network share. Have one window at a time on it: "
    "another machine's window could not be told from this one."
)


def on_network_share(path: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether the folder of that file is mounted from another machine, where that can be told."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    folder = os.path.realpath(path.parent)
    held = [(where, kind) for where, kind in map(_mount, lines) if _is_under(folder, where)]
    # The longest mount point that leads there counts, and of equals the one mounted last.
    nearest = max(enumerate(held), key=lambda one: (len(one[1][0]), one[0]), default=None)
    return nearest is not None and nearest[1][1] in _SHARED


def _mount(line: str) -> tuple[str, str]:
    before, _, after = line.partition(" - ")
    where = re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), before.split()[4])
    return where, after.split()[0]


def _is_under(folder: str, where: str) -> bool:
    return where in {"/", folder} or folder.startswith(f"{where}/")
