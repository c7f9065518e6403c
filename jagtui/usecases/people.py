"""The people of a group: its members, their agencies, and the posts that officers hold."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from jagtui.model.agency import Agency, Officer, Post
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group, Membership
from jagtui.model.rules.naming import agency_words
from jagtui.model.terms import MemberRole, MembershipKind
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.expect import expect_anew
from jagtui.usecases.found import PartnerWanted, join_partner
from jagtui.usecases.gesture import gesture
from jagtui.usecases.group import named, posted

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class NewAgencyWanted:
    """An agency that the partnership does not know yet, and its place in a group."""

    group_id: int
    partner: PartnerWanted


@gesture("agency.add", doing="Keeping the list of members")
def add_agency(change: Change, wanted: NewAgencyWanted) -> int:
    """A new agency joins the partnership and a group of it."""
    group = change.get(Group, wanted.group_id)
    joined = join_partner(change, group, wanted.partner)
    expect_anew(change, group.id)
    handle = agency_words(change.get(Agency, joined.agency_id).handle)
    change.says(f"{handle} added, and joined {group.short}", group_id=group.id)
    return joined.id


@dataclass(frozen=True)
class MemberChangeWanted:
    """A member's place as it should be from today on."""

    membership_id: int
    kind: MembershipKind
    role: MemberRole
    officer_id: int | None
    new_officer: str = ""
    """Somebody nobody has met yet, who comes instead."""


@gesture("member.change", doing="Keeping the list of members")
def change_member(change: Change, wanted: MemberChangeWanted) -> int:
    """Somebody else comes for an agency, in another role, or only when its case is on."""
    before = _current(change, wanted.membership_id)
    if wanted.officer_id is not None:
        change.get(Officer, wanted.officer_id)
    agency = change.get(Agency, before.agency_id)
    new = posted(change, agency, wanted.new_officer, "")
    after = _replace_from_today(
        change, before, kind=wanted.kind, role=wanted.role, officer_id=new or wanted.officer_id
    )
    _says_of(change, before, "changed")
    return after.id


@dataclass(frozen=True)
class MemberChosen:
    """A member's place in a group."""

    membership_id: int


@gesture("member.end", doing="Keeping the list of members")
def end_membership(change: Change, wanted: MemberChosen) -> int:
    """A membership ends today; meetings held before keep it."""
    before = _current(change, wanted.membership_id)
    ended = change.put(replace(before, until=change.today))
    expect_anew(change, ended.group_id, gone=ended)
    _says_of(change, before, "ended")
    return ended.id


@dataclass(frozen=True)
class OfficerWanted:
    """Somebody who works for an agency, and as what, from a day on."""

    name: str
    agency_id: int
    title: str = ""
    since: date | None = None


@gesture("officer.add", doing="Keeping the list of members")
def add_officer(change: Change, wanted: OfficerWanted) -> int:
    """Somebody becomes known as an officer of an agency."""
    agency = change.get(Agency, wanted.agency_id)
    officer = change.add(Officer(name=named(wanted.name)))
    change.add(
        Post(
            officer_id=officer.id,
            agency_id=agency.id,
            title=clean(wanted.title),
            since=wanted.since or change.today,
        )
    )
    change.says(f"An officer added for {agency_words(agency.handle)}")
    return officer.id


@dataclass(frozen=True)
class PostWanted:
    """What an officer does from a day on, in place of what they did before."""

    officer_id: int
    agency_id: int
    title: str = ""
    since: date | None = None


@gesture("officer.post", doing="Keeping the list of members")
def take_post(change: Change, wanted: PostWanted) -> int:
    """An officer takes a new post, or goes to another agency; minutes before keep the old one."""
    officer = change.get(Officer, wanted.officer_id)
    agency = change.get(Agency, wanted.agency_id)
    since = wanted.since or change.today
    for held in change.all(Post, officer_id=officer.id, until=None):
        if held.since > since:
            raise RuleBroken("The post held now began after that day; choose a later one.")
        if held.since == since:
            change.remove(held)
        else:
            change.put(replace(held, until=since - _ONE_DAY))
    taken = change.add(
        Post(officer_id=officer.id, agency_id=agency.id, title=clean(wanted.title), since=since)
    )
    _vacate_elsewhere(change, officer, agency)
    change.says(f"A new post at {agency_words(agency.handle)} for one of its officers")
    return taken.id


def _vacate_elsewhere(change: Change, officer: Officer, agency: Agency) -> None:
    """Whoever goes to another agency does not come for the one they left any more."""
    for left in change.all(Membership, officer_id=officer.id, until=None):
        if left.agency_id != agency.id:
            _replace_from_today(
                change, left, kind=left.kind, role=MemberRole.MEMBER, officer_id=None
            )


def _replace_from_today(
    change: Change,
    before: Membership,
    *,
    kind: MembershipKind,
    role: MemberRole,
    officer_id: int | None,
) -> Membership:
    """Another row from today on, so that meetings before keep theirs."""
    after = replace(before, kind=kind, role=role, officer_id=officer_id, since=change.today)
    if before == replace(after, since=before.since):
        return before
    if before.since == change.today:
        change.put(after)
        gone = replace(before, until=before.since - _ONE_DAY)
    else:
        gone = change.put(replace(before, until=change.today - _ONE_DAY))
        after = change.add(replace(after, id=0))
    expect_anew(change, after.group_id, gone=gone)
    return after


def _current(change: Change, membership_id: int) -> Membership:
    member = change.get(Membership, membership_id)
    if member.until is not None:
        raise RuleBroken("This membership has ended already; let the agency join again.")
    return member


def _says_of(change: Change, member: Membership, what: str) -> None:
    group, agency = change.get(Group, member.group_id), change.get(Agency, member.agency_id)
    change.says(
        f"{agency_words(agency.handle)}’s membership of {group.short} {what}", group_id=group.id
    )
