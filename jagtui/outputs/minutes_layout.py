"""How the minutes lay their text out."""

from collections.abc import Iterable

from jagtui.outputs import markdown

INDENT = "  "


def labelled(label: str, text: str) -> str:
    """As in Date: Tuesday 12 January 2027."""
    return f"{markdown.strong(f'{label}:')} {block(text)}"


def block(text: str) -> str:
    """Text that goes on under its bullet."""
    return markdown.block(text, indent=INDENT)


def bullets(lines: Iterable[str]) -> str:
    """A list."""
    return "\n".join(map(markdown.item, lines))
