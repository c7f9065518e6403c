"""The reference prefix that a partnership's name suggests."""

import re

_GENERIC = re.compile(r"\b(community safety partnership|safer|partnership|csp)\b", re.IGNORECASE)
_SMALL = frozenset({"and", "of", "the", "in", "for", "upon", "on", "under", "with", "by", "&"})
_MOST = 4


def prefix_from(name: str) -> str:
    """AV for Ashcombe Vale Community Safety Partnership; CSP where nothing else is named."""
    place = _initials(_GENERIC.sub(" ", name))
    return place or _initials(name) or "CSP"


def _initials(text: str) -> str:
    found: list[str] = re.findall(r"\w+", text)
    words = [word for word in found if word.casefold() not in _SMALL]
    if len(words) == 1:
        return words[0][:2].upper()
    return "".join(word[0] for word in words[:_MOST]).upper()
