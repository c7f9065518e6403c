"""How the partnership of a file is set up, by the program itself: districts, groups, seats."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jagtui.demo.borough import (
    AREAS,
    CHAIR,
    PARTNERS,
    PRIORITIES,
    QUARTERLY_AGENDA,
    QUARTERLY_MEMBERS,
    TAKER,
    WEEKLY_MEMBERS,
)
from jagtui.model.agency import Agency, Officer
from jagtui.model.group import Group, Membership, StandingItem
from jagtui.model.seat import Seat
from jagtui.model.terms import GroupKind, MemberRole, Rhythm, SeatRole
from jagtui.store.schema.group import standing_item
from jagtui.store.store import Store
from jagtui.usecases.found import FoundingWanted, PartnerWanted, found_partnership
from jagtui.usecases.group import (
    STANDING_AGENDA,
    GroupWanted,
    JoiningWanted,
    MemberWanted,
    QuorumWanted,
    StandingAgenda,
    add_group,
    add_member,
    set_quorum,
)
from jagtui.usecases.people import NewAgencyWanted, add_agency
from jagtui.usecases.seat import SeatWanted, take_seat
from tests.benchmarks.ongoing import Body, District
from tests.benchmarks.speech import OFFICERS

PREFIX = "AV"
DISTRICTS = (
    "Ashcombe",
    "Brackenford",
    "Coldbrook",
    "Dunstow",
    "Elmsey",
    "Fenwater",
    "Greyholm",
    "Hartlow",
    "Ivelmouth",
    "Kingsmoor",
)
LOCAL = ("council", "housing-council", "housing-oak", "housing-meadow")
"""Those of the partners that each district has for itself."""
PANEL_MEMBERS = ("council", "police", "housing-council", "housing-oak", "health", "drugs", "youth")
PLACE = "Committee Room 2"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A group as each district has it."""

    short: str
    name: str
    kind: GroupKind
    members: tuple[str, ...]
    """By handle; the first is in the chair, the second its vice-chair."""
    most_cases: int
    """So many come up at one meeting, and no more."""
    agenda: StandingAgenda = STANDING_AGENDA
    rhythm: Rhythm = Rhythm.WEEKLY
    minutes: int = 60
    quorum: int = 4


JAG = Pattern("JAG", "Joint Action Group", GroupKind.JAG, tuple(one.handle for one in PARTNERS), 14)
OPS = Pattern("OPS", "Weekly operational meeting", GroupKind.OTHER, WEEKLY_MEMBERS, 24)
PANEL = Pattern("PANEL", "Case panel", GroupKind.OTHER, PANEL_MEMBERS, 30)
RAG = Pattern(
    "RAG",
    "Responsible Authorities Group",
    GroupKind.RAG,
    tuple(handle for handle, *_ in QUARTERLY_MEMBERS),
    0,
    QUARTERLY_AGENDA,
    Rhythm.QUARTERLY,
    120,
)
PATTERNS = (JAG, OPS, PANEL, RAG)


def found(store: Store, login: str, starts: str) -> Seat:
    """Set up the partnership and the first district's JAG; gives the seat of its chair."""
    seat_id = found_partnership(
        store,
        None,
        FoundingWanted(
            partnership="Stourshire Community Safety Partnership",
            prefix=PREFIX,
            group=JAG.name,
            short=JAG.short,
            login=login,
            rhythm=JAG.rhythm,
            starts=starts,
            place=PLACE,
            quorum=JAG.quorum,
            partners=PARTNERS,
            priorities=PRIORITIES,
            areas=AREAS,
            at_keyboard=CHAIR,
        ),
    )
    with store.read() as reader:
        return reader.get(Seat, seat_id)


def set_up(store: Store, founder: Seat, number: int, starts: Sequence[str]) -> District:
    """Set up the district of that number, whose groups meet at those times of day."""
    partners, clerk = (PARTNERS, TAKER) if number == 0 else _elsewhere(number)
    if number:
        _add_jag(store, founder, number, partners, starts[0])
    agencies = _agencies(store, partners)
    jag_id = _group(store, short(JAG, number)).id
    taker = _clerk(agencies, clerk)
    add_member(store, founder, JoiningWanted(jag_id, taker))
    set_quorum(store, founder, QuorumWanted(jag_id, JAG.quorum, ((agencies["police"].id,),)))
    officers = {usual.handle: own.officer for usual, own in zip(PARTNERS, partners, strict=True)}
    for pattern, start in zip(PATTERNS[1:], starts[1:], strict=True):
        members = [*_members(pattern, agencies, officers), taker]
        add_group(store, founder, _wanted(pattern, number, start, members))
    chair = founder
    if number:
        chair = _seat(store, founder, officers["council"], SeatRole.CHAIR)
    seats = {
        agencies[handle].id: _seat(store, founder, name, SeatRole.OFFICER)
        for handle, name in officers.items()
        if handle != "council"
    }
    return District(
        agencies=agencies,
        seats={agencies["council"].id: chair} | seats,
        handles={one.id: one.handle for one in agencies.values()},
        chair=chair,
        taker=_seat(store, founder, clerk, SeatRole.MINUTE_TAKER),
    )


def short(pattern: Pattern, number: int) -> str:
    """What a group is called in the district of that number: JAG, and BJAG in Brackenford."""
    return f"{DISTRICTS[number][0] if number else ''}{pattern.short}"


def _elsewhere(number: int) -> tuple[tuple[PartnerWanted, ...], str]:
    """The partners of another district, some of them its own; and its clerk."""
    names = iter(OFFICERS[number * (len(PARTNERS) + 1) :])
    district = DISTRICTS[number]
    partners = tuple(
        replace(
            one,
            handle=f"{one.handle}-{district.lower()}" if one.handle in LOCAL else one.handle,
            name=f"{one.name}, {district}",
            officer=next(names),
        )
        for one in PARTNERS
    )
    return partners, next(names)


def _add_jag(
    store: Store, founder: Seat, number: int, partners: Iterable[PartnerWanted], start: str
) -> None:
    """A JAG of agencies that are known already, and then of the district's own."""
    with store.read() as reader:
        known = {one.handle: one.id for one in reader.all(Agency)}
    shared = [
        MemberWanted(known[one.handle], one.officer, one.post, one.role)
        for one in partners
        if one.handle in known
    ]
    jag_id = add_group(store, founder, _wanted(JAG, number, start, shared))
    for one in partners:
        if one.handle not in known:
            add_agency(store, founder, NewAgencyWanted(jag_id, one))


def _wanted(
    pattern: Pattern, number: int, start: str, members: Sequence[MemberWanted]
) -> GroupWanted:
    return GroupWanted(
        name=f"{pattern.name}, {DISTRICTS[number]}" if number else pattern.name,
        short=short(pattern, number),
        kind=pattern.kind,
        rhythm=pattern.rhythm,
        starts=start,
        minutes=pattern.minutes,
        place=PLACE,
        quorum=pattern.quorum,
        members=tuple(members),
        agenda=pattern.agenda,
    )


def _members(
    pattern: Pattern, agencies: Mapping[str, Agency], officers: Mapping[str, str]
) -> list[MemberWanted]:
    roles = (MemberRole.CHAIR, MemberRole.VICE_CHAIR)
    return [
        MemberWanted(
            agencies[handle].id,
            officers[handle],
            role=roles[order] if order < len(roles) else MemberRole.MEMBER,
        )
        for order, handle in enumerate(pattern.members)
    ]


def _clerk(agencies: Mapping[str, Agency], name: str) -> MemberWanted:
    return MemberWanted(agencies["council"].id, name, "Clerk", MemberRole.MINUTE_TAKER)


def _agencies(store: Store, partners: Iterable[PartnerWanted]) -> dict[str, Agency]:
    """The agencies of a district, by what every district calls them."""
    with store.read() as reader:
        known = {one.handle: one for one in reader.all(Agency)}
    return {usual.handle: known[own.handle] for usual, own in zip(PARTNERS, partners, strict=True)}


def _group(store: Store, name: str) -> Group:
    with store.read() as reader:
        found = reader.find(Group, short=name)
    if found is None:
        raise LookupError(name)
    return found


def _seat(store: Store, founder: Seat, name: str, role: SeatRole) -> Seat:
    login = name.casefold().replace(" ", ".")
    with store.read() as reader:
        officer = reader.find(Officer, name=name)
    wanted = SeatWanted(login, role, officer.id if officer else None)
    seat_id = take_seat(store, founder, wanted)
    with store.read() as reader:
        return reader.get(Seat, seat_id)


def bodies(
    store: Store, district: District, number: int, days: Sequence[Sequence[date]]
) -> list[Body]:
    """The groups of a district, nothing before them yet, and the days on which they meet."""
    found = [
        _body(store, district, number, pattern, of_group)
        for pattern, of_group in zip(PATTERNS, days, strict=True)
    ]
    jag, ops, panel, rag = found
    ops.above, panel.above, jag.above = jag, jag, rag
    return found


def _body(
    store: Store, district: District, number: int, pattern: Pattern, days: Sequence[date]
) -> Body:
    group = _group(store, short(pattern, number))
    with store.read() as reader:
        return Body(
            district=district,
            group=group,
            members=tuple(reader.all(Membership, group_id=group.id)),
            standing=tuple(
                reader.all(StandingItem, group_id=group.id, order_by=standing_item.c.rank)
            ),
            days=[*days],
            most_cases=pattern.most_cases,
        )
