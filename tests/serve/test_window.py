"""A real window behind the server, as a browser's websocket drives it."""

import asyncio
import json
from typing import Any

import pyte
import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from jagtui.model.action import ActionUpdate
from jagtui.model.seat import Seat
from jagtui.serve.server import MOST_EACH
from jagtui.serve.window import KEPT, fitting
from tests.serve.conftest import TASK, Served

PATIENCE = 60.0

pytestmark = pytest.mark.slow


class Browser:
    """What stands in a window, and the keys pressed in it."""

    def __init__(self, socket: "ClientWebSocketResponse[Any]", size: tuple[int, int]) -> None:
        self._socket = socket
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self.closed_with: int | None = None

    @classmethod
    async def open(cls, served: Served, size: tuple[int, int] = (120, 40)) -> "Browser":
        socket = await served.client.ws_connect(
            f"/ws?width={size[0]}&height={size[1]}",
            headers={"Origin": served.server.address.origin},
        )
        return cls(socket, size)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self._screen.display).split())

    async def press(self, keys: str) -> None:
        await self._socket.send_str(json.dumps(["stdin", keys]))

    async def say(self, *what: object) -> None:
        await self._socket.send_str(json.dumps(what))

    async def wait_for(self, text: str) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                while text not in self.words:
                    assert await self._look(), f"closed before {text!r}: {self.words}"
        except TimeoutError:
            raise AssertionError(f"Waited for {text!r}, and there is: {self.words}") from None

    async def wait_for_close(self) -> int | None:
        async with asyncio.timeout(PATIENCE):
            while await self._look():
                pass
        return self._socket.close_code

    async def _look(self) -> bool:
        message = await self._socket.receive()
        if message.type is WSMsgType.BINARY:
            # Questions to the terminal that the emulator would take for letters.
            self._stream.feed(message.data.replace(b"\x1b[?2026$p", b""))
        return message.type in {WSMsgType.BINARY, WSMsgType.TEXT}


async def test_an_officer_answers_an_action_in_the_seat_of_the_link(served: Served) -> None:
    await served.enter()
    browser = await Browser.open(served)
    await browser.wait_for("A Osei, officer")
    await browser.press("4")
    await browser.wait_for("All open 1")
    await browser.press("R")
    await browser.wait_for("g going on")
    await browser.press("g")
    await browser.wait_for("How far has it come?")
    await browser.press("Half of it is surveyed")
    await browser.wait_for("Half of it is surveyed")
    await browser.press("\r")
    await browser.wait_for("1 report made")
    (said,) = _updates(served)
    with served.store.read() as reader:
        seat = reader.get(Seat, said.seat_id)
    assert said.words == "Half of it is surveyed"
    assert (seat.officer_id, seat.login[:4]) == (served.officer_id, "web:")


def _updates(served: Served) -> list[Any]:
    with served.store.read() as reader:
        return reader.all(ActionUpdate)


async def test_the_seat_stays_what_it_is(served: Served) -> None:
    await served.enter()
    browser = await Browser.open(served)
    await browser.wait_for("A Osei, officer")
    await browser.press("S")
    await browser.press("4")
    await browser.wait_for(TASK)
    assert "Who is at the keyboard" not in browser.words


async def test_a_window_closes_when_its_link_is_ended(served: Served) -> None:
    await served.enter()
    browser = await Browser.open(served)
    await browser.wait_for("A Osei, officer")
    served.end()
    assert await browser.wait_for_close() == 1008


async def test_what_is_not_understood_is_passed_over(served: Served) -> None:
    await served.enter()
    browser = await Browser.open(served)
    await browser.say("resize", {"width": 10**9, "height": -4})
    await browser.say("resize", None)
    await browser.say("exec", "rm")
    await browser.say()
    await browser._socket.send_str("no json")
    await browser.say("resize", {"width": 120, "height": 40})
    await browser.wait_for("A Osei, officer")


async def test_no_file_is_written_on_the_computer_that_serves(served: Served) -> None:
    secret = served.server.links.for_oneself("plane")
    await served.client.get(f"/link/{secret}")
    browser = await Browser.open(served)
    await browser.wait_for("roll not taken")
    await browser.press("v")
    await browser.wait_for("Minutes of JAG-1")
    await browser.press("w")
    await browser.wait_for("a browser writes no files")


async def test_one_officer_opens_only_so_many_windows(served: Served) -> None:
    await served.enter()
    open_now = [await Browser.open(served) for _ in range(MOST_EACH)]
    with pytest.raises(WSServerHandshakeError) as refused:
        await Browser.open(served)
    assert (refused.value.status, (await served.client.get("/")).status) == (503, 503)
    assert len(open_now) == MOST_EACH


def test_a_size_is_one_that_a_window_can_have() -> None:
    assert fitting("9999999999999", "-1") == (400, 5)
    assert fitting("wide", None) == (80, 24)


def test_a_window_knows_little_of_the_server() -> None:
    assert not [name for name in KEPT if "TOKEN" in name or "SECRET" in name or "KEY" in name]
