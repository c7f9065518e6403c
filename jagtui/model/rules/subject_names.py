"""Names of the people cases are about, which a projected line should not show."""

import re
from collections.abc import Iterable
from functools import lru_cache

STAND_IN = "the subject"

_SHORTEST = 3
_TITLE = r"(?:(?i:mr|mrs|ms|miss|dr)\.?\s+)?"


def names_a_subject(text: str, subjects: Iterable[str]) -> bool:
    """Whether a text names one of these people."""
    pattern = _pattern(tuple(subjects))
    return pattern is not None and pattern.search(text) is not None


def without_names(text: str, subjects: Iterable[str]) -> str:
    """The text with each such name replaced by "the subject"."""
    pattern = _pattern(tuple(subjects))
    return pattern.sub(STAND_IN, text) if pattern is not None else text


@lru_cache(maxsize=16)
def _pattern(subjects: tuple[str, ...]) -> re.Pattern[str] | None:
    names = {form for subject in subjects for form in _forms(subject)}
    if not names:
        return None
    # The longest first, or a surname would be taken out of the middle of a full name.
    forms = "|".join(form for _, form in sorted(names, reverse=True))
    return re.compile(rf"(?<!\w){_TITLE}(?:{forms})(?!\w)")


def _forms(name: str) -> Iterable[tuple[int, str]]:
    words = name.split()
    if not words:
        return
    full_name = r"\s+".join(map(re.escape, words))
    yield len(name), f"(?i:{full_name})"
    *given, surname = words
    if len(surname) >= _SHORTEST:
        yield len(surname), f"(?i:{re.escape(surname)})"
    # Given names are often words too (mark, grace, will), so they must be written as names.
    yield from ((len(word), re.escape(word)) for word in given if len(word) >= _SHORTEST)
