"""Opening the file: new, current, behind, or not to be opened at all."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from jagtui.places import database_path, demo_path

if TYPE_CHECKING:
    from jagtui.model.time import Clock
    from jagtui.store.store import Store


async def open_store(path: Path, clock: "Clock", progress: Callable[[str], None]) -> "Store":
    """Open the file, bringing an older one up to date; a Refusal says why it cannot be."""
    from jagtui.store.files import FileState, look, make_folder

    if path in {database_path(), demo_path()}:
        # The folder that is ours by default; one that somebody named is theirs to make.
        make_folder(path.parent)
    if look(path).state is FileState.BEHIND:
        from jagtui.store.upgrade import upgrade

        progress("Bringing the file up to date; a copy of it is kept…")
        await asyncio.to_thread(upgrade, path, clock=clock)
    from jagtui.store.store import Store

    return Store.open(path, clock=clock)
