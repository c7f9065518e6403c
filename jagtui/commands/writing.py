"""Writing a paper to a file, on record."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from jagtui.model.errors import Refusal


def write_recorded(text: str, output: Path, record: Callable[[], None], *, force: bool) -> None:
    """Write a file that stands whole only once its writing has been recorded."""
    if not output.name:
        raise Refusal(f"{output} is a folder. Name a file in it.")
    if _is_there(output) and not force:
        raise Refusal(f"{output} is there already. Name another file, or add --force.")
    part = output.with_name(f"{output.name}.part")
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(text.encode())
        record()
        part.replace(output)
    except OSError as error:
        raise _unwritten(output, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _is_there(output: Path) -> bool:
    try:
        return output.exists()
    except OSError as error:
        raise _unwritten(output, error) from error


def _unwritten(output: Path, error: OSError) -> Refusal:
    why = error.strerror or str(error)
    return Refusal(f"{output} could not be written: {why}. Name another file.")
