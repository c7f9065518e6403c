"""What can be done with a member of a group, and with the people who come to it."""

from enum import Enum
from functools import partial

from jagtui.model.rules.room import AgencyHandle, PersonHere
from jagtui.queries.settings import GroupSettings, Member
from jagtui.ui.dialogs.confirm import Confirm
from jagtui.ui.dialogs.group_people import MemberPlace, NewAgency, Posting, Renaming, Signing
from jagtui.ui.dialogs.pick import Pick
from jagtui.ui.screen import Place
from jagtui.usecases.agency import RenamingWanted, rename_agency
from jagtui.usecases.agreement import SharingWanted, sign_agreement
from jagtui.usecases.found import PartnerWanted
from jagtui.usecases.group import JoiningWanted, MemberWanted, add_member
from jagtui.usecases.people import (
    MemberChosen,
    NewAgencyWanted,
    OfficerWanted,
    PostWanted,
    add_agency,
    add_officer,
    change_member,
    end_membership,
    take_post,
)


class ForMember(Enum):
    """What can be done with a member of a group."""

    PLACE = "who comes, in which role, and when it is expected"
    POST = "the officer has a new post, or goes to another agency"
    NAME = "the agency is called something else"
    AGREEMENT = "the agency signed the sharing agreement"
    END = "the membership ends today"


Settings = Place[GroupSettings]


async def do_with_member(place: Settings, seen: GroupSettings, member: Member) -> None:
    """Ask what is to be done with a member, then for what that needs."""
    options = [
        (one, one.value)
        for one in ForMember
        if one is not ForMember.POST or member.officer_id is not None
    ]
    match await place.ask(Pick(f"{member.agency}, {member.officer or 'nobody named'}", options)):
        case ForMember.PLACE:
            dialog = MemberPlace(member, seen.officers)
            await place.ask(dialog, partial(place.attempt, change_member))
        case ForMember.POST:
            await _post(place, seen, member)
        case ForMember.NAME:
            await _rename(place, seen, member)
        case ForMember.AGREEMENT:
            await _sign(place, seen, member)
        case ForMember.END:
            question = "Its officer is not expected any more; meetings held so far keep it."
            if await place.ask(Confirm(f"End {member.agency}’s membership", question)):
                await place.attempt(end_membership, MemberChosen(member.id))


async def _post(place: Settings, seen: GroupSettings, member: Member) -> None:
    officer = PersonHere(member.officer_id, member.officer, member.agency_id)

    async def take(wanted: OfficerWanted) -> object:
        post = PostWanted(officer.officer_id or 0, wanted.agency_id, wanted.title, wanted.since)
        return await place.attempt(take_post, post)

    await place.ask(Posting(seen.agencies, seen.today, officer), take)


async def _rename(place: Settings, seen: GroupSettings, member: Member) -> None:
    dialog = Renaming(member.agency, member.name, seen.today)
    dated = await place.ask(dialog)
    if dated is not None:
        await place.attempt(rename_agency, RenamingWanted(member.agency_id, *dated))


async def _sign(place: Settings, seen: GroupSettings, member: Member) -> None:
    days = await place.ask(Signing(member.agency, seen.today))
    if days is not None:
        await place.attempt(sign_agreement, SharingWanted(member.agency_id, *days))


async def new_agency(place: Settings, seen: GroupSettings) -> None:
    """Ask for an agency that is new to the partnership; it joins the group."""

    async def add(partner: PartnerWanted) -> object:
        return await place.attempt(add_agency, NewAgencyWanted(seen.group.id, partner))

    await place.ask(NewAgency(), add)


async def join_known(place: Settings, seen: GroupSettings) -> None:
    """Ask which of the agencies that are known joins the group."""
    if not seen.outside:
        place.say("Every agency that is known is a member; “+ an agency” adds a new one.")
        return
    agency = await place.ask(Pick("Which agency joins?", _named(seen.outside)))
    if agency is not None:
        await place.attempt(add_member, JoiningWanted(seen.group.id, MemberWanted(agency)))


async def new_officer(place: Settings, seen: GroupSettings) -> None:
    """Ask who works for which agency now."""
    await place.ask(Posting(seen.agencies, seen.today), partial(place.attempt, add_officer))


def _named(agencies: tuple[AgencyHandle, ...]) -> list[tuple[int, str]]:
    return [(one.id, f"{one.shown}  {one.name}") for one in agencies]
