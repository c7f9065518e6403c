"""Owners as screens name them."""


def agency_words(handle: str | None) -> str:
    """An agency by its handle: Police; empty where there is none."""
    return handle[:1].upper() + handle[1:] if handle else ""


def person_words(name: str | None) -> str:
    """A person by the initial and the last word of the name: A Osei."""
    words = (name or "").split()
    return f"{words[0][0]} {words[-1]}" if len(words) > 1 else " ".join(words)


def owner_words(handle: str | None, officer: str | None, as_said: str = "") -> str:
    """Who answers for something: Housing, A Osei; as said where nobody known answers to it."""
    known = ", ".join(words for words in (agency_words(handle), person_words(officer)) if words)
    return known or as_said
