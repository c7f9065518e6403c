"""What Tab offers for the word under the cursor of a capture line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jagtui.model.rules.capture_owner import EVERYBODY, agencies_called
from jagtui.model.rules.room import ItemMark, PersonHere, Room, each_once, squeezed
from jagtui.model.rules.similar_cases import similar_cases
from jagtui.model.rules.when import WEEKDAYS

# What may stand before the words themselves: a place to file the line, a sign for withholding.
_OPENING = re.compile(r"(?:#\S+\s+|~(?!\[)\s*)*")
_OWNERS = re.compile(r"@(?:\S*[,+])?(?P<word>[^\s,+]*)$")
_CASE = re.compile(r"\*\s*(?P<word>.*)$")
_TARGET = re.compile(r"#(?P<word>\S*)$")
_DUE = re.compile(r"@.*\sby\s+(?P<word>(?:next\s+)?\S*)$", re.IGNORECASE)
_REVIEW = re.compile(r"!.*\breview\s+(?P<word>(?:next\s+)?\S*)$", re.IGNORECASE)
_SPEAKER = re.compile(r"(?P<word>[^\s@!*#~:][^:]*)$")

_DAYS = (
    "today",
    "tomorrow",
    *(day[:3] for day in WEEKDAYS[:5]),
    "next meeting",
    "next week",
    "next month",
    "eom",
    "+7",
    "+5wd",
    "2w",
    "4w",
)


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on: the whole line, where the cursor then stands, and what it is called."""

    line: str
    cursor: int
    label: str


def complete(text: str, cursor: int, room: Room) -> tuple[Completion, ...]:
    """Each way to complete the word that ends at the cursor."""
    before, after = text[:cursor], text[cursor:]
    if before[:1].isspace():
        return ()
    opening = _OPENING.match(before)
    start = opening.end() if opening else 0
    offers = _offers(before, start, room)
    return tuple(
        Completion(before[:at] + words + after, at + len(words), label)
        for at, words, label in offers
        if before[at:] != words
    )


def _offers(before: str, start: int, room: Room) -> Iterator[tuple[int, str, str]]:
    if matched := _TARGET.match(before[start:]):
        yield from _items(matched, before, room)
        return
    for pattern, source in (
        (_CASE, _cases),
        (_OWNERS, _owners),
        (_DUE, _days),
        (_REVIEW, _days),
        (_SPEAKER, _speakers),
    ):
        if matched := pattern.match(before, start):
            at = matched.start("word")
            for words, label in source(matched["word"], room):
                yield at, words, label
            return


def _items(matched: re.Match[str], before: str, room: Room) -> Iterator[tuple[int, str, str]]:
    said = matched["word"].casefold()
    at = len(before) - len(matched["word"])
    for item in room.items:
        word = _item_word(item)
        if word and _fits(item, said):
            yield at, f"{word} ", " ".join(filter(None, (item.words, item.label)))


def _item_word(item: ItemMark) -> str:
    return item.case_reference or item.number or ""


def _fits(item: ItemMark, said: str) -> bool:
    reference = (item.case_reference or "").casefold()
    names = ((item.number or "").casefold(), reference, reference.rpartition("-")[2])
    return any(name.startswith(said) for name in names if name) or (
        bool(said) and said in item.label.casefold()
    )


def _cases(word: str, room: Room) -> Iterator[tuple[str, str]]:
    """Those whose reference or label goes on like this, then those that are alike."""
    said = word.strip().casefold()
    begun = [case for case in room.cases if said and said in case.words.casefold()]
    for case in dict.fromkeys([*begun, *similar_cases(word, room)]):
        yield case.reference, case.words


def _owners(word: str, room: Room) -> Iterator[tuple[str, str]]:
    agency_said, slash, officer_said = word.partition("/")
    if slash:
        yield from _officers(agency_said, officer_said, room)
        return
    for agency in room.agencies:
        if agency.handle.casefold().startswith(word.casefold()):
            yield agency.handle, agency.name
    if word and EVERYBODY.startswith(word.casefold()):
        yield EVERYBODY, "everybody in the room"


def _officers(agency_said: str, officer_said: str, room: Room) -> Iterator[tuple[str, str]]:
    agencies = agencies_called(agency_said, room) if agency_said else room.agencies
    ids = {agency.id for agency in agencies}
    wanted = squeezed(officer_said)
    people = each_once(p for p in room.people if p.agency_id in ids or not agency_said)
    for person in people:
        if _begins(person, wanted):
            surname = squeezed(person.surname)
            alone = sum(squeezed(other.surname) == surname for other in people) == 1
            yield f"{agency_said}/{surname if alone else squeezed(person.name)}", person.name


def _begins(person: PersonHere, wanted: str) -> bool:
    return squeezed(person.surname).startswith(wanted) or squeezed(person.name).startswith(wanted)


def _speakers(word: str, room: Room) -> Iterator[tuple[str, str]]:
    said = word.casefold()
    for agency in room.agencies:
        if agency.handle.casefold().startswith(said):
            yield f"{agency.handle}: ", agency.name
    people = each_once(room.people)
    for person in people:
        if person.surname.casefold().startswith(said):
            alone = sum(other.surname == person.surname for other in people) == 1
            yield f"{person.surname if alone else person.name}: ", person.name


def _days(word: str, _room: Room) -> Iterator[tuple[str, str]]:
    said = " ".join(word.casefold().split(" "))
    for day in _DAYS:
        if day.startswith(said):
            yield f"{day} ", day
