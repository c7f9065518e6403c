"""Agencies, people and owners as sentences and screens name them."""

from itertools import takewhile

_CIVIL = "mr mrs ms miss mx dr prof rev sir dame cllr"
_POLICE = "pc pcso wpc dc dcs dci ds di ps sgt sergeant insp inspector supt"
_TITLES = frozenset(f"{_CIVIL} {_POLICE}".split())
"""What stands before a name without being its beginning."""


def agency_words(handle: str | None) -> str:
    """An agency by its handle: Police; empty where there is none."""
    return handle[:1].upper() + handle[1:] if handle else ""


def person_words(name: str | None) -> str:
    """A person by the initial and the last word of the name: A Osei, PC S Hill."""
    words = (name or "").split()
    titles = [*takewhile(lambda word: word.rstrip(".").casefold() in _TITLES, words)]
    first, *others = words[len(titles) :] or [""]
    short = [first[0], others[-1]] if others else [first]
    return " ".join([*titles, *short]).strip()


def owner_words(handle: str | None, officer: str | None, as_said: str = "") -> str:
    """Who answers for something: Housing, A Osei; as said where nobody known answers to it."""
    known = ", ".join(words for words in (agency_words(handle), person_words(officer)) if words)
    return known or as_said
