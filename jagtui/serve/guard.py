"""Who is let in: a known name, a page of our own, and a link that works."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from jagtui.model.errors import Refusal
from jagtui.serve.address import Address
from jagtui.serve.links import Links, Visitor
from jagtui.serve.pages import refusal_page

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

VISITOR = web.RequestKey("visitor", Visitor)
LINK, WINDOW = "/link/", "/ws"

STALE = (
    "This link does not work, or no more: links are for some days and can be ended. Ask whoever "
    "sent it to you for another one. What you recorded is kept."
)
FOREIGN = "This was asked for by another page; nothing was opened. Open your own link instead."


class Guard:
    """Stands before every page, file and window."""

    def __init__(self, address: Address, links: Links) -> None:
        self.address = address
        self.links = links
        self.__middleware_version__ = 1  # what aiohttp's decorator says of a function
        # A browser takes a cookie of that name from this host alone, and only over TLS.
        self.cookie = "__Host-jagtui" if address.secure else "jagtui"

    async def __call__(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Pass on what may be asked; say why to the rest."""
        if request.host.lower() != self.address.host:
            return refused(f"Nothing is here by that name; open {self.address.origin}.")
        if self._is_foreign(request):
            return refused(FOREIGN)
        try:
            visitor = self.links.visitor(self.secret(request))
        except Refusal as refusal:
            return refused(str(refusal), status=503)
        if visitor is None:
            return refused(STALE)
        request[VISITOR] = visitor
        return await handler(request)

    def secret(self, request: web.Request) -> str:
        """What is shown at the door: the link as it is opened, else the cookie it left."""
        if request.path.startswith(LINK):
            return request.path.removeprefix(LINK)
        return request.cookies.get(self.cookie, "")

    def let_in(self, request: web.Request, response: web.Response) -> None:
        """Leave the secret with the browser, out of the reach of scripts and other sites."""
        left = request[VISITOR].until - self.links.store.clock()
        response.set_cookie(
            self.cookie,
            self.secret(request),
            max_age=max(0, int(left.total_seconds())),
            httponly=True,
            samesite="Strict",
            secure=self.address.secure,
        )

    async def dress(self, _request: web.Request, response: web.StreamResponse) -> None:
        """What every answer says of itself, refusals too."""
        response.headers.update(
            {
                "Cache-Control": "no-store",
                "Content-Security-Policy": (
                    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    f"connect-src {self.address.socket}; base-uri 'none'; form-action 'none'; "
                    "frame-ancestors 'none'"
                ),
                "Cross-Origin-Opener-Policy": "same-origin",
                "Cross-Origin-Resource-Policy": "same-origin",
                "Referrer-Policy": "no-referrer",
                "Server": "jagtui",
                "X-Content-Type-Options": "nosniff",
                "X-Frame-Options": "DENY",
            }
        )

    def _is_foreign(self, request: web.Request) -> bool:
        origin = request.headers.get("Origin")
        if origin is None:
            # Scripts alone open windows, and a browser says whose they are.
            return request.path == WINDOW
        return origin.lower() != self.address.origin


def refused(words: str, *, status: int = 403) -> web.Response:
    """A plain page that says what to do."""
    return web.Response(text=refusal_page(words), content_type="text/html", status=status)
