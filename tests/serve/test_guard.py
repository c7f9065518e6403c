"""Who is let in by the server, and who is not."""

import asyncio
import re

import pytest
from aiohttp import WSServerHandshakeError

from jagtui.serve.pages import FILES
from tests.serve.conftest import Served

EVERYTHING = ("/", "/ws", *(f"/static/{name}" for name in FILES), "/static/", "/elsewhere")


@pytest.mark.parametrize("path", EVERYTHING)
async def test_nothing_is_there_without_a_link(served: Served, path: str) -> None:
    answer = await served.client.get(path, headers={"Origin": served.server.address.origin})
    assert answer.status == 403
    assert "Ask whoever sent it to you" in await answer.text()


async def test_a_link_opens_the_window_and_leaves_the_address(served: Served) -> None:
    secret = served.link()
    opened = await served.client.get(f"/link/{secret}")
    cookie = opened.headers["Set-Cookie"]
    assert {"HttpOnly", "SameSite=Strict"} <= set(cookie.split("; "))
    assert secret not in await opened.text()
    page = await served.client.get("/")
    assert page.status == 200
    assert secret not in await page.text()


async def test_a_link_that_was_never_given_is_refused(served: Served) -> None:
    answer = await served.client.get("/link/guessed")
    assert (answer.status, "Set-Cookie" in answer.headers) == (403, False)


@pytest.mark.parametrize("path", ["/", "/static/textual.js", "/link/{secret}"])
async def test_an_ended_link_opens_nothing_more(served: Served, path: str) -> None:
    secret = await served.enter()
    assert (await served.client.get(path.format(secret=secret))).status == 200
    served.end()
    assert (await served.client.get(path.format(secret=secret))).status == 403


@pytest.mark.parametrize(
    "head",
    [
        b"GET /link/%FF HTTP/1.1",
        b"GET /link/%ED%A0%80 HTTP/1.1",
        b"GET /link/\xff\xfe HTTP/1.1",
        b"GET /link/" + b"x" * 6_000 + b" HTTP/1.1",
        b"GET /%00 HTTP/1.1",
        b"GET //// HTTP/1.1",
        b"GET /static/..%2f..%2fwindow.py HTTP/1.1",
        b"GET / HTTP/1.1\r\nCookie: jagtui=\xff",
        b'GET / HTTP/1.1\r\nCookie: jagtui="\xff\xfe"',
        b"GET / HTTP/1.1\r\nOrigin: \xff",
        b"Dear all,",
    ],
    ids=lambda head: repr(head[:40]),
)
async def test_no_request_is_a_fault(served: Served, head: bytes) -> None:
    address = served.server.address
    answer, request = await asyncio.open_connection(address.name, address.port)
    request.write(head + f"\r\nHost: {address.host}\r\nConnection: close\r\n\r\n".encode())
    status = await answer.readline()
    request.close()
    assert re.fullmatch(rb"HTTP/1.[01] 4.. .*\r\n", status)


async def test_another_name_for_the_same_address_is_refused(served: Served) -> None:
    await served.enter()
    for name in ("evil.example", f"localhost:{served.server.address.port}"):
        answer = await served.client.get("/", headers={"Host": name})
        assert answer.status == 403
        assert served.server.address.origin in await answer.text()


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", None])
async def test_a_foreign_page_opens_no_window(served: Served, origin: str | None) -> None:
    await served.enter()
    with pytest.raises(WSServerHandshakeError) as refused:
        await served.client.ws_connect("/ws", headers={"Origin": origin} if origin else {})
    assert refused.value.status == 403
    if origin:
        assert (await served.client.get("/", headers={"Origin": origin})).status == 403


async def test_every_answer_keeps_to_itself(served: Served) -> None:
    for entered in (False, True):
        if entered:
            await served.enter()
        for path in ("/", "/static/textual.js", "/link/wrong"):
            answer = await served.client.get(path)
            policy = answer.headers["Content-Security-Policy"]
            assert policy.startswith("default-src 'none'; script-src 'self';")
            assert "frame-ancestors 'none'" in policy
            assert answer.headers["Cache-Control"] == "no-store"
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert answer.headers["Server"] == "jagtui"


async def test_nothing_is_loaded_from_outside(served: Served) -> None:
    await served.enter()
    for path in ("/", *(f"/static/{name}" for name in FILES)):
        text = await (await served.client.get(path)).text()
        loading = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL) if "css" in path else text
        outside = re.findall(r"(?:https?|wss?):\\?/\\?/[\w.:-]+|url\([^)]*//|@import", loading)
        assert set(outside) <= {served.server.address.socket.removesuffix("/ws")}, path


async def test_files_are_those_that_are_named_and_no_others(served: Served) -> None:
    await served.enter()
    for path in ("/static/", "/static/..%2Fserver.py", "/static/images", "/download/x"):
        assert (await served.client.get(path)).status == 404
