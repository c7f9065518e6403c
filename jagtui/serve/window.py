"""One window of the app, run for one browser."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from typing import Any

from aiohttp.web import WebSocketResponse
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

PATIENCE = 5.0
"""Seconds a window has to save what is typed before it is ended from outside."""
WIDTHS, HEIGHTS = (20, 400), (5, 150)

KEPT = frozenset(
    {
        "PATH",
        "HOME",
        "LANG",
        "LANGUAGE",
        "LC_ALL",
        "LC_CTYPE",
        "TZ",
        "TMPDIR",
        "NO_COLOR",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "JAGTUI_CONFIG",
        "COLUMNS",
        "ROWS",
        "TERM_PROGRAM",
        "TERM_PROGRAM_VERSION",
        "TEXTUAL_DRIVER",
        "TEXTUAL_FPS",
        "TEXTUAL_COLOR_SYSTEM",
    }
)
"""All of the server's surroundings that a window gets to know."""


class Window(AppService):
    """Runs the program itself: no shell, little of the environment, nothing but a screen out."""

    def __init__(self, arguments: Sequence[str], websocket: WebSocketResponse) -> None:
        super().__init__(
            "jagtui",
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=websocket.close,  # type: ignore[arg-type]  # what it gives is not looked at
            download_manager=DownloadManager(),
        )
        self._arguments = tuple(arguments)

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        whole = super()._build_environment(width, height)
        return {name: value for name, value in whole.items() if name in KEPT}

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "jagtui",
            *self._arguments,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
            start_new_session=True,  # ctrl+c in the server's terminal is for the server
        )
        self._process, self._stdin = process, process.stdin
        return process

    async def run(self) -> None:
        """Pass the screen on until the program ends, however it ends."""
        await super().run()
        await self.remote_close()

    async def on_meta(self, data: bytes) -> None:
        """Nothing but its end is taken from the program: no address to open, no file."""
        if json.loads(data).get("type") == "exit":
            await self.remote_close()

    async def on_packed(self, payload: bytes) -> None:
        """Files are not delivered."""

    async def stop(self) -> None:
        """Have the program save what is typed and leave; end it where it does not."""
        process = self._process
        if process is None:
            return
        try:
            await asyncio.wait_for(super().stop(), PATIENCE)
            await asyncio.wait_for(process.wait(), PATIENCE)
        except TimeoutError:
            process.kill()
            await process.wait()

    async def take(self, said: str) -> None:
        """Do what the browser says; what is not understood is passed over."""
        try:
            kind, *rest = json.loads(said)
            value: Any = rest[0] if rest else None
            match kind:
                case "stdin":
                    await self.send_bytes(value.encode())
                case "resize":
                    size = (value["width"], value["height"])
                    await self.set_terminal_size(*fitting(*size))
                case "ping":
                    await self.remote_write_str(json.dumps(["pong", str(value)[:40]]))
                case "blur":
                    await self.blur()
                case "focus":
                    await self.focus()
        except (ValueError, TypeError, KeyError, AttributeError):
            return


def fitting(width: object, height: object) -> tuple[int, int]:
    """A size that a window can have, whatever a browser asks for."""
    return _within(width, WIDTHS, 80), _within(height, HEIGHTS, 24)


def _within(asked: object, bounds: tuple[int, int], usual: int) -> int:
    try:
        number = int(str(asked)[:9])
    except ValueError:
        return usual
    return max(bounds[0], min(bounds[1], number))
