"""Ashcombe Vale, which is nowhere: its agencies and officers, its groups, what it works towards."""

from dataclasses import replace
from random import Random

from jagtui.demo.stage import SetClock, Stage
from jagtui.model.agency import Agency, Officer
from jagtui.model.group import Group
from jagtui.model.partnership import Area, Category, ClosureReason, Priority, RiskMethod
from jagtui.model.seat import Seat
from jagtui.model.terms import AgencyKind, GroupKind, ItemKind, MemberRole, Rhythm, SeatRole
from jagtui.store.store import Store
from jagtui.usecases.agreement import SharingWanted, sign_agreement
from jagtui.usecases.found import FoundingWanted, PartnerWanted, found_partnership
from jagtui.usecases.group import (
    GroupWanted,
    JoiningWanted,
    MemberWanted,
    QuorumWanted,
    StandingAgenda,
    add_group,
    add_member,
    set_quorum,
)
from jagtui.usecases.seat import SeatWanted, take_seat
from jagtui.usecases.settings import SettingsWanted, change_settings

CHAIR = "Maren Holt"
TAKER = "Isla Pell"
OBSERVER = "Cllr Edda Marlow"

_BODY = AgencyKind.CO_OPERATING_BODY

PARTNERS = (
    PartnerWanted(
        "council",
        "Ashcombe Vale Borough Council",
        officer=CHAIR,
        post="Community safety manager",
        role=MemberRole.CHAIR,
    ),
    PartnerWanted(
        "police",
        "Vale Police",
        officer="Dominic Quill",
        post="Neighbourhood inspector",
        role=MemberRole.VICE_CHAIR,
    ),
    PartnerWanted("county", "Stourshire County Council", officer="Odile Brandt", post="Prevention"),
    PartnerWanted(
        "fire", "Stourshire Fire and Rescue", officer="Gethin Rusk", post="Station manager"
    ),
    PartnerWanted("probation", "Vale Probation", officer="Corin Ashdown", post="Senior officer"),
    PartnerWanted(
        "health", "Vale Integrated Care Board", officer="Nadia Feld", post="Mental health"
    ),
    PartnerWanted(
        "youth", "Stourshire Youth Justice", _BODY, officer="Tobi Larkin", post="Team leader"
    ),
    PartnerWanted(
        "drugs", "Clearwater Recovery", _BODY, officer="Sian Moxley", post="Outreach lead"
    ),
    PartnerWanted(
        "victims",
        "Stourshire Victim Care",
        AgencyKind.INVITEE,
        officer="Renske Dale",
        post="Case worker",
    ),
    PartnerWanted(
        "housing-council",
        "Ashcombe Vale Homes",
        _BODY,
        officer="Abena Osei",
        post="Tenancy manager",
    ),
    PartnerWanted("housing-oak", "Oakhanger Homes", _BODY, officer="Piers Coombe", post="Housing"),
    PartnerWanted(
        "housing-meadow", "Meadowbank Housing", _BODY, officer="Lotte Varley", post="Estates"
    ),
)
"""Those who come to the JAG; three landlords, so that “housing” alone says too little."""

PRIORITIES = (
    "Safe at home: burglary, scams, cuckooing, hoarding",
    "Safe outside: reassurance, county lines, fly tipping",
    "Vulnerable people: young people, rough sleeping, hate crime",
    "Domestic abuse: victims helped, causes tackled",
    "Recovery: mental health, inclusion, public health",
)
AREAS = ("Ashcombe Town", "Millbrook", "Northfield", "Ferry End", "Hillside", "Stour Villages")

WEEKLY_AGENDA: StandingAgenda = (
    (ItemKind.WELCOME, "Welcome", 2),
    (ItemKind.ACTION_REVIEW, "Actions from last week", 8),
    (ItemKind.REPORT, "The week behind and the week ahead", 20),
)
QUARTERLY_AGENDA: StandingAgenda = (
    (ItemKind.WELCOME, "Welcome", 3),
    (ItemKind.APOLOGIES, "Apologies", 2),
    (ItemKind.DECLARATIONS, "Declarations of interest", 2),
    (ItemKind.MINUTES_APPROVAL, "Minutes of the last meeting", 5),
    (ItemKind.ACTION_REVIEW, "Action log", 13),
    (ItemKind.PERFORMANCE, "Performance", 25),
    (ItemKind.REPORT, "A priority in depth", 30),
    (ItemKind.ESCALATION, "Escalated by the JAG", 20),
    (ItemKind.AOB, "Any other business", 10),
    (ItemKind.NEXT_MEETING, "Next meeting", 10),
)
UNSIGNED = "housing-meadow"
"""The agency that has not signed the information sharing agreement yet."""
WEEKLY_MEMBERS = ("police", "council", "housing-council", "fire", "youth")
QUARTERLY_MEMBERS = (
    ("council", "Hester Vane", "Director of communities", MemberRole.CHAIR),
    ("police", "Rhodri Keane", "Superintendent", MemberRole.VICE_CHAIR),
    ("county", "Anselm Boyce", "Assistant director", MemberRole.MEMBER),
    ("fire", "Petra Lund", "Area commander", MemberRole.MEMBER),
    ("probation", "Sorrel Tait", "Head of service", MemberRole.MEMBER),
    ("health", "Idris Caine", "Director of place", MemberRole.MEMBER),
)


def found_borough(store: Store, clock: SetClock, rng: Random, login: str) -> Stage:
    """The partnership, its three groups, and everybody's seat."""
    seat_id = found_partnership(
        store,
        None,
        FoundingWanted(
            partnership="Ashcombe Vale Community Safety Partnership",
            prefix="AV",
            group="Joint Action Group",
            short="JAG",
            login=login,
            rhythm=Rhythm.FORTNIGHTLY,
            place="Committee Room 2",
            quorum=5,
            partners=PARTNERS,
            priorities=PRIORITIES,
            areas=AREAS,
            at_keyboard=CHAIR,
        ),
    )
    with store.read() as reader:
        chair = reader.get(Seat, seat_id)
        agencies = {one.handle: one.id for one in reader.all(Agency)}
        jag = reader.all(Group)[0]
    clerk = MemberWanted(agencies["council"], TAKER, "Partnership officer", MemberRole.MINUTE_TAKER)
    add_member(store, chair, JoiningWanted(jag.id, clerk))
    clauses = (
        (agencies["police"],),
        (agencies["council"],),
        (agencies["fire"], agencies["county"]),
    )
    set_quorum(store, chair, QuorumWanted(jag.id, 5, clauses))
    _sign_agreements(store, chair, clock, agencies)
    groups = {
        "JAG": jag.id,
        "OPS": add_group(store, chair, _weekly(agencies)),
        "RAG": add_group(store, chair, _quarterly(agencies)),
    }
    _meet_in_public(store, chair, groups["RAG"])
    with store.read() as reader:
        people = {one.name: one.id for one in reader.all(Officer)}
        words = {one.title: one.id for one in reader.all(Priority)}
        words |= {one.name: one.id for one in reader.all(Area)}
        words |= {one.name: one.id for one in reader.all(Category)}
        words |= {one.name: one.id for one in reader.all(ClosureReason)}
        words |= {one.name: one.id for one in reader.all(RiskMethod)}
    seats = {
        partner.handle: _seat(store, chair, partner.officer, people, SeatRole.OFFICER)
        for partner in PARTNERS
        if partner.officer != CHAIR
    }
    taker = _seat(store, chair, TAKER, people, SeatRole.MINUTE_TAKER)
    return Stage(
        store=store,
        clock=clock,
        rng=rng,
        chair=chair,
        hands=taker,
        officers={"council": taker, **seats},
        agencies=agencies,
        people=people,
        groups=groups,
        words=words,
    )


def _sign_agreements(store: Store, chair: Seat, clock: SetClock, agencies: dict[str, int]) -> None:
    """All but one of the agencies have signed the information sharing agreement."""
    for handle, agency_id in agencies.items():
        if handle != UNSIGNED:
            sign_agreement(store, chair, SharingWanted(agency_id, clock.day))


def _meet_in_public(store: Store, chair: Seat, group_id: int) -> None:
    with store.read() as reader:
        group = reader.get(Group, group_id)
    change_settings(store, chair, SettingsWanted(group, replace(group, in_public=True)))


def _weekly(agencies: dict[str, int]) -> GroupWanted:
    officers = {partner.handle: partner.officer for partner in PARTNERS} | {"council": TAKER}
    return GroupWanted(
        name="Weekly operational meeting",
        short="OPS",
        kind=GroupKind.OTHER,
        rhythm=Rhythm.WEEKLY,
        starts="09:15",
        minutes=30,
        place="On line",
        members=tuple(
            MemberWanted(
                agencies[handle],
                officers[handle],
                role=MemberRole.CHAIR if handle == "police" else MemberRole.MEMBER,
            )
            for handle in WEEKLY_MEMBERS
        ),
        agenda=WEEKLY_AGENDA,
    )


def _quarterly(agencies: dict[str, int]) -> GroupWanted:
    return GroupWanted(
        name="Responsible Authorities Group",
        short="RAG",
        kind=GroupKind.RAG,
        rhythm=Rhythm.QUARTERLY,
        starts="14:00",
        minutes=120,
        place="Council Chamber",
        quorum=4,
        members=(
            *(
                MemberWanted(agencies[handle], officer, post, role)
                for handle, officer, post, role in QUARTERLY_MEMBERS
            ),
            MemberWanted(agencies["council"], TAKER, role=MemberRole.MINUTE_TAKER),
        ),
        agenda=QUARTERLY_AGENDA,
    )


def _seat(store: Store, chair: Seat, name: str, people: dict[str, int], role: SeatRole) -> Seat:
    login = name.casefold().replace(" ", ".")
    seat_id = take_seat(store, chair, SeatWanted(login, role, people[name]))
    with store.read() as reader:
        return reader.get(Seat, seat_id)
