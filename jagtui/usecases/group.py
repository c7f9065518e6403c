"""Groups: set up with a standing agenda, its members, and what makes a quorum of them."""

from dataclasses import dataclass, field, replace

from jagtui.model.agency import Agency, Officer, Post
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group, Membership, QuorumAgency, StandingItem
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.rank import between
from jagtui.model.terms import GroupKind, ItemKind, MemberRole, MembershipKind, Rhythm
from jagtui.model.text import clean
from jagtui.model.time import at_london
from jagtui.store.change import Change
from jagtui.usecases.expect import expect_anew
from jagtui.usecases.gesture import gesture

StandingAgenda = tuple[tuple[ItemKind, str, int], ...]
"""What every agenda of a group begins from: kind, title, minutes."""

STANDING_AGENDA: StandingAgenda = (
    (ItemKind.WELCOME, "Welcome and introductions", 2),
    (ItemKind.APOLOGIES, "Apologies", 1),
    (ItemKind.CONFIDENTIALITY, "Confidentiality statement", 1),
    (ItemKind.DECLARATIONS, "Declarations of interest", 1),
    (ItemKind.MINUTES_APPROVAL, "Minutes of the last meeting", 3),
    (ItemKind.ACTION_REVIEW, "Action review", 7),
    (ItemKind.CASE, "Cases", 38),
    (ItemKind.ESCALATION, "Escalations", 2),
    (ItemKind.AOB, "Any other business", 4),
    (ItemKind.NEXT_MEETING, "Next meeting", 1),
)
"""What a JAG's agenda usually holds; the minutes make up one hour."""


@dataclass(frozen=True)
class MemberWanted:
    """An agency's place in a group, and the officer who usually fills it, by name."""

    agency_id: int
    officer: str = ""
    post: str = ""
    role: MemberRole = MemberRole.MEMBER
    kind: MembershipKind = MembershipKind.CORE


@dataclass(frozen=True)
class GroupWanted:
    """A group that meets in a rhythm, from an agenda of its own."""

    name: str
    short: str
    kind: GroupKind = GroupKind.OTHER
    rhythm: Rhythm = Rhythm.MONTHLY
    starts: str = "10:00"
    minutes: int = 60
    place: str = ""
    quorum: int = 0
    members: tuple[MemberWanted, ...] = ()
    agenda: StandingAgenda = field(default=STANDING_AGENDA)


@gesture("group.add")
def add_group(change: Change, wanted: GroupWanted) -> int:
    """Set up a further group with its standing agenda and its members."""
    group = set_up_group(change, wanted)
    for member in wanted.members:
        join_group(change, group, member)
    change.says(f"{group.short} set up", group_id=group.id)
    return group.id


def set_up_group(change: Change, wanted: GroupWanted) -> Group:
    """A group with its standing agenda, and nobody in it yet."""
    short = named(wanted.short)
    if change.find(Group, short=short) is not None:
        raise RuleBroken(f"A group is called {short} already; its references would be mixed up.")
    at_london(change.today, wanted.starts)  # refuses what is no time of day
    group = change.add(
        Group(
            name=named(wanted.name),
            short=short,
            kind=wanted.kind,
            rhythm=wanted.rhythm,
            usual_start=wanted.starts,
            usual_minutes=wanted.minutes,
            place=clean(wanted.place),
            quorum_number=wanted.quorum,
        )
    )
    rank: str | None = None
    for kind, title, minutes in wanted.agenda:
        rank = between(rank, None)
        change.add(
            StandingItem(
                group_id=group.id, rank=rank, kind=kind, title=named(title), minutes=minutes
            )
        )
    return group


def named(text: str) -> str:
    """A name that had to be given."""
    name = clean(text)
    if not name:
        raise RuleBroken("A name is missing; nothing was set up yet.")
    return name


@dataclass(frozen=True)
class JoiningWanted:
    """Who joins a group."""

    group_id: int
    member: MemberWanted


@gesture("group.join")
def add_member(change: Change, wanted: JoiningWanted) -> int:
    """Somebody joins a group, for an agency that the partnership knows."""
    group = change.get(Group, wanted.group_id)
    joined = join_group(change, group, wanted.member)
    expect_anew(change, group.id)
    handle = agency_words(change.get(Agency, joined.agency_id).handle)
    change.says(f"{handle} joined {group.short}", group_id=group.id)
    return joined.id


def join_group(change: Change, group: Group, member: MemberWanted) -> Membership:
    """A place in a group; an officer nobody has met yet becomes known by it."""
    agency = change.get(Agency, member.agency_id)
    return change.add(
        Membership(
            group_id=group.id,
            agency_id=agency.id,
            officer_id=posted(change, agency, member.officer, member.post),
            kind=member.kind,
            role=member.role,
            since=change.today,
        )
    )


def posted(change: Change, agency: Agency, officer_name: str, title: str) -> int | None:
    """The officer of that name, who is known by this if nobody has met them; None for no name."""
    name = clean(officer_name)
    if not name:
        return None
    officer = change.find(Officer, name=name) or change.add(Officer(name=name))
    if change.find(Post, officer_id=officer.id, agency_id=agency.id) is None:
        change.add(
            Post(
                officer_id=officer.id,
                agency_id=agency.id,
                title=clean(title),
                since=change.today,
            )
        )
    return officer.id


@dataclass(frozen=True)
class QuorumWanted:
    """How many agencies make a quorum, and of which somebody must be there."""

    group_id: int
    number: int
    clauses: tuple[tuple[int, ...], ...] = ()
    """Any one agency of a clause satisfies it."""


@gesture("group.quorum")
def set_quorum(change: Change, wanted: QuorumWanted) -> int:
    """Set what makes a quorum of a group, in place of what did before."""
    group = change.get(Group, wanted.group_id)
    if wanted.number < 0:
        raise RuleBroken("A quorum is a number of agencies; 0 sets none.")
    for before in change.all(QuorumAgency, group_id=group.id):
        change.remove(before)
    for clause, agency_ids in enumerate(wanted.clauses, start=1):
        for agency_id in dict.fromkeys(agency_ids):
            change.add(QuorumAgency(group_id=group.id, clause=clause, agency_id=agency_id))
    change.put(replace(group, quorum_number=wanted.number))
    change.says(f"{group.short} quorum set", group_id=group.id)
    return group.id
