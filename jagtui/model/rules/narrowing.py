"""What is typed to narrow a list, as an expression that full-text tables understand."""

import unicodedata
from collections.abc import Iterator

MOST = 200
"""So many characters narrow; a whole text that is pasted would only be looked for slowly."""
_WIDEST = 4
"""Digits of a spoken number that is filled up with zeros, as AV-0142 is."""


def match_of(typed: str) -> str:
    """Every word typed begins a word of what is looked for; empty where nothing is narrowed.

    Words joined by a sign follow each other: AV-0142 is av, then 0142.
    """
    words = (_parts(word) for word in unicodedata.normalize("NFC", typed[:MOST]).split())
    return " AND ".join(_one_of(parts) for parts in words if parts)


def _one_of(parts: list[str]) -> str:
    *before, last = parts
    ways = [f'"{" ".join([*before, way])}"*' for way in _ways(last)]
    return f"({' OR '.join(ways)})" if len(ways) > 1 else ways[0]


def _ways(part: str) -> Iterator[str]:
    """The part itself, and a number also with the zeros before it that nobody types."""
    yield part
    if part.isdecimal():
        yield from (part.zfill(width) for width in range(len(part) + 1, _WIDEST + 1))


def _parts(word: str) -> list[str]:
    """The runs of letters and digits in a word, with the marks upon them."""
    spaced = "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in word)
    return [part for part in spaced.split() if any(map(str.isalnum, part))]
