"""What a window that is gone left in its line comes back to whoever typed it, and nobody else."""

from jagtui.model.meeting import AgendaItem
from jagtui.model.terms import SeatRole
from jagtui.store.store import Store
from jagtui.usecases.seat import SeatWanted, take_seat
from tests.history import History
from tests.ui.running import press
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on


def left_behind(history: History, item: AgendaItem, seat_id: int | None, text: str) -> None:
    """A window that was closed with words in its line."""
    window = Store.open(history.world.store.path, clock=history.world.clock)
    window.drafts.save(text, item.id, text, seat_id=seat_id)
    window.close()


async def test_a_colleagues_draft_waits_for_the_colleague(history: History) -> None:
    world, item = history.world, at_case(history)
    other = take_seat(world.store, None, SeatWanted("bshah", SeatRole.MINUTE_TAKER))
    left_behind(history, item, other, "police to revi")
    async with desk_on(history) as pilot:
        await press(pilot, "c")
        assert "police to revi" not in screen_text(pilot.app)
    (draft,) = world.store.drafts.left()
    assert draft.text == "police to revi"


async def test_ones_own_comes_back_also_after_a_change_of_seats(history: History) -> None:
    world, item = history.world, at_case(history)
    left_behind(history, item, world.seat.id, "council to exte")
    take_seat(world.store, None, SeatWanted(world.seat.login, SeatRole.MANAGER))
    async with desk_on(history) as pilot:
        await press(pilot, "c")
        assert "council to exte" in screen_text(pilot.app)
        assert world.store.drafts.left() == []
