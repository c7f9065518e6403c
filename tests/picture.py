"""Take the README's picture: the demo's desk, drawn by the program itself (`make picture`)."""

import asyncio
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pendulum

from jagtui.demo.build import build_demo
from jagtui.model.time import Instant
from jagtui.settings import Settings
from jagtui.ui.app import JagtuiApp
from tests.ui.running import running, settled

MORNING = pendulum.datetime(2027, 1, 12, 10, 42)
LINE = "@council by fri extend barrier hire"
FETCHED = re.compile(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", re.DOTALL)


def morning() -> Instant:
    return MORNING


async def picture(folder: Path) -> str:
    """The desk with a line being typed; nothing is fetched from anywhere to show it."""
    file = folder / "demo.db"
    build_demo(file, login="chair", clock=morning)
    app = JagtuiApp(file, settings=Settings(theme="dark"), clock=morning, demo=True, login="chair")
    async with running(app, (120, 36)) as pilot:
        await pilot.press("c", *LINE)
        await settled(pilot)
        return FETCHED.sub("", app.export_screenshot(title="jagtui"))


def main(target: Path) -> None:
    """Write the picture to a file."""
    with TemporaryDirectory() as folder:
        target.write_text(asyncio.run(picture(Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
