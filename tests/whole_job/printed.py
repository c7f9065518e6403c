"""The minutes as somebody else's program reads them."""

import re
from collections import Counter
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

_REFERENCE = re.compile(r"^ACTION ([A-Z]+/\d\d/\d+), ")


@dataclass
class Minutes:
    """Bullets by the number of their item, and the rows of the table of actions."""

    bullets: "Counter[tuple[str, str]]" = field(default_factory=Counter)
    references: list[str] = field(default_factory=list)
    """The actions' references as they stand under the items."""
    table: list[list[str]] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)


def read_minutes(markdown: str) -> Minutes:
    """Read the document with a Markdown library, section by section."""
    read = Minutes()
    number = ""
    container = ""
    row: list[str] = []
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        match token.type:
            case "heading_open" | "list_item_open" | "td_open":
                container = token.type
            case "heading_close" | "list_item_close" | "td_close":
                container = ""
            case "tr_open":
                row = []
            case "tr_close" if row:
                read.table.append(row)
            case "inline" if container == "heading_open":
                read.headings.append(plain(token))
                number = plain(token).partition(" ")[0]
            case "inline" if container == "list_item_open":
                _take(read, number, plain(token))
            case "inline" if container == "td_open":
                row.append(plain(token))
    return read


def plain(token: Token) -> str:
    """What a reader sees of a text."""
    return "".join(
        "\n" if child.type in {"softbreak", "hardbreak"} else child.content
        for child in token.children or ()
    )


def _take(read: Minutes, number: str, bullet: str) -> None:
    found = _REFERENCE.match(bullet)
    if found:
        read.references.append(found[1])
        bullet = f"ACTION {bullet[found.end() :]}"
    read.bullets[number, bullet] += 1
