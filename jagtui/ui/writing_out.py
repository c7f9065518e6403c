"""What leaves the file as a file of one's own: where to, to whom and why, all of it on record."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from jagtui.model.errors import RuleBroken
from jagtui.ui.dialogs.write_out import WriteOut, WrittenOut
from jagtui.ui.private_file import write_private
from jagtui.ui.screen import Place
from jagtui.usecases.gesture import Gesture
from jagtui.usecases.issue import HandingOutWanted
from jagtui.usecases.minutes import PrintingWanted

W = TypeVar("W", PrintingWanted, HandingOutWanted)


async def ask_where(place: Place[Any], name: str) -> WrittenOut | None:
    """Which file, to whom and why; in the folder one is in under this name."""
    if place.jagtui.bound:
        place.refuse("a browser writes no files on the computer that serves it; ask for the paper.")
        return None
    file = proposed_file(name)
    return await place.ask(WriteOut(f"Write {file.name}", str(file)))


def proposed_file(name: str) -> Path:
    """In the folder one is in, although a group's short name may have a stroke in it."""
    return Path.cwd() / name.replace(os.sep, "-")


async def write_out(
    place: Place[Any], written: WrittenOut, text: str, gesture: Gesture[W, int], wanted: W
) -> None:
    """Write it for one pair of eyes, and put on record that it left."""
    try:
        path = write_private(written.file, text)
    except RuleBroken as refusal:
        place.refuse(str(refusal))
        return
    leaving = replace(wanted, to_whom=written.to_whom, why=written.why)
    if await place.attempt(gesture, leaving) is not None:
        place.say(f"Written to {path}")
