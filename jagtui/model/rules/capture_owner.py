"""Whom an action falls to: the word after the @."""

from dataclasses import dataclass, replace

from jagtui.model.rules.captured import Flag, FlagKind, Owner
from jagtui.model.rules.room import AgencyHandle, PersonHere, Room, people_called, same_words

EVERYBODY = "all"


@dataclass(frozen=True, slots=True)
class Charge:
    """One accountable owner and the agencies that support it."""

    owner: Owner
    supporting: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Charges:
    """The owners a word names, and what was not clear about them."""

    charges: tuple[Charge, ...]
    flags: tuple[Flag, ...] = ()


def read_owners(said: str, room: Room) -> Charges:
    """Who is meant by police, cou/lane, police+council, police,council, all, or by nothing."""
    parts = [part.lstrip("+").rstrip("+/") for part in said.rstrip(":;").split(",")]
    parts = [part for part in parts if part]
    if not parts:
        return Charges((Charge(Owner()),), (Flag(FlagKind.OWNER_MISSING, "no owner yet"),))
    charges: list[Charge] = []
    flags: list[Flag] = []
    for part in parts:
        read = _read_part(part, room)
        charges += [charge for charge in read.charges if charge not in charges]
        flags += [flag for flag in read.flags if flag not in flags]
    return Charges(tuple(charges), tuple(flags))


def agencies_called(said: str, room: Room) -> tuple[AgencyHandle, ...]:
    """The agency of that handle or name, else those whose handle begins so."""
    exact = tuple(a for a in room.agencies if same_words(a.handle, said))
    exact = exact or tuple(a for a in room.agencies if same_words(a.name, said))
    if exact or not said:
        return exact
    return tuple(a for a in room.agencies if a.handle.casefold().startswith(said.casefold()))


def _read_part(part: str, room: Room) -> Charges:
    head, *supporters = [word for word in part.split("+") if word]
    if same_words(head, EVERYBODY):
        return _read_everybody(part, supporters, room)
    owner, flags = _read_owner(head, part, room)
    return _with_supporters(owner, supporters, flags, part, room)


def _read_everybody(part: str, supporters: list[str], room: Room) -> Charges:
    present = [agency for agency in room.agencies if agency.id in room.present]
    if not present:
        words = "nobody is in the room yet for “all”; kept as said"
        return Charges((Charge(Owner(as_said=part)),), (Flag(FlagKind.NOBODY_PRESENT, words),))
    reads = [
        # Each is written with its own handle, so that editing one leaves the others alone.
        _with_supporters(
            Owner(agency.id), supporters, (), "+".join([agency.handle, *supporters]), room
        )
        for agency in present
    ]
    return Charges(tuple(read.charges[0] for read in reads), reads[0].flags)


def _with_supporters(
    owner: Owner, said: list[str], flags: tuple[Flag, ...], part: str, room: Room
) -> Charges:
    supporting: list[int] = []
    for word in said:
        helper, unclear = _read_owner(word, part, room)
        if helper.officer_id is not None:
            named = f"“{word}” names an officer, but agencies support an action; kept as said"
            unclear = (*unclear, Flag(FlagKind.OFFICER_UNKNOWN, named))
        if unclear:
            owner = replace(owner, as_said=part)
            flags = (*flags, *unclear)
        agency_id = helper.agency_id
        if agency_id is not None and agency_id not in (owner.agency_id, *supporting):
            supporting.append(agency_id)
    return Charges((Charge(owner, tuple(supporting)),), flags)


def _read_owner(head: str, part: str, room: Room) -> tuple[Owner, tuple[Flag, ...]]:
    agency_said, _, officer_said = head.partition("/")
    if not agency_said:
        return _officer_of(officer_said, None, room.people, part)
    agency, flag = _agency(agency_said, room)
    if flag is not None or agency is None:
        return Owner(as_said=part), (flag,) if flag else ()
    if not officer_said:
        return Owner(agency.id), ()
    colleagues = tuple(person for person in room.people if person.agency_id == agency.id)
    return _officer_of(officer_said, agency, colleagues, part)


def _agency(said: str, room: Room) -> tuple[AgencyHandle | None, Flag | None]:
    found = agencies_called(said, room)
    if len(found) == 1:
        return found[0], None
    # Nobody answers to a word of an agency's name, but it is likely what was meant.
    found = found or tuple(a for a in room.agencies if _has_word(a.name, said))
    handles = tuple(agency.handle for agency in found)
    if len(handles) > 1:
        words = f"“{said}” could be {_either(handles)}; kept as said"
        return None, Flag(FlagKind.OWNER_AMBIGUOUS, words, handles)
    perhaps = f" (perhaps {handles[0]})" if handles else ""
    words = f"nobody here answers to “{said}”{perhaps}; kept as said"
    return None, Flag(FlagKind.OWNER_UNKNOWN, words, handles)


def _officer_of(
    said: str, agency: AgencyHandle | None, people: tuple[PersonHere, ...], part: str
) -> tuple[Owner, tuple[Flag, ...]]:
    agency_id = agency.id if agency else None
    found = people_called(said, people)
    if len(found) == 1:
        person = found[0]
        as_said = "" if person.officer_id is not None else part
        return Owner(agency_id or person.agency_id, person.officer_id, as_said), ()
    owner = Owner(agency_id, as_said=part)
    if found:
        names = tuple(person.name for person in found)
        words = f"“{said}” could be {_either(names)}; kept as said"
        return owner, (Flag(FlagKind.OFFICER_AMBIGUOUS, words, names),)
    where = f" for {agency.shown}" if agency else ""
    words = f"no officer “{said}”{where}; kept as said"
    return owner, (Flag(FlagKind.OFFICER_UNKNOWN, words),)


def _has_word(name: str, said: str) -> bool:
    return any(word.startswith(said.casefold()) for word in name.casefold().split())


def _either(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"
