"""A group's settings and its people."""

from dataclasses import replace
from datetime import date

from jagtui.model.agency import Officer
from jagtui.model.group import Membership
from jagtui.model.terms import AgencyKind, MemberRole, MembershipKind, Rhythm
from jagtui.usecases.found import PartnerWanted
from jagtui.usecases.group import JoiningWanted, MemberWanted, add_member
from jagtui.usecases.people import (
    MemberChangeWanted,
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
from jagtui.usecases.settings import SettingsWanted, change_settings
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


def member(world: World, handle: str) -> Membership:
    """An agency's place in the JAG, taken anew if it was given up; a meeting is planned."""
    world.plan(date(2027, 1, 26))
    agency = world.agency(handle)
    with world.store.read() as reader:
        held = reader.find(Membership, group_id=world.group.id, agency_id=agency.id, until=None)
    if held is not None:
        return held
    wanted = JoiningWanted(world.group.id, MemberWanted(agency.id))
    joined = add_member(world.store, world.seat, wanted)
    with world.store.read() as reader:
        return reader.get(Membership, joined)


def officer(world: World, name: str) -> int:
    """An officer by name."""
    with world.store.read() as reader:
        found = reader.find(Officer, name=name)
    assert found is not None
    return found.id


@deed("group.settings")
def _settings(world: World) -> Deed:
    wanted = replace(world.group, rhythm=Rhythm.MONTHLY, paper_days=5, place="The Old Library")
    return change_settings, SettingsWanted(world.group, wanted)


@deed("agency.add")
def _add_agency(world: World) -> Deed:
    world.plan(date(2027, 1, 26))
    schools = PartnerWanted("schools", "Vale Schools", AgencyKind.INVITEE, officer="Mo Abara")
    return add_agency, NewAgencyWanted(world.group.id, schools)


@deed("member.change")
def _change_member(world: World) -> Deed:
    place = member(world, "police")
    world.clock.forward(days=1)
    return change_member, MemberChangeWanted(
        place.id, MembershipKind.FLEXIBLE, MemberRole.MEMBER, officer(world, "Ida Frost")
    )


@deed("member.end")
def _end_membership(world: World) -> Deed:
    return end_membership, MemberChosen(member(world, "housing-oak").id)


@deed("officer.add")
def _add_officer(world: World) -> Deed:
    return add_officer, OfficerWanted("Noor Vance", world.agency("probation").id, "Team manager")


@deed("officer.post")
def _take_post(world: World) -> Deed:
    member(world, "police")
    world.clock.forward(days=1)
    return take_post, PostWanted(
        officer(world, "Ben Shah"), world.agency("fire").id, "Station manager"
    )
