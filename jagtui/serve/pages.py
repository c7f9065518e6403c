"""The pages: the window itself, the way in, and what is said to whom is not let in."""

from html import escape
from pathlib import Path

import textual_serve

_THEIRS = Path(textual_serve.__file__).parent / "static"

FILES = {
    "textual.js": _THEIRS / "js" / "textual.js",
    "xterm.css": _THEIRS / "css" / "xterm.css",
    "window.css": Path(__file__).parent / "window.css",
    "window.js": Path(__file__).parent / "window.js",
}
"""All the files there are, each by its name."""

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>jagtui</title>{head}</head>
<body>
{body}
</body>
</html>
"""
_WINDOW_HEAD = (
    '<link rel="stylesheet" href="/static/xterm.css">'
    '<link rel="stylesheet" href="/static/window.css">'
    '<script src="/static/textual.js"></script>'
    '<script src="/static/window.js"></script>'
)
_WINDOW = """<div class="textual-terminal" data-font-size="16"
 data-session-websocket-url="{socket}"></div>
<div class="closed"><p>This window is closed; what was recorded and typed is kept.
<a href="/">Open it again</a></p></div>"""
_INSIDE = '<meta http-equiv="refresh" content="0;url=/">'


def window_page(socket: str) -> str:
    """A terminal, and what stands there once it is closed."""
    return _PAGE.format(head=_WINDOW_HEAD, body=_WINDOW.format(socket=escape(socket)))


def way_in() -> str:
    """Goes on by itself: a browser sends a strict cookie only from one of our own pages."""
    return _PAGE.format(head=_INSIDE, body='<p><a href="/">Go on to jagtui</a></p>')


def refusal_page(words: str) -> str:
    """One paragraph."""
    return _PAGE.format(head="", body=f"<p>{escape(words)}</p>")
