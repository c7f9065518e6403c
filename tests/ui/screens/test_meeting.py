"""The desk: how it looks, and what its keys do."""

import re
from datetime import date

import pytest
from textual.events import Paste

from jagtui.model.action import Action
from jagtui.model.case import Case, RiskAssessment
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem
from jagtui.model.terms import CaseStatus, LineKind, RiskBand
from jagtui.ui.app import JagtuiApp
from jagtui.ui.dialogs.attendance import AttendancePanel
from jagtui.ui.screens.meeting import Meeting
from jagtui.usecases.walk import DeferralWanted, defer_item
from tests.history import History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, press
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on, record, up_now

NOTE = "police: three meets since December, none since the barrier went up, and nobody was hurt."


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    at_case(history)
    async with desk_on(history, size) as pilot:
        await press(pilot, "c", *NOTE, "enter", *"spoke to ~[the mother] on Friday", "enter")
        await press(pilot, *"!keep open review 4w", "enter", *"@council by fri extend hire")
        looks_as_agreed(pilot.app, "desk-typing")
        await press(pilot, "enter", "escape")
        looks_as_agreed(pilot.app, "desk")


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_action_review_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    """A case put off leaves its actions to the review; those of the others wait for their card."""
    item, world = at_case(history), history.world
    defer_item(world.store, world.seat, DeferralWanted(item.id, "the police are not here"))
    async with desk_on(history, size) as pilot:
        await press(pilot, "j", "6", "enter")
        looks_as_agreed(pilot.app, "desk-actions")


async def test_the_mode_is_said_in_words(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        assert "COMMAND" in screen_text(pilot.app)
        await press(pilot, "c")
        assert "TYPING   into 7a · Esc leaves" in screen_text(pilot.app)
        await press(pilot, "escape")
        assert "COMMAND" in screen_text(pilot.app)


async def test_letters_are_text_in_the_line_and_keys_outside_it(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *"n p s j", "enter")
        assert up_now(history) == item.number
    with history.world.store.read() as reader:
        assert [one.text for one in reader.all(Line, item_id=item.id)] == ["n p s j"]


@pytest.mark.parametrize(("key", "kind"), [("a", "action"), ("d", "decision"), ("!", "decision")])
async def test_a_sign_begins_a_line_of_its_kind(history: History, key: str, kind: str) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, key, *"council extend the hire", "enter")
    with history.world.store.read() as reader:
        lines = [one.kind for one in reader.all(Line, item_id=item.id)]
        actions = reader.all(Action, item_id=item.id)
    assert lines == ([] if kind == "action" else [LineKind.DECISION])
    assert len(actions) == (kind == "action")


async def test_several_pasted_lines_become_several_notes(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        pilot.app.screen.post_message(Paste("first\nsecond"))
        await press(pilot, "enter")
    with history.world.store.read() as reader:
        assert [one.text for one in reader.all(Line, item_id=item.id)] == ["first", "second"]


async def test_leaving_a_case_asks_for_the_first_gap_then_the_next_then_moves(
    history: History,
) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "a", *" do something", "enter", "escape")
        await press(pilot, "n")
        assert "no decision, no review date, JAG/27/006 no owner" in screen_text(pilot.app)
        await press(pilot, "enter", "k", "enter")  # keep open, with the review that is proposed
        assert up_now(history) == item.number
        assert "JAG/27/006 no owner" in screen_text(pilot.app)
        await press(pilot, "enter", *"police", "enter")
        assert up_now(history) == "7b"
    with history.world.store.read() as reader:
        case = reader.get(Case, history.mill_lane.id)
        left = reader.get(AgendaItem, item.id)
        (given,) = reader.all(Action, item_id=item.id)
    assert (case.status, case.review_on) == (CaseStatus.OPEN, date(2027, 2, 23))
    assert left.left_without is None
    assert given.agency_id == history.world.agency("police").id
    assert given.task == "do something"


async def test_o_goes_on_anyway_and_the_record_says_so(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "n", "o")
    assert up_now(history) == "7b"
    with history.world.store.read() as reader:
        left = reader.get(AgendaItem, item.id)
    assert left.left_without == "no decision, no review date"


async def test_any_other_key_stays_and_does_nothing_else(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "n", "s")
        assert "monitor" not in screen_text(pilot.app)
        assert "COMMAND" in screen_text(pilot.app)
    assert up_now(history) == item.number


async def test_nothing_is_asked_while_the_line_holds_text(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *"half a sent", "pagedown")
        assert up_now(history) == "7b"
        assert "half a sent" in screen_text(pilot.app)
        await press(pilot, *"ence", "enter")
    with history.world.store.read() as reader:
        (said,) = reader.all(Line, text="half a sentence")
        assert reader.get(AgendaItem, said.item_id).number == "7a"


async def test_a_second_n_within_a_second_is_ignored(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "j", "9", "enter", "o")
        await press(pilot, "p")
        assert up_now(history) == "8"
        await press(pilot, "n")
        assert up_now(history) == "9"
        await press(pilot, "n")
        assert up_now(history) == "9"
        history.world.clock.forward(seconds=2)
        await press(pilot, "n")
        assert up_now(history) == "10"


@pytest.mark.parametrize("typed", ["7b", "0003", "market"])
async def test_j_goes_straight_to_an_item(history: History, typed: str) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "j", *typed, "enter", "o")
    assert up_now(history) == "7b"


async def test_the_agenda_unfolds_and_enter_goes_there(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        assert "Apologies" not in screen_text(pilot.app)
        await press(pilot, "g")
        assert "Apologies" in screen_text(pilot.app)
        await press(pilot, "home", "down", "enter", "o")
        assert up_now(history) == "2"
        assert "Any other business" not in screen_text(pilot.app)


async def test_a_click_in_the_agenda_goes_there_too(history: History) -> None:
    at_case(history)
    async with desk_on(history, LARGE) as pilot:
        await pilot.click("Agenda", offset=(10, 2), times=2)
        await press(pilot, "o")
    assert up_now(history) == "2"


async def test_closing_a_case_asks_for_what_the_record_needs(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "s", "c", "enter", "r", "enter", *"barrier works", "enter", "enter")
        await press(pilot, *"the letter is on its way", "enter")
    with history.world.store.read() as reader:
        case = reader.get(Case, history.mill_lane.id)
        (said,) = reader.all(Line, item_id=item.id)
    assert (case.status, case.outcome) == (CaseStatus.CLOSED, "barrier works")
    assert said.text.startswith("Close the case (resolved): barrier works")


async def test_holding_a_case_without_a_reason_stays_in_the_dialog(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "s", "h", "f10")
        assert "waits for" in screen_text(pilot.app)
        await press(pilot, *"court", "enter")
    with history.world.store.read() as reader:
        assert reader.get(Case, history.mill_lane.id).status_reason == "court"


async def test_a_review_is_typed_as_people_say_it(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "s", "m", "tab", *"2w")
        assert "Tue 9 Feb 2027" in screen_text(pilot.app)
        await press(pilot, "enter")
    with history.world.store.read() as reader:
        case = reader.get(Case, history.mill_lane.id)
    assert (case.status, case.review_on) == (CaseStatus.MONITORING, date(2027, 2, 9))


async def test_r_judges_the_risk(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "r", "v", "enter")
        assert "risk VERY HIGH ▲ was HIGH" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        judged = reader.all(RiskAssessment, case_id=history.mill_lane.id)
    assert judged[-1].band is RiskBand.VERY_HIGH


async def test_a_record_is_put_right_in_place(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *"three meats", "enter", "escape", "e", "enter")
        await press(pilot, *["backspace"] * 4, *"ets", "enter")
    with history.world.store.read() as reader:
        assert [one.text for one in reader.all(Line, item_id=item.id)] == ["three mets"]


async def test_up_on_an_empty_line_edits_the_last_record(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *"one", "enter", *"two", "enter", "up", "up", *"!", "enter")
    with history.world.store.read() as reader:
        assert [one.text for one in reader.all(Line, item_id=item.id)] == ["one!", "two"]


async def test_a_struck_record_is_gone_and_u_brings_it_back(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "c", *"wrong", "enter", "escape", "x", "enter")
        with history.world.store.read() as reader:
            assert reader.all(Line, item_id=item.id) == []
        await press(pilot, "u")
        assert "wrong" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        assert [one.text for one in reader.all(Line, item_id=item.id)] == ["wrong"]


async def test_m_lists_what_is_missing_and_goes_there(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "n", "o", "j", "9", "enter", "o", "m")
        assert f"{item.number} AV-0001: no decision" in screen_text(pilot.app)
        await press(pilot, "enter")
        assert up_now(history) == item.number
        assert "monitor" in screen_text(pilot.app)


async def test_a_case_is_raised_in_the_room_and_its_urgency_asked_for(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "*", *"Weir Close underpass", "enter")
        assert "Why can it not wait?" in screen_text(pilot.app)
        await press(pilot, *"a child was hurt", "enter", *"a note", "enter")
    with history.world.store.read() as reader:
        (raised,) = reader.all(AgendaItem, title="Weir Close underpass")
        (said,) = reader.all(Line, text="a note")
    assert (raised.number, raised.urgent_reason) == ("7d", "a child was hurt")
    assert said.item_id != raised.id


async def test_t_opens_the_roll(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "t")
        assert "Attendance" in screen_text(pilot.app)
        assert isinstance(pilot.app.screen, AttendancePanel)
        await press(pilot, "escape")
        assert "COMMAND" in screen_text(pilot.app)


async def test_what_another_window_records_appears(history: History) -> None:
    item = at_case(history)
    async with desk_on(history) as pilot:
        assert "from elsewhere" not in screen_text(pilot.app)
        record(history, item, "from elsewhere")
        assert isinstance(pilot.app, JagtuiApp)
        pilot.app.look_for_news()
        await press(pilot)
        assert "from elsewhere" in screen_text(pilot.app)


async def test_the_clock_ticks_on_the_desk(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        assert "ends 11:00 · 57 min left" in screen_text(pilot.app)
        history.world.clock.forward(minutes=62)
        assert isinstance(pilot.app.screen, Meeting)
        pilot.app.screen.tick()
        await press(pilot)
        assert re.search(r"11:04 · ends 11:00 · 4 min over", screen_text(pilot.app))


async def test_hostile_text_is_shown_as_text(history: History) -> None:
    item = at_case(history)
    record(history, item, "[red]not[/red] \x1b[31mred " + "long " * 300)
    async with desk_on(history) as pilot:
        await press(pilot, "n", "x")
        assert "long long" in screen_text(pilot.app)
        await press(pilot, "tab", "home", "tab", "home")
        assert "[red]not[/red]" in screen_text(pilot.app)
