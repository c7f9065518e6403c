"""The app in a real browser: an officer answers, and whoever has no link is kept out."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from jagtui.model.action import ActionUpdate
from tests.serve.chromium import PROGRAM, Page, browser
from tests.serve.conftest import Served
from tests.whole_job.terminal import Terminal, closing_at_end

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not PROGRAM, reason="there is no chromium on this computer"),
]


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    async with browser(tmp_path / "browser") as opened:
        yield opened


@pytest.fixture
async def foreign() -> AsyncIterator[TestServer]:
    """Somebody else's page."""

    async def say(_request: web.Request) -> web.Response:
        return web.Response(text="<body>foreign</body>", content_type="text/html")

    app = web.Application()
    app.add_routes([web.get("/", say)])
    # Another port is another origin; the name is the same, so that the cookie goes along.
    server = TestServer(app, host="127.0.0.1")
    async with server:
        yield server


def address(served: Served, path: str = "/") -> str:
    return served.server.address.origin + path


async def enter(page: Page, served: Served) -> str:
    secret = served.link()
    await page.go(address(served, f"/link/{secret}"))
    await page.wait_for("A Osei, officer")
    return secret


@pytest.fixture
def chair(served: Served, tmp_path: Path) -> Iterator[Terminal]:
    """The chair's window, at what was last said of the actions."""
    opened = Terminal("--db", str(served.store.path), home=tmp_path, size=(120, 40))
    with closing_at_end(opened):
        opened.wait_for("n Next")
        opened.press("6")
        yield opened


async def test_the_chair_sees_what_an_officer_answers_by_a_link(
    page: Page, served: Served, chair: Terminal
) -> None:
    secret = await enter(page, served)
    assert secret not in str(await page.evaluate("location.href + document.cookie"))
    await page.press("4")
    await page.wait_for("All open 1")
    await page.press("R")
    await page.wait_for("g going on")
    await page.press("g")
    await page.wait_for("How far has it come?")
    await page.press("Half of it is surveyed")
    await page.wait_for("Half of it is surveyed")
    await page.press("\r")
    await asyncio.to_thread(chair.wait_for, "JAG/26/001 reported progress A Osei")
    assert _said(served) == ["Half of it is surveyed"]
    here = (address(served), address(served).replace("http", "ws"), "data:")
    assert [one for one in page.asked if not one.startswith(here)] == []


def _said(served: Served) -> list[str]:
    with served.store.read() as reader:
        return [one.words for one in reader.all(ActionUpdate)]


async def test_a_foreign_page_opens_no_window_with_the_officers_cookie(
    page: Page, served: Served, foreign: TestServer
) -> None:
    await enter(page, served)
    await page.go(str(foreign.make_url("/")))
    await page.wait_for_text("foreign")
    opened = await page.evaluate(
        "new Promise(done => { const socket = new WebSocket('"
        + served.server.address.socket
        + "'); socket.onopen = () => done('open'); socket.onerror = () => done('refused'); })"
    )
    assert opened == "refused"


async def test_a_link_in_somebody_elses_page_still_lets_the_officer_in(
    page: Page, served: Served, foreign: TestServer
) -> None:
    await page.go(str(foreign.make_url("/")))
    await page.wait_for_text("foreign")
    await page.evaluate(f"location.href = '{address(served, '/link/' + served.link())}'")
    await page.wait_for("A Osei, officer")


async def test_a_stale_link_says_what_to_do_and_an_ended_one_closes_the_window(
    page: Page, served: Served
) -> None:
    secret = await enter(page, served)
    served.end()
    await page.wait_for_text("This window is closed")
    for path in ("/", f"/link/{secret}"):
        await page.go(address(served, path))
        await page.wait_for_text("Ask whoever sent it to you for another one")
