"""What a capture line can refer to: the agencies, people and items of the room it is typed in."""

from collections.abc import Iterable
from dataclasses import dataclass

from jagtui.model.rules.naming import agency_words, person_words
from jagtui.model.rules.numbering import means_number


@dataclass(frozen=True, slots=True)
class AgencyHandle:
    """An agency by its one-word handle."""

    id: int
    handle: str
    name: str

    @property
    def shown(self) -> str:
        """The handle as a word of a sentence: Police."""
        return agency_words(self.handle)


@dataclass(frozen=True, slots=True)
class PersonHere:
    """Somebody who can be named in a line: a known officer, or a name on the attendance list."""

    officer_id: int | None
    name: str
    agency_id: int | None = None

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1] if self.name.split() else ""

    @property
    def initials(self) -> str:
        """The first letters of the name: pl for P Lane."""
        return "".join(word[0] for word in self.name.split())


@dataclass(frozen=True, slots=True)
class ItemMark:
    """An agenda item by its number, and by its case's reference if it has a case."""

    id: int
    number: str | None
    case_reference: str | None = None
    label: str = ""

    @property
    def words(self) -> str:
        """How it is named on screen: 6b AV-0142."""
        return " ".join(filter(None, (self.number, self.case_reference))) or self.label


@dataclass(frozen=True, slots=True)
class CaseMark:
    """A live case by its reference and label, whether it is on the agenda or not."""

    reference: str
    label: str

    @property
    def words(self) -> str:
        """How it is named on screen: AV-0142 Mill Lane car park."""
        return f"{self.reference} {self.label}"


@dataclass(frozen=True, slots=True)
class Room:
    """Everything that a line typed now could mean."""

    agencies: tuple[AgencyHandle, ...] = ()
    people: tuple[PersonHere, ...] = ()
    present: tuple[int, ...] = ()
    """The agencies in the room for this item; @all is these."""
    items: tuple[ItemMark, ...] = ()
    cases: tuple[CaseMark, ...] = ()
    """The group's live cases, any of which can be raised."""
    subjects: tuple[str, ...] = ()
    """Names that a projected line should not show."""

    def agency(self, agency_id: int | None) -> AgencyHandle | None:
        """The agency with that id, if it is known here."""
        return next((agency for agency in self.agencies if agency.id == agency_id), None)


def same_words(one: str, other: str) -> bool:
    """Whether two names are the same when case is left aside."""
    return one.casefold() == other.casefold()


def squeezed(name: str) -> str:
    """A name as one word that can be typed after a slash: patobrien for Pat O'Brien."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def people_called(said: str, people: Iterable[PersonHere]) -> tuple[PersonHere, ...]:
    """Whom a name, in full or as shown, a surname, initials or a surname begun means."""
    wanted = squeezed(said)
    if not wanted:
        return ()
    everyone = tuple(people)
    for fits in (
        lambda person: squeezed(person.name) == wanted,
        lambda person: squeezed(person_words(person.name)) == wanted,
        lambda person: squeezed(person.surname) == wanted,
        lambda person: squeezed(person.initials) == wanted,
        lambda person: squeezed(person.surname).startswith(wanted),
    ):
        found = each_once(filter(fits, everyone))
        if found:
            return found
    return ()


def each_once(people: Iterable[PersonHere]) -> tuple[PersonHere, ...]:
    """The people, each officer under the agency they are listed with first."""
    found: dict[object, PersonHere] = {}
    for person in people:
        found.setdefault(person if person.officer_id is None else person.officer_id, person)
    return tuple(found.values())


def items_called(said: str, items: Iterable[ItemMark]) -> tuple[ItemMark, ...]:
    """Which items an agenda number, a case reference or the digits of one means."""
    everything = tuple(items)
    for fits in (
        lambda item: item.number is not None and same_words(item.number, said),
        lambda item: item.case_reference is not None and same_words(item.case_reference, said),
        lambda item: item.number is not None and means_number(said, item.number),
        lambda item: _ends_in_number(item.case_reference, said),
    ):
        found = tuple(filter(fits, everything))
        if found:
            return found
    return ()


def _ends_in_number(reference: str | None, said: str) -> bool:
    digits = (reference or "").rpartition("-")[2]
    if not (digits.isdecimal() and said.isdecimal()):
        return False
    return digits.lstrip("0") == said.lstrip("0")
