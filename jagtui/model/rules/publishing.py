"""Which lines of the minutes may be published, and how they read then."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from jagtui.model.line import Spans
from jagtui.model.rules.naming import person_words
from jagtui.model.rules.subject_names import names_a_subject
from jagtui.model.rules.withheld import whole

LEFT_OUT = "[…]"
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_LABEL = 5
"""A shorter label is a word that anybody may use."""


@dataclass(frozen=True, slots=True)
class KnownCases:
    """What would give a case away in a published line."""

    prefix: str
    """What case references begin with: AV."""
    groups: tuple[str, ...]
    """What action references begin with: JAG, RAG."""
    labels: Collection[str]
    subjects: Collection[str]
    """The people that cases are about."""
    officers: Collection[str] = ()
    """Who is not named in public; empty where the group names its officers."""


def why_kept_back(text: str, known: KnownCases) -> str:
    """Why a line stays back unless somebody says otherwise; empty where nothing speaks for it."""
    if names_a_subject(text, known.subjects):
        return "names a subject"
    if _names_a_case(text, known):
        return "names a case"
    if _names_an_officer(text, known.officers):
        return "names an officer"
    return ""


def title_for_public(title: str, known: KnownCases) -> str:
    """An item's title, unless it says more than the public may know."""
    return "An item of business" if why_kept_back(title, known) else title


def published_text(text: str, withheld: Spans) -> str:
    """The text without what is not for publication; empty where that is all of it."""
    if withheld == whole(text):
        return ""
    pieces: list[str] = []
    at = 0
    for start, end in withheld:
        pieces += [text[at:start], LEFT_OUT]
        at = end
    return "".join([*pieces, text[at:]])


def _names_a_case(text: str, known: KnownCases) -> bool:
    case = rf"{re.escape(known.prefix)}-\d+"
    action = rf"(?:{'|'.join(map(re.escape, known.groups))})/\d+/\d+"
    if re.search(rf"(?<!\w)(?:{case}|{action})(?!\w)", text, re.IGNORECASE):
        return True
    said = text.casefold()
    return any(len(label) >= _SHORTEST_LABEL and label.casefold() in said for label in known.labels)


def _names_an_officer(text: str, officers: Collection[str]) -> bool:
    said = _words(text)
    forms = {form for name in officers for form in (name, person_words(name)) if " " in form}
    return any(_words(form) in said for form in forms)


def _words(text: str) -> str:
    """The words alone, each between blanks: what is whole in one is whole in the other."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
