"""A group's settings and its people, and what follows for the meetings to come."""

from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.agency import Officer
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group, Membership
from jagtui.model.meeting import Meeting
from jagtui.model.terms import AttendanceState, MemberRole, MembershipKind, Rhythm, SeatRole
from jagtui.queries.names import names_on
from jagtui.queries.roll import roll_of
from jagtui.usecases.attendance import MarkWanted, mark_attendance
from jagtui.usecases.found import PartnerWanted
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
from tests.usecases.deeds.settings import member, officer
from tests.world import World


def expected(world: World) -> list[str]:
    """Who is on the roll of the meeting to come."""
    with world.store.read() as reader:
        (planned,) = reader.all(Meeting)
        return [one.words for one in roll_of(reader, planned.id)]


def places(world: World, handle: str) -> list[Membership]:
    with world.store.read() as reader:
        return reader.all(Membership, agency_id=world.agency(handle).id)


def test_settings_leave_what_somebody_else_set_meanwhile(world: World) -> None:
    wanted = SettingsWanted(world.group, replace(world.group, rhythm=Rhythm.MONTHLY))
    change_settings(
        world.store, world.seat, SettingsWanted(world.group, replace(world.group, paper_days=5))
    )
    change_settings(world.store, world.seat, wanted)
    with world.store.read() as reader:
        group = reader.get(Group, world.group.id)
    assert (group.rhythm, group.paper_days) == (Rhythm.MONTHLY, 5)


@pytest.mark.parametrize(
    ("different", "words"),
    [
        ({"usual_start": "tennish"}, "write it as"),
        ({"usual_minutes": 0}, "usual length must be a number from 1"),
        ({"referral_days": -1}, "referral days must be a number from 0"),
        ({"name": "  "}, "needs a name"),
    ],
)
def test_settings_that_cannot_be_are_refused_in_words(
    world: World, different: dict[str, object], words: str
) -> None:
    wanted = SettingsWanted(world.group, replace(world.group, **different))  # type: ignore[arg-type]
    with pytest.raises(RuleBroken, match=words):
        change_settings(world.store, world.seat, wanted)


def test_an_officer_sets_nothing(world: World) -> None:
    seat = replace(world.seat, role=SeatRole.OFFICER)
    with pytest.raises(RuleBroken, match="is for the meeting"):
        change_settings(world.store, seat, SettingsWanted(world.group, world.group))


def test_a_new_agency_is_expected_at_the_meeting_to_come(world: World) -> None:
    world.plan(date(2027, 1, 26))
    schools = PartnerWanted("schools", "Vale Schools", officer="Mo Abara")
    add_agency(world.store, world.seat, NewAgencyWanted(world.group.id, schools))
    assert "Schools, M Abara" in expected(world)


def test_a_member_who_ends_is_not_expected_any_more(world: World) -> None:
    place = member(world, "housing-oak")
    end_membership(world.store, world.seat, MemberChosen(place.id))
    assert "Housing-oak, T Reed" not in expected(world)
    assert places(world, "housing-oak")[0].until == date(2027, 1, 12)
    with pytest.raises(RuleBroken, match="ended already"):
        end_membership(world.store, world.seat, MemberChosen(place.id))


def test_who_has_answered_already_stays_on_the_roll(world: World) -> None:
    place = member(world, "housing-oak")
    with world.store.read() as reader:
        (planned,) = reader.all(Meeting)
        reed = next(one.id for one in roll_of(reader, planned.id) if "Reed" in one.words)
    mark_attendance(world.store, world.seat, MarkWanted(reed, AttendanceState.APOLOGIES))
    end_membership(world.store, world.seat, MemberChosen(place.id))
    assert "Housing-oak, T Reed" in expected(world)


def test_somebody_else_comes_from_today_on_and_earlier_meetings_keep_theirs(world: World) -> None:
    place = member(world, "probation")
    world.clock.forward(days=1)
    vance = OfficerWanted("Noor Vance", world.agency("probation").id, "Team manager")
    officer_id = add_officer(world.store, world.seat, vance)
    wanted = MemberChangeWanted(place.id, place.kind, place.role, officer_id)
    change_member(world.store, world.seat, wanted)
    before, now = places(world, "probation")
    assert (before.officer_id, before.until) == (None, date(2027, 1, 12))
    assert (now.officer_id, now.since) == (officer_id, date(2027, 1, 13))
    assert "Probation, N Vance" in expected(world)
    assert "Probation" not in expected(world)


def test_a_flexible_member_is_expected_only_when_its_case_is_on(world: World) -> None:
    place = member(world, "fire")
    wanted = MemberChangeWanted(
        place.id, MembershipKind.FLEXIBLE, MemberRole.MEMBER, place.officer_id
    )
    change_member(world.store, world.seat, wanted)
    assert "Fire, I Frost" not in expected(world)


def test_an_officer_who_moves_has_each_post_in_its_time_and_leaves_the_old_place(
    world: World,
) -> None:
    member(world, "police")
    shah, fire = officer(world, "Ben Shah"), world.agency("fire")
    moved = PostWanted(shah, fire.id, "Station manager", date(2027, 1, 20))
    take_post(world.store, world.seat, moved)
    with world.store.read() as reader:
        before, after = names_on(reader, date(2027, 1, 19)), names_on(reader, date(2027, 1, 20))
    assert (shah, world.agency("police").id) in before.posts
    assert (shah, world.agency("police").id) not in after.posts
    assert after.posts[shah, fire.id] == "Station manager"
    assert "Police, B Shah" not in expected(world)
    assert "Police" in expected(world)


def test_an_officer_needs_a_name(world: World) -> None:
    with pytest.raises(RuleBroken, match="name is missing"):
        add_officer(world.store, world.seat, OfficerWanted(" ", world.agency("fire").id))
    with world.store.read() as reader:
        assert reader.find(Officer, name="") is None
