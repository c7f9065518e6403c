"""A private copy of a file to try things on, gone with whoever made it."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

PREFIX = "jagtui-rehearsal-"
_MADE_BY = "made-by"


def throwaway_copy(path: Path) -> Path:
    """Copy a file as it stands into a folder that nobody else may look into."""
    from jagtui.store.backup import copy_to
    from jagtui.store.process import this_process

    folder = Path(tempfile.mkdtemp(prefix=PREFIX))  # 0700, and a name nobody could have taken
    try:
        (folder / _MADE_BY).write_text(this_process(), encoding="utf-8")
        return copy_to(path, folder / path.name)
    except BaseException:
        throw_away(folder)
        raise


def throw_away(folder: Path) -> None:
    """Remove such a folder with all that is in it."""
    shutil.rmtree(folder, ignore_errors=True)


def sweep() -> None:
    """Remove what a program that was killed has left behind."""
    from jagtui.store.process import is_alive

    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError, ValueError):
            # Somebody else's cannot be read, and so is left alone.
            if is_alive((folder / _MADE_BY).read_text(encoding="utf-8")) is False:
                throw_away(folder)
