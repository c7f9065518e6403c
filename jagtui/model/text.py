"""The one gate for text from outside."""

import re
import unicodedata

from jagtui.model.errors import RuleBroken

LONGEST = 20_000

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")

_REPLACEMENT = 0xFFFD
_SYMBOLS: dict[int, int] = {
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT),
    # Bidirectional overrides, embeddings and isolates reorder what the reader sees around them;
    # right-to-left letters themselves need none of them.
    **dict.fromkeys(range(0x202A, 0x202F), _REPLACEMENT),
    **dict.fromkeys(range(0x2066, 0x206A), _REPLACEMENT),
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT),
}
_ONE_LINE = {**_SYMBOLS, ord("\n"): ord(" "), ord("\t"): ord(" ")}
_MANY_LINES = {code: to for code, to in _SYMBOLS.items() if chr(code) not in "\n\t"}

# White space, and what Unicode leaves blank: joiners, marks of direction, fillers, selectors.
_SHOWS_NOTHING = re.compile(
    "[\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]*"
)


def visible(text: str, *, multiline: bool = False) -> str:
    """Text as it may be shown: composed, nothing in it that a terminal would obey."""
    lines = _LINE_ENDS.sub("\n", text)
    return unicodedata.normalize("NFC", lines.translate(_MANY_LINES if multiline else _ONE_LINE))


def clean(text: str, *, multiline: bool = False) -> str:
    """Text as it may be kept: as it is shown, not too long, and empty where nothing shows."""
    kept = visible(text, multiline=multiline).rstrip()
    if _SHOWS_NOTHING.fullmatch(kept):
        return ""
    if len(kept) > LONGEST:
        raise RuleBroken(
            f"That is {len(kept):,} characters long and {LONGEST:,} is the most one record holds; "
            "nothing was recorded. Shorten it or split it in two."
        )
    return kept
