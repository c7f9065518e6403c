"""Somebody else puts the same text right first: both are seen, and nothing is saved silently."""

import pytest

from jagtui.model.agency import Officer
from jagtui.model.case import Case
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem
from jagtui.model.rules.captured import NoteWanted
from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.outputs.corrected import with_correction
from jagtui.queries.recorded import recorded_under
from jagtui.queries.versions import kept_versions
from jagtui.ui.dialogs.both_texts import BothTexts
from jagtui.ui.widgets.capture_line import CaptureLine
from jagtui.usecases.amend_captured import CapturedAmendmentWanted, amend_captured
from jagtui.usecases.case_facts import FactsWanted, put_facts_right
from jagtui.usecases.correct import CorrectionWanted, correct_minutes
from jagtui.usecases.seat import SeatWanted, take_seat
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on, record
from tests.ui.screens.test_life_of_minutes import check

DARK = "Lights are out"


def texts(history: History, item: AgendaItem) -> list[str]:
    with history.world.store.read() as reader:
        return [one.text for one in reader.all(Line, item_id=item.id)]


def ben(history: History) -> Seat:
    """Ben Shah, who takes the minutes at another keyboard."""
    store = history.world.store
    with store.read() as reader:
        officer = reader.find(Officer, name="Ben Shah")
        seat = reader.find(Seat, login="bshah", current=True)
    assert officer is not None
    if seat is None:
        take_seat(store, None, SeatWanted("bshah", SeatRole.MINUTE_TAKER, officer.id))
        return ben(history)
    return seat


def amend_elsewhere(history: History, item: AgendaItem, text: str) -> None:
    store = history.world.store
    with store.read() as reader:
        newest = recorded_under(reader, history.world.seat, item.id)[-1]
    amend_captured(store, ben(history), CapturedAmendmentWanted(newest, NoteWanted(text=text)))


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    item = at_case(history)
    record(history, item, DARK)
    async with desk_on(history, size) as pilot:
        await press(pilot, "c", "up", *" again")
        amend_elsewhere(history, item, "Lights are out since Friday")
        await press(pilot, "enter")
        looks_as_agreed(pilot.app, "both-texts")


@pytest.mark.parametrize(
    ("keys", "stands"),
    [
        (("t",), "Lights are out since Friday"),
        (("m",), "Lights are out again"),
        (("e", *", since Friday", "enter"), "Lights are out again, since Friday"),
        (("enter", *", since Friday", "f10"), "Lights are out again, since Friday"),
    ],
)
async def test_one_key_says_which_text_stands(
    history: History, keys: tuple[str, ...], stands: str
) -> None:
    item = at_case(history)
    record(history, item, DARK)
    async with desk_on(history) as pilot:
        await press(pilot, "c", "up", *" again")
        amend_elsewhere(history, item, "Lights are out since Friday")
        await press(pilot, "enter")
        assert texts(history, item) == ["Lights are out since Friday"]
        await press(pilot, *keys)
        assert not pilot.app.screen.query_one(CaptureLine).holds_text
        assert not isinstance(pilot.app.screen, BothTexts)
    assert texts(history, item) == [stands]


async def test_going_back_keeps_both_what_was_typed_and_what_was_made_of_it(
    history: History,
) -> None:
    item = at_case(history)
    record(history, item, DARK)
    async with desk_on(history) as pilot:
        await press(pilot, "c", "up", *" again")
        amend_elsewhere(history, item, "Lights are out since Friday")
        await press(pilot, "enter", "e", *" and Sunday", "escape", "escape")
        assert texts(history, item) == ["Lights are out since Friday"]
        assert "edit> Lights are out again" in screen_text(pilot.app)
        await press(pilot, "enter")
        assert "Lights are out again and Sunday" in screen_text(pilot.app)
        await press(pilot, "m")
    assert texts(history, item) == ["Lights are out again and Sunday"]


async def test_whoever_is_overtaken_twice_is_asked_twice(history: History) -> None:
    item = at_case(history)
    record(history, item, DARK)
    async with desk_on(history) as pilot:
        await press(pilot, "c", "up", *" again")
        amend_elsewhere(history, item, "Out since Friday")
        await press(pilot, "enter")
        amend_elsewhere(history, item, "Out since Thursday")
        await press(pilot, "m")
        assert "Out since Thursday" in screen_text(pilot.app)
        assert texts(history, item) == ["Out since Thursday"]
        await press(pilot, "m")
    assert texts(history, item) == ["Lights are out again"]


async def test_keeping_their_label_still_saves_the_other_facts(history: History) -> None:
    case, store = history.mill_lane, history.world.store
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "3", "end", "enter", "e", *"Car park", "tab", "tab", "p")
        theirs = FactsWanted(case.id, case.label, "Mill Lane north")
        put_facts_right(store, ben(history), theirs)
        await press(pilot, "f10", "t")
    with store.read() as reader:
        now = reader.get(Case, case.id)
    assert (now.label, now.subject and now.subject.words) == ("Mill Lane north", "person")


async def test_two_corrections_of_checked_minutes_end_in_a_version_that_reads_as_chosen(
    history: History,
) -> None:
    check(history)
    store = history.world.store
    async with running(app_on(history.world), LARGE) as pilot:
        await press(pilot, "2", "L", "t", *"three meets", "enter", "ctrl+u", *"Two meets.", "enter")
        with store.read() as reader:
            (line,) = (one for one in reader.all(Line) if one.text.startswith("Three meets"))
            wanted = CorrectionWanted(
                history.first.id, "Four meets.", "misheard", line_id=line.id, was=line.text
            )
            whole = with_correction(reader, wanted)
        correct_minutes(store, ben(history), whole)
        await press(pilot, *"miscounted", "enter")
        assert "Four meets." in screen_text(pilot.app)
        await press(pilot, "m")
    with store.read() as reader:
        assert reader.get(Line, line.id).text == "Two meets."
        newest = kept_versions(reader, history.world.seat, history.first.id)[-1].version
    assert newest.number == 3
    assert "Two meets." in newest.restricted
    assert "Four meets." not in newest.restricted
