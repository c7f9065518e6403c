"""A clock set back an hour in the middle of a meeting changes no order and takes nothing."""

from jagtui.model.line import Line
from jagtui.store.check import check
from jagtui.store.store import Store
from tests.history import History
from tests.ui.running import press
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on, record, up_now


def notes(history: History) -> list[str]:
    with history.world.store.read() as reader:
        return [line.text for line in reader.all(Line) if line.text.startswith("said")]


async def test_what_is_recorded_after_stands_after_and_is_undone_first(history: History) -> None:
    item = at_case(history)
    record(history, item, "said before")
    history.world.clock.forward(minutes=-60)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *"said after", "enter", "f2")
        seen = screen_text(pilot.app)
        assert seen.index("said before") < seen.index("said after")
        await press(pilot, "u")
        assert notes(history) == ["said before"]
        await press(pilot, "U")
        assert notes(history) == ["said before", "said after"]
    assert check(history.world.store.path) == ()


async def test_the_meeting_walks_on_and_no_time_runs_backwards(history: History) -> None:
    at_case(history)
    history.world.clock.forward(minutes=-60)
    async with desk_on(history) as pilot:
        up = up_now(history)
        await press(pilot, "p", "o")
        assert up_now(history) != up
        assert "-" not in screen_text(pilot.app).splitlines()[0]
    assert check(history.world.store.path) == ()


async def test_a_line_left_before_is_offered_and_the_newer_text_wins(history: History) -> None:
    item, world = at_case(history), history.world
    left = Store.open(world.store.path, clock=world.clock)
    left.drafts.save("w", item.id, "said bef", seat_id=world.seat.id)
    left.drafts.flush()
    world.clock.forward(minutes=-60)
    left.drafts.save("w", item.id, "said before and after", seat_id=world.seat.id)
    left.close()
    async with desk_on(history) as pilot:
        await press(pilot, "c")
        assert "said before and after" in screen_text(pilot.app)
