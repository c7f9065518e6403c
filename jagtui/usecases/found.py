"""Founding a partnership: what an empty file is asked first."""

from dataclasses import dataclass, field

from jagtui.model.agency import Agency, AgencyName, Officer
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group, Membership
from jagtui.model.partnership import (
    Area,
    Category,
    ClosureReason,
    Partnership,
    Priority,
    RiskMethod,
)
from jagtui.model.rules.handle import must_be_handle
from jagtui.model.rules.naming import agency_words
from jagtui.model.seat import Seat
from jagtui.model.terms import AgencyKind, GroupKind, MemberRole, MembershipKind, Rhythm, SeatRole
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.group import (
    STANDING_AGENDA,
    GroupWanted,
    MemberWanted,
    StandingAgenda,
    join_group,
    named,
    set_up_group,
)

CATEGORIES = (
    "ASB personal",
    "ASB nuisance",
    "ASB environmental",
    "Burglary",
    "Car meets",
    "County lines",
    "Cuckooing",
    "Domestic abuse",
    "Drug dealing",
    "Fly tipping",
    "Fraud",
    "Hate crime",
    "Hoarding",
    "Rough sleeping",
    "Youth ASB",
)
CLOSURE_REASONS = (
    "Resolved",
    "No further reports",
    "No engagement",
    "Unsubstantiated",
    "Moved away",
    "Enforcement secured",
    "Transferred",
    "Duplicate",
    "No further action possible",
)
RISK_METHODS: tuple[tuple[str, int | None], ...] = (
    ("Professional judgement", None),
    ("ASB risk matrix", 31),
    ("Impact × likelihood", 16),
)


@dataclass(frozen=True)
class PartnerWanted:
    """An agency that usually comes, and the officer who usually comes for it."""

    handle: str
    name: str
    kind: AgencyKind = AgencyKind.RESPONSIBLE_AUTHORITY
    officer: str = ""
    post: str = ""
    role: MemberRole = MemberRole.MEMBER
    membership: MembershipKind = MembershipKind.CORE


@dataclass(frozen=True)
class FoundingWanted:
    """The partnership, its group, who usually comes, and who is at the keyboard."""

    partnership: str
    prefix: str
    group: str
    short: str
    login: str
    kind: GroupKind = GroupKind.JAG
    rhythm: Rhythm = Rhythm.FORTNIGHTLY
    starts: str = "10:00"
    minutes: int = 60
    place: str = ""
    quorum: int = 0
    partners: tuple[PartnerWanted, ...] = ()
    priorities: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    at_keyboard: str = ""
    """The name of one of the partners' officers, or of a new one."""
    role: SeatRole = SeatRole.CHAIR
    agenda: StandingAgenda = field(default=STANDING_AGENDA)


@gesture("partnership.found", anybody=True)
def found_partnership(change: Change, wanted: FoundingWanted) -> int:
    """Set up a partnership and its first group; gives the seat of whoever is at the keyboard."""
    if change.find(Partnership) is not None:
        raise RuleBroken("This file already holds a partnership; nothing was changed.")
    change.add(Partnership(name=named(wanted.partnership), prefix=named(wanted.prefix).upper()))
    _choose_words(change, wanted)
    group = set_up_group(change, _first_group(wanted))
    officers: dict[str, int] = {}
    for partner in wanted.partners:
        officer_id = join_partner(change, group, partner).officer_id
        if officer_id is not None:
            officers[clean(partner.officer)] = officer_id
    seat = change.add(
        Seat(
            login=clean(wanted.login),
            officer_id=_officer_at_keyboard(change, wanted, officers),
            role=wanted.role,
        )
    )
    change.says(f"{group.short} set up", group_id=group.id)
    return seat.id


def _choose_words(change: Change, wanted: FoundingWanted) -> None:
    for number, title in enumerate(wanted.priorities, start=1):
        change.add(Priority(number=number, title=clean(title), since=change.today))
    for name in wanted.areas:
        change.add(Area(name=clean(name)))
    for name in CATEGORIES:
        change.add(Category(name=name))
    for name in CLOSURE_REASONS:
        change.add(ClosureReason(name=name))
    for name, maximum in RISK_METHODS:
        change.add(RiskMethod(name=name, maximum=maximum))


def _first_group(wanted: FoundingWanted) -> GroupWanted:
    return GroupWanted(
        name=wanted.group,
        short=wanted.short,
        kind=wanted.kind,
        rhythm=wanted.rhythm,
        starts=wanted.starts,
        minutes=wanted.minutes,
        place=wanted.place,
        quorum=wanted.quorum,
        agenda=wanted.agenda,
    )


def join_partner(change: Change, group: Group, partner: PartnerWanted) -> Membership:
    """Add an agency with its name, its officer and its place in a group."""
    handle = named(partner.handle).lower()
    must_be_handle(handle)
    if change.find(Agency, handle=handle) is not None:
        raise RuleBroken(f"Two agencies are called “{handle}”; give one of them another handle.")
    agency = change.add(Agency(handle=handle, kind=partner.kind))
    name = clean(partner.name) or agency_words(handle)
    change.add(AgencyName(agency_id=agency.id, name=name, since=change.today))
    member = MemberWanted(
        agency.id, partner.officer, partner.post, partner.role, partner.membership
    )
    return join_group(change, group, member)


def _officer_at_keyboard(
    change: Change, wanted: FoundingWanted, officers: dict[str, int]
) -> int | None:
    name = clean(wanted.at_keyboard)
    if not name:
        return None
    return officers.get(name) or change.add(Officer(name=name)).id
