"""The versions of minutes in a list, and what is different between two of them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.minutes import Circulation, MinutesVersion
from jagtui.model.rules.when import day_words, plain_day_words
from jagtui.model.seat import Seat
from jagtui.model.time import london_day, london_hhmm
from jagtui.queries.versions import KeptVersion, kept_versions
from jagtui.store.reader import Reader

GONE, CAME = "−", "+"  # noqa: RUF001  a minus sign is as wide as the plus it stands under
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_ESCAPED = re.compile(r"\\([^\w\s]|_)")
_BETWEEN_CELLS = re.compile(r"(?<!\\)\|")
_HARD_BREAK = re.compile(r"\\\n +")
_RULE = re.compile(r"\|[ |-]*")
_MARKING = re.compile(r"\*\*.*\*\*")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the minutes, and the heading it stands under."""

    words: str
    heading: str


def list_of_versions(reader: Reader, seat: Seat | None, meeting_id: int) -> str:
    """What was kept of a meeting's minutes, a line each."""
    kept = kept_versions(reader, seat, meeting_id)
    reference = reader.get(Meeting, meeting_id).reference
    if not kept:
        return f"No version of the minutes of {reference} is kept before the chair checks them.\n"
    return "".join(f"{reference} {version_words(one)}\n" for one in kept)


def difference_between(
    reader: Reader, seat: Seat | None, meeting_id: int, before: int, after: int
) -> str:
    """What is different between two versions, by their numbers."""
    reference = reader.get(Meeting, meeting_id).reference
    kept = {one.version.number: one.version for one in kept_versions(reader, seat, meeting_id)}
    for number in (before, after):
        if number not in kept:
            raise RuleBroken(
                f"There is no version {number} of the minutes of {reference}; “--versions” lists "
                "those that are kept."
            )
    return difference(reference, kept[before], kept[after])


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
    was, reads = _sentences(before), _sentences(after)
    matcher = SequenceMatcher(None, was, reads, autojunk=False)
    changed: dict[str, list[str]] = defaultdict(list)
    for op, start, end, new_start, new_end in matcher.get_opcodes():
        if op != "equal":
            for one in was[start:end]:
                changed[one.heading].append(f"  {GONE} {one.words}")
            for one in reads[new_start:new_end]:
                changed[one.heading].append(f"  {CAME} {one.words}")
    for heading, lines in changed.items():
        yield from ("", heading, *lines)


def _sentences(text: str) -> list[_Sentence]:
    """Every sentence in order; the marking, which stands at both ends, once."""
    found: list[_Sentence] = []
    heading = ""
    for line in _HARD_BREAK.sub(" ", text).split("\n"):
        if line.startswith("#"):
            heading = _plain(line.lstrip("#"))
        elif _MARKING.fullmatch(line):
            found = found or [_Sentence(_plain(line), "Marking")]
        elif not _RULE.fullmatch(line):
            found += [_Sentence(said, heading) for said in _said(line)]
    return found


def _said(line: str) -> list[str]:
    """The sentences of a line; a row of a table is one."""
    if line.startswith("|"):
        return [" · ".join(map(_plain, _BETWEEN_CELLS.split(line.strip("|"))))]
    return [said for said in _SENTENCE.split(_plain(line.removeprefix("- "))) if said]


def _plain(marked: str) -> str:
    """What a line of Markdown says, without our bold type and with the signs that were typed."""
    return _ESCAPED.sub(r"\1", marked.replace("**", "")).strip()
