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


def clean(text: str, *, multiline: bool = False) -> str:
    """Text as it may be kept: composed, nothing in it that a terminal would obey."""
    lines = _LINE_ENDS.sub("\n", text)
    visible = lines.translate(_MANY_LINES if multiline else _ONE_LINE)
    kept = unicodedata.normalize("NFC", visible).rstrip()
    if len(kept) > LONGEST:
        raise RuleBroken(
            f"That is {len(kept):,} characters long and {LONGEST:,} is the most one record holds; "
            "nothing was recorded. Shorten it or split it in two."
        )
    return kept
