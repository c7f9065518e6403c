"""Markdown in which everything people typed stands as text.

CommonMark with the tables of GitHub's dialect. What is typed may not become a heading, list,
link, emphasis, table, entity, code or HTML of its own, wherever on a line it comes to stand.
"""

import re
from collections.abc import Iterable, Sequence

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_ANYWHERE = re.compile(r"[\\`*_\[\]<|~$]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_HEADING = re.compile(r"(?<!\S)#|#(?!\S)")
# Addresses that readers would turn into links by themselves: //host, name@host, host.name.
_LINK = re.compile(r"/(?=/)|@(?=\S)|\.(?=\w)(?<!\d\.(?=\d))")
_AT_START = re.compile(r"(?=[>+=:-])|\d{1,9}(?=[.)])")
HARD_BREAK = "\\\n"


def inline(text: str) -> str:
    """A text on one line, as part of a paragraph, a heading or a list."""
    return _escaped(" ".join(_lines(text)))


def block(text: str, *, indent: str = "") -> str:
    """A text of several lines, kept apart as lines; the later ones are indented."""
    return f"{HARD_BREAK}{indent}".join(map(_escaped, _lines(text)))


def heading(level: int, text: str) -> str:
    """A heading."""
    return f"{'#' * level} {inline(text)}"


def item(markdown: str) -> str:
    """A bullet, of Markdown whose later lines are indented by two spaces."""
    return f"- {markdown}"


def strong(words: str) -> str:
    """Words of our own in bold type."""
    return f"**{words}**"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of plain texts."""
    return "\n".join([_row(headings), f"|{' --- |' * len(headings)}", *map(_row, rows)])


def document(parts: Iterable[str]) -> str:
    """Paragraphs, headings, lists and tables, one after the other."""
    return "\n\n".join(part for part in parts if part) + "\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(inline, cells))} |"


def _lines(text: str) -> list[str]:
    """The lines that hold anything; what a terminal would obey shows as a mark instead."""
    visible = _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text).replace("\t", " ")
    return [line.strip() for line in visible.split("\n") if line.strip()]


def _escaped(line: str) -> str:
    """A line as Markdown that reads back as that line."""
    marked = {
        found.start()
        for pattern in (_ANYWHERE, _ENTITY, _HEADING, _LINK)
        for found in pattern.finditer(line)
    }
    start = _AT_START.match(line)
    if start is not None:
        marked.add(start.end())
    return "".join(f"\\{letter}" if at in marked else letter for at, letter in enumerate(line))
