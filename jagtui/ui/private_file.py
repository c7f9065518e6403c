"""Writing something out for one pair of eyes."""

import os
from pathlib import Path

from jagtui.model.errors import RuleBroken
from jagtui.places import in_full


def write_private(name: str, text: str) -> Path:
    """Write a new file that nobody else may read; refuses to write over anything."""
    path = in_full(Path(name))
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise RuleBroken(f"{path} is there already; choose another name.") from None
    except OSError as error:
        raise RuleBroken(f"{path} cannot be written: {error.strerror}.") from None
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    return path
