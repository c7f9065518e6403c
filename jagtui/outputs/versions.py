"""The versions of minutes in a list, and what is different between two of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from jagtui.model.minutes import Circulation, MinutesVersion
from jagtui.model.rules.when import day_words, plain_day_words
from jagtui.model.time import london_day, london_hhmm
from jagtui.queries.versions import KeptVersion

GONE, CAME = "−", "+"  # noqa: RUF001  a minus sign is as wide as the plus it stands under
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_ESCAPE = re.compile(r"\\(?=[^\w\s])")
_HARD_BREAK = re.compile(r"\\\n +")
_RULE = re.compile(r"\|[ |-]*")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the minutes, and the heading it stands under."""

    words: str
    heading: str


def version_words(kept: KeptVersion) -> str:
    """As in version 2, circulated, Thu 14 Jan 2027 at 10:30; sent to all members."""
    one = kept.version
    made = f"{day_words(london_day(one.made_at))} at {london_hhmm(one.made_at)}"
    return "; ".join([f"version {one.number}, {one.state.words}, {made}", *map(_sent, kept.sent)])


def _sent(one: Circulation) -> str:
    return f"sent to {one.to_whom} on {plain_day_words(one.circulated_on)}"


def difference(reference: str, before: MinutesVersion, after: MinutesVersion) -> str:
    """What became of which sentence from one version to another, to be read by people."""
    title = f"{reference}: version {before.number} and version {after.number}"
    changes = list(_changes(before.restricted, after.restricted))
    return "\n".join([title, *(changes or ["", "They read the same."])]) + "\n"


def _changes(before: str, after: str) -> Iterator[str]:
    was, reads = list(_sentences(before)), list(_sentences(after))
    matcher = SequenceMatcher(None, was, reads, autojunk=False)
    heading = None
    for op, start, end, new_start, new_end in matcher.get_opcodes():
        if op == "equal":
            continue
        gone, came = was[start:end], reads[new_start:new_end]
        under = (gone or came)[0].heading
        if under != heading:
            yield from ("", under)
            heading = under
        yield from (f"  {GONE} {one.words}" for one in gone)
        yield from (f"  {CAME} {one.words}" for one in came)


def _sentences(text: str) -> Iterator[_Sentence]:
    heading = "Title"
    for line in _HARD_BREAK.sub(" ", text).split("\n"):
        words = _ESCAPE.sub("", line).replace("**", "").strip()
        if line.startswith("#"):
            heading = words.lstrip("# ")
        elif line.startswith("|"):
            if not _RULE.fullmatch(words):
                yield _Sentence(
                    " · ".join(cell.strip() for cell in words.strip("|").split("|")), heading
                )
        else:
            for said in _SENTENCE.split(words.removeprefix("- ")):
                if said:
                    yield _Sentence(said, heading)
