from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jagtui.model.agency import Agency, AgencyName, Officer
from jagtui.model.group import Group, Membership
from jagtui.model.meeting import Meeting
from jagtui.model.partnership import Partnership, Priority
from jagtui.model.rules.initials import prefix_from
from jagtui.model.seat import Seat
from jagtui.model.terms import MeetingState, MemberRole, Rhythm, SeatRole
from jagtui.settings import Settings
from jagtui.store.reader import Reader
from jagtui.store.store import Store
from jagtui.ui.app import JagtuiApp
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, press, running
from tests.ui.screen_text import screen_text
from tests.world import TickingClock


@pytest.fixture
def app(tmp_path: Path) -> JagtuiApp:
    """The app on a file that does not exist yet."""
    return JagtuiApp(tmp_path / "new.db", settings=Settings(), clock=TickingClock(), login="plane")


@contextmanager
def stored(app: JagtuiApp) -> Iterator[Reader]:
    """What the file holds now."""
    store = Store.open(app.path)
    with store.read() as reader:
        yield reader
    store.close()


async def test_four_enters_give_a_running_meeting(app: JagtuiApp) -> None:
    async with running(app) as pilot:
        await press(pilot, "enter", "enter", "enter", "enter")
        assert app.current_mode == "meeting"
    with stored(app) as reader:
        (meeting,) = reader.all(Meeting)
        assert meeting.state is MeetingState.IN_PROGRESS
        assert reader.all(Partnership)[0].prefix == "CSP"
        assert len(reader.all(Agency)) == 8
        assert len(reader.all(Priority)) == 5
        (seat,) = reader.all(Seat)
        assert (seat.login, seat.role) == ("plane", SeatRole.CHAIR)


async def test_what_is_typed_is_what_is_set_up(app: JagtuiApp) -> None:
    async with running(app) as pilot:
        await press(pilot, *"Ashcombe Vale CSP", "tab", "tab", "space", "enter")
        await press(pilot, "tab", "tab", "right", "tab", *"09:30", "enter")
        await press(pilot, *["tab"] * 5, *"Ben Shah", "enter")
        await press(pilot, *"Priya Lane", "tab", "tab", "tab", "space", "enter")
        assert app.current_mode == "today"
    with stored(app) as reader:
        founded, group = reader.all(Partnership)[0], reader.all(Group)[0]
        assert (founded.name, founded.prefix) == ("Ashcombe Vale CSP", "AV")
        assert (group.rhythm, group.usual_start) == (Rhythm.MONTHLY, "09:30")
        assert [one.name for one in reader.all(Officer)] == ["Priya Lane", "Ben Shah"]
        (chair,) = reader.all(Membership, role=MemberRole.CHAIR)
        assert chair.officer_id == reader.all(Seat)[0].officer_id
        assert reader.all(Priority) == []
        assert reader.all(Meeting) == []


async def test_going_back_keeps_what_was_typed_and_nothing_is_stored(app: JagtuiApp) -> None:
    async with running(app) as pilot:
        await press(pilot, *"Ashcombe Vale CSP", "enter", *"Hub group", "enter", "escape")
        assert "Hub group" in screen_text(app)
        await press(pilot, "escape")
        assert "Ashcombe Vale CSP" in screen_text(app)
        await press(pilot, "enter")
        assert "Hub group" in screen_text(app)
    with stored(app) as reader:
        assert reader.all(Partnership) == []


async def test_agencies_are_renamed_and_others_added(app: JagtuiApp) -> None:
    async with running(app) as pilot:
        await press(pilot, "enter", "enter", "tab", *"Ashcombe Vale Council")
        await press(pilot, *["shift+tab"] * 7, *"wardens", "tab", *"Street wardens", "enter")
        await press(pilot, "enter")
    with stored(app) as reader:
        names = {one.name for one in reader.all(AgencyName)}
        assert {"Ashcombe Vale Council", "Street wardens"} <= names
        assert reader.find(Agency, handle="wardens")


async def test_two_agencies_of_one_handle_are_refused(app: JagtuiApp) -> None:
    async with running(app) as pilot:
        await press(pilot, "enter", "enter", *["shift+tab"] * 6, *"police", "enter")
        assert "two agencies are called “police”" in screen_text(app)


async def test_a_time_that_is_none_is_refused_where_it_is_typed(app: JagtuiApp) -> None:
    async with running(app) as pilot:
        await press(pilot, "enter", "tab", "tab", "tab", *"ten", "enter")
        assert "“ten” is not a time of day" in screen_text(app)
        assert "Which group meets?" in screen_text(app)


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.parametrize("step", range(4))
async def test_each_step_looks_as_agreed(app: JagtuiApp, size: tuple[int, int], step: int) -> None:
    async with running(app, size) as pilot:
        if step:
            await press(pilot, *["enter"] * step)
        looks_as_agreed(app, f"first-run-{step + 1}")


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("Ashcombe Vale Community Safety Partnership", "AV"),
        ("Safer Ashcombe", "AS"),
        ("The Vale of Ash and Combe CSP", "VAC"),
        ("Community Safety Partnership", "CSP"),
        ("", "CSP"),
    ],
)
def test_a_prefix_is_suggested_from_the_places_initials(name: str, prefix: str) -> None:
    assert prefix_from(name) == prefix
