"""Who may add a case, who refers one, and who looks at the people of one."""

from dataclasses import replace

import pytest

from jagtui.model.agency import Officer
from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.seat import Seat
from jagtui.model.terms import CaseStatus, SeatRole
from jagtui.usecases.case import CaseWanted, add_case
from jagtui.usecases.minutes import CaseChosen, consult_case
from jagtui.usecases.seat import SeatWanted, take_seat
from tests.world import World


def seated(world: World, role: SeatRole, officer: str = "Ama Osei") -> Seat:
    with world.store.read() as reader:
        found = reader.find(Officer, name=officer)
    assert found is not None
    seat_id = take_seat(world.store, world.seat, SeatWanted("other", role, found.id))
    with world.store.read() as reader:
        return reader.get(Seat, seat_id)


def referral(world: World, agency: str = "housing") -> CaseWanted:
    return CaseWanted(world.group.id, "Ferry Road", lead_agency_id=world.agency(agency).id)


def test_an_officer_refers_a_case_of_their_own_agency(world: World) -> None:
    case_id = add_case(world.store, seated(world, SeatRole.OFFICER), referral(world))
    with world.store.read() as reader:
        assert reader.get(Case, case_id).status is CaseStatus.REFERRED


@pytest.mark.parametrize(
    ("role", "change", "why"),
    [
        (SeatRole.OFFICER, {"status": CaseStatus.OPEN}, "its status is for the meeting"),
        (SeatRole.OFFICER, {"lead_agency_id": None}, "Name your own agency"),
        (SeatRole.OFFICER, {"lead_agency_id": 2}, "Name your own agency"),
        (SeatRole.VIEWER, {}, "is for the meeting"),
    ],
)
def test_anything_more_is_for_those_who_run_the_meeting(
    world: World, role: SeatRole, change: dict[str, object], why: str
) -> None:
    wanted = replace(referral(world), **change)  # type: ignore[arg-type]
    seat = seated(world, role)
    with world.store.read() as reader:
        before = reader.all(Case)
    with pytest.raises(RuleBroken, match=why):
        add_case(world.store, seat, wanted)
    with world.store.read() as reader:
        assert reader.all(Case) == before


def test_the_people_of_a_case_are_not_shown_to_whoever_may_not_see_it(world: World) -> None:
    case = world.add_case("Ferry Road")
    with pytest.raises(RuleBroken, match="not among those you may see"):
        consult_case(world.store, seated(world, SeatRole.VIEWER), CaseChosen(case.id))
