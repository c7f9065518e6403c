"""Links by which officers open their seats in a browser."""

import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.queries.web_links import live_login, web_links
from jagtui.store.undo import undo_last
from jagtui.usecases.web_link import LinkChosen, LinkWanted, end_link, make_link
from tests.usecases.deeds.web_links import digest, officer_called
from tests.world import World

FIRST, SECOND = digest("first"), digest("second")


def works(world: World, link: str) -> bool:
    with world.store.read() as reader:
        return live_login(reader, link) is not None


def make(world: World, link: str = FIRST, days: int = 7) -> int:
    wanted = LinkWanted(officer_called(world, "Ama Osei"), link, days)
    return make_link(world.store, world.seat, wanted)


def test_a_link_has_the_officers_own_seat_in_it(world: World) -> None:
    make(world)
    with world.store.read() as reader:
        found = live_login(reader, FIRST)
        assert found is not None
        seat = reader.find(Seat, login=found[0], current=True)
    assert seat is not None
    assert (seat.officer_id, seat.role) == (officer_called(world, "Ama Osei"), SeatRole.OFFICER)
    assert seat.login.startswith("web:")


def test_it_works_until_its_time_has_passed(world: World) -> None:
    make(world, days=2)
    world.clock.forward(days=1)
    assert works(world, FIRST)
    world.clock.forward(days=1)
    assert not works(world, FIRST)


def test_an_ended_link_works_no_more_and_makes_room_for_another(world: World) -> None:
    make(world)
    with pytest.raises(RuleBroken, match="has a link that works"):
        make(world, SECOND)
    end_link(world.store, world.seat, LinkChosen(officer_called(world, "Ama Osei")))
    make(world, SECOND)
    assert (works(world, FIRST), works(world, SECOND)) == (False, True)


def test_a_link_that_is_taken_back_leaves_none_that_works(world: World) -> None:
    make(world)
    end_link(world.store, world.seat, LinkChosen(officer_called(world, "Ama Osei")))
    make(world, SECOND)
    undo_last(world.store, world.seat)
    assert (works(world, FIRST), works(world, SECOND)) == (False, False)


@pytest.mark.parametrize("days", [0, 32])
def test_no_link_is_good_for_ever(world: World, days: int) -> None:
    with pytest.raises(RuleBroken, match="1 to 31 days"):
        make(world, days=days)


def test_who_has_one_is_listed_for_those_who_give_them_out(world: World) -> None:
    make(world)
    with world.store.read() as reader:
        (listed,) = web_links(reader, world.seat)
        assert (listed.officer, listed.live) == ("Ama Osei", True)
        with pytest.raises(RuleBroken, match="is for the meeting"):
            web_links(reader, Seat(id=9, login="x", role=SeatRole.OFFICER))
