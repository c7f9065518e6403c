"""The web server: one page, a few files, and a window for each browser."""

import asyncio
import ssl
from collections.abc import Sequence

from aiohttp import WSCloseCode, WSMsgType, web

from jagtui.model.errors import Refusal
from jagtui.serve.address import Address
from jagtui.serve.guard import LINK, VISITOR, WINDOW, Guard, refused
from jagtui.serve.links import Links
from jagtui.serve.pages import FILES, way_in, window_page
from jagtui.serve.window import Window, fitting

MOST, MOST_EACH = 30, 3
"""So many windows are open at most, and of one officer."""
LONGEST_MESSAGE = 256 * 1024
LOOK_EVERY = 1.0
"""Seconds between two looks whether a link still works."""
FULL = "As many windows are open as this computer takes. Close one, or try again in a while."


class Server:
    """Serves the windows of one file."""

    def __init__(self, address: Address, links: Links, program: Sequence[str]) -> None:
        """Take how the program is called for a user name, which is put behind it."""
        self.address = address
        self.links = links
        self.guard = Guard(address, links)
        self._program = tuple(program)
        self._open: list[tuple[str, web.WebSocketResponse, Window]] = []

    def app(self) -> web.Application:
        """All that a browser can ask for."""
        app = web.Application(middlewares=[self.guard])
        app.on_response_prepare.append(self.guard.dress)
        app.on_shutdown.append(self._close_all)
        app.add_routes(
            [
                web.get(LINK + "{secret}", self._enter),
                web.get("/", self._page),
                web.get("/static/{name}", self._file),
                web.get(WINDOW, self._window),
            ]
        )
        return app

    async def _enter(self, request: web.Request) -> web.StreamResponse:
        """The secret goes out of the address, and into a cookie."""
        response = web.Response(text=way_in(), content_type="text/html")
        self.guard.let_in(request, response)
        return response

    async def _page(self, request: web.Request) -> web.StreamResponse:
        if self._is_full(request[VISITOR].login):
            return refused(FULL, status=503)
        return web.Response(text=window_page(self.address.socket), content_type="text/html")

    async def _file(self, request: web.Request) -> web.StreamResponse:
        path = FILES.get(request.match_info["name"])
        if path is None:
            raise web.HTTPNotFound
        return web.FileResponse(path)

    async def _window(self, request: web.Request) -> web.StreamResponse:
        login = request[VISITOR].login
        if self._is_full(login):
            return refused(FULL, status=503)
        websocket = web.WebSocketResponse(heartbeat=15, max_msg_size=LONGEST_MESSAGE)
        window = Window([*self._program, login], websocket)
        held = (login, websocket, window)
        self._open.append(held)
        watch = asyncio.create_task(self._close_when_ended(self.guard.secret(request), websocket))
        try:
            await websocket.prepare(request)
            await window.start(*fitting(request.query.get("width"), request.query.get("height")))
            async for message in websocket:
                if message.type is WSMsgType.TEXT:
                    await window.take(message.data)
        finally:
            watch.cancel()
            await window.stop()
            self._open.remove(held)
        return websocket

    async def _close_when_ended(self, secret: str, websocket: web.WebSocketResponse) -> None:
        """A window does not outlive its link by more than a moment."""
        while self._still_works(secret):  # noqa: ASYNC110  other processes end links
            await asyncio.sleep(LOOK_EVERY)
        await websocket.close(code=WSCloseCode.POLICY_VIOLATION)

    def _still_works(self, secret: str) -> bool:
        try:
            return self.links.visitor(secret) is not None
        except Refusal:
            return True  # the file is busy or cannot be read; the next look tells

    def _is_full(self, login: str) -> bool:
        own = sum(one == login for one, *_ in self._open)
        return len(self._open) >= MOST or own >= MOST_EACH

    async def _close_all(self, _app: web.Application) -> None:
        for _, websocket, window in tuple(self._open):
            await websocket.close(code=WSCloseCode.GOING_AWAY)
            await window.stop()


def serve(server: Server, listen: str, lock: ssl.SSLContext | None) -> None:
    """Serve until ctrl+c; no request is written down, since links are among them."""
    try:
        web.run_app(
            server.app(),
            host=listen,
            port=server.address.port,
            ssl_context=lock,
            access_log=None,
            print=None,
        )
    except OSError as error:
        words = error.strerror or str(error)
        raise Refusal(f"Nothing is served: {words}. Say where with --at and --listen.") from error
