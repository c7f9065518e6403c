"""A real browser without a screen, driven over its DevTools protocol."""

import asyncio
import base64
import json
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pyte
from aiohttp import ClientSession, ClientWebSocketResponse

PATIENCE = 60.0
PROGRAM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)


class Page:
    """A page of the browser: what the terminal in it shows, and what was asked of which address."""

    def __init__(self, devtools: "ClientWebSocketResponse[Any]") -> None:
        self._devtools = devtools
        self._number = 0
        self._answers: dict[int, Any] = {}
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)
        self.asked: list[str] = []
        """Every address that was asked for, in their order."""

    async def send(self, method: str, **parameters: Any) -> Any:  # noqa: ANN401  as it answers
        self._number += 1
        number = self._number
        await self._devtools.send_json({"id": number, "method": method, "params": parameters})
        async with asyncio.timeout(PATIENCE):
            while number not in self._answers:
                await self._look()
        return self._answers.pop(number)

    async def go(self, address: str) -> None:
        await self.send("Page.navigate", url=address)

    async def press(self, keys: str) -> None:
        for key in keys:
            how = {"text": key} if key != "\r" else {"text": key, "key": "Enter"}
            code = {"windowsVirtualKeyCode": 13} if key == "\r" else {}
            await self.send("Input.dispatchKeyEvent", type="keyDown", **how, **code)
            await self.send("Input.dispatchKeyEvent", type="keyUp", **code)

    async def evaluate(self, code: str) -> Any:  # noqa: ANN401  whatever it is
        done = await self.send(
            "Runtime.evaluate", expression=code, awaitPromise=True, returnByValue=True
        )
        return done.get("result", {}).get("value")

    @property
    def words(self) -> str:
        return " ".join(" ".join(self._screen.display).split())

    async def wait_for(self, text: str) -> None:
        """Wait until the terminal shows that."""
        try:
            async with asyncio.timeout(PATIENCE):
                while text not in self.words:
                    await self._look()
        except TimeoutError:
            raise AssertionError(f"Waited for {text!r}, and there is: {self.words}") from None

    async def wait_for_text(self, text: str) -> None:
        """Wait until the page itself, outside a terminal, says that."""
        async with asyncio.timeout(PATIENCE):
            while text not in str(await self.evaluate("document.body && document.body.innerText")):
                pass

    async def _look(self) -> None:
        told = await self._devtools.receive_json()
        if "id" in told:
            self._answers[told["id"]] = told.get("result", told)
            return
        method, said = told["method"], told["params"]
        if method == "Network.requestWillBeSent":
            self.asked.append(said["request"]["url"])
        elif method == "Network.webSocketCreated":
            self.asked.append(said["url"])
        elif method == "Network.webSocketFrameSent":
            self._resized(said["response"]["payloadData"])
        elif method == "Network.webSocketFrameReceived" and said["response"]["opcode"] == 2:
            arrived = base64.b64decode(said["response"]["payloadData"])
            # A question to the terminal that the emulator would take for letters.
            self._stream.feed(arrived.replace(b"\x1b[?2026$p", b""))

    def _resized(self, sent: str) -> None:
        kind, *rest = json.loads(sent)
        if kind == "resize":
            self._screen.resize(rest[0]["height"], rest[0]["width"])


@asynccontextmanager
async def browser(folder: Path) -> AsyncIterator[Page]:
    """A browser nobody has used before, with one page."""
    process = await asyncio.create_subprocess_exec(
        PROGRAM,
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--window-size=1280,900",
        "--remote-debugging-port=0",
        f"--user-data-dir={folder}",
        "about:blank",
        stderr=asyncio.subprocess.PIPE,
        env=os.environ | {"HOME": str(folder)},
    )
    try:
        assert process.stderr is not None
        async with asyncio.timeout(PATIENCE):
            while b"DevTools listening on" not in (line := await process.stderr.readline()):
                assert line, "the browser did not start"
        port = line.split(b"ws://127.0.0.1:")[1].split(b"/")[0].decode()
        async with ClientSession() as session:
            listed = await (await session.get(f"http://127.0.0.1:{port}/json/list")).json()
            address = next(one for one in listed if one["type"] == "page")["webSocketDebuggerUrl"]
            async with session.ws_connect(address, max_msg_size=0) as devtools:
                page = Page(devtools)
                for domain in ("Page", "Network", "Runtime"):
                    await page.send(f"{domain}.enable")
                yield page
    finally:
        process.kill()
        await process.communicate()
