"""The capture line by its keys: what is typed is recorded once, and nothing typed is lost."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from textual import events
from textual.pilot import Pilot

from jagtui.model.action import Action
from jagtui.model.case import CasePerson
from jagtui.model.line import Line
from jagtui.model.meeting import Meeting
from jagtui.model.rules.captured import NoteWanted
from jagtui.model.terms import LineKind, MinutesState
from jagtui.queries.recorded import recorded_under
from jagtui.ui.widgets.capture_field import CaptureField
from jagtui.ui.widgets.capture_line import CaptureLine
from jagtui.ui.widgets.capture_paste import LINE_END
from jagtui.usecases.attendance import RollWanted, take_roll
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.walk import Going, take_up_item
from tests.rubbish.shown import is_only_text
from tests.ui.golden import looks_as_agreed
from tests.ui.running import SMALL, app_on, press, running, settled
from tests.ui.screen_text import screen_text
from tests.ui.widgets.capture_trial import LineAlone, LineTrial
from tests.world import World


@asynccontextmanager
async def at_a_case(
    world: World, size: tuple[int, int] = SMALL
) -> AsyncIterator[tuple[Pilot[Any], Meeting]]:
    """A meeting with its roll taken and its first case up."""
    meeting = world.open()
    take_roll(world.store, world.seat, RollWanted(meeting.id))
    go(world, meeting, "7a")
    async with running(app_on(world, LineTrial), size) as pilot:
        yield pilot, meeting


def go(world: World, meeting: Meeting, number: str) -> None:
    take_up_item(world.store, world.seat, Going(meeting.id, world.item(meeting, number).id))


async def go_elsewhere(pilot: Pilot[Any], world: World, meeting: Meeting, number: str) -> None:
    """Another window takes up an item."""
    go(world, meeting, number)
    app = pilot.app
    assert isinstance(app, LineTrial)
    app.look_for_news()
    await settled(pilot)


def minutes(world: World, meeting: Meeting, number: str) -> list[str]:
    with world.store.read() as reader:
        return [
            one.was for one in recorded_under(reader, world.seat, world.item(meeting, number).id)
        ]


def typed(pilot: Pilot[Any]) -> str:
    return pilot.app.screen.query_one(CaptureField).value


def line(pilot: Pilot[Any]) -> CaptureLine:
    return pilot.app.screen.query_one(CaptureLine)


def shown(pilot: Pilot[Any]) -> str:
    return screen_text(pilot.app)


def drafts(pilot: Pilot[Any]) -> list[str]:
    """What would be offered again after a crash."""
    place = pilot.app.screen
    assert isinstance(place, LineAlone)
    return [text for text in place.drafts.values() if text]


async def paste(pilot: Pilot[Any], text: str) -> None:
    pilot.app.screen.query_one(CaptureField).post_message(events.Paste(text))
    await settled(pilot)


async def test_enter_records_and_stays_empty(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c", *"three meets", "enter", *"!keep open", "enter")
        assert typed(pilot) == ""
        assert line(pilot).typing
        await press(pilot, "enter", "enter")
        assert minutes(world, meeting, "7a") == ["three meets", "keep open"]
        with world.store.read() as reader:
            assert [one.kind for one in reader.all(Line)] == [LineKind.NOTE, LineKind.DECISION]


async def test_letters_typed_in_a_hurry_stay_in_order(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c")
        for key in ["a", "b", "enter", "c", "x", "backspace", "enter", "d"]:
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        await settled(pilot)
        assert minutes(world, meeting, "7a") == ["ab", "c"]
        assert typed(pilot) == "d"


async def test_a_line_handed_over_is_saved_at_the_end_until_it_is_recorded(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c", *"three meets")
        line(pilot).do("record")
        line(pilot).about_to_type()
        assert [one.text for one in line(pilot).unsaved] == ["three meets"]
        await settled(pilot)
        assert minutes(world, meeting, "7a") == ["three meets"]
        assert line(pilot).unsaved == []


async def test_a_mode_begins_and_ends_between_two_keys(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        for key in ["c", "c", "!", "enter", "escape", "c", "o", "k", "enter"]:
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        await settled(pilot)
        assert minutes(world, meeting, "7a") == ["c!", "ok"]


async def test_no_printable_key_is_a_command_in_the_line(world: World) -> None:
    async with at_a_case(world) as (pilot, _):
        await press(pilot, "c", *"cu?!2")
        assert typed(pilot) == "cu?!2"


async def test_the_line_shows_its_item_and_what_it_becomes(world: World) -> None:
    async with at_a_case(world) as (pilot, _):
        await press(pilot, "c", *"@police by fri walk the car park")
        assert "7a> @police by fri walk the car park" in shown(pilot)
        assert "ACTION for Police · by Fri 15 Jan 2027 · walk the car park" in shown(pilot)
        looks_as_agreed(pilot.app, "capture-line")


async def test_a_sign_opens_the_line_with_it(world: World) -> None:
    async with at_a_case(world) as (pilot, _):
        await press(pilot, "exclamation_mark", *"keep open review 4w")
        assert "DECISION · review Tue 9 Feb 2027" in shown(pilot)


async def test_leaving_keeps_the_text_as_the_items_draft(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c", *"half a sen", "escape")
        assert not line(pilot).typing
        assert drafts(pilot) == ["half a sen"]
        await go_elsewhere(pilot, world, meeting, "7b")
        assert typed(pilot) == ""
        await go_elsewhere(pilot, world, meeting, "7a")
        assert typed(pilot) == "half a sen"
        await press(pilot, "c", *"tence", "enter")
        assert minutes(world, meeting, "7a") == ["half a sentence"]


async def test_f2_leaves_too(world: World) -> None:
    async with at_a_case(world) as (pilot, _):
        await press(pilot, "c", "f2")
        assert not line(pilot).typing


async def test_a_sign_sets_a_draft_aside_and_leaving_brings_it_back(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c", *"half a note", "escape")
        await press(pilot, "exclamation_mark", *"agreed", "enter")
        assert minutes(world, meeting, "7a") == ["agreed"]
        assert typed(pilot) == ""
        assert drafts(pilot) == ["half a note"]
        await press(pilot, "escape")
        assert typed(pilot) == "half a note"


async def test_what_is_cleared_comes_back(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c", *"one", "ctrl+u", *"two", "ctrl+u", "ctrl+z")
        assert typed(pilot) == "two"
        await press(pilot, "enter", "ctrl+z")
        assert typed(pilot) == "one"
        await press(pilot, "enter")
        assert minutes(world, meeting, "7a") == ["two", "one"]
        await press(pilot, "ctrl+z")
        assert "nothing to bring back" in shown(pilot)


async def test_a_line_belongs_to_the_item_of_its_first_letter(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c", "x")
        await go_elsewhere(pilot, world, meeting, "7b")
        assert "7a> x" in shown(pilot)
        await press(pilot, "y", "enter")
        assert minutes(world, meeting, "7a") == ["xy"]
        assert "7b>" in shown(pilot)
        await press(pilot, "z", "enter")
        assert minutes(world, meeting, "7b") == ["z"]


async def test_a_record_of_several_lines_is_edited_on_one_and_stays_where_it_is_not(
    world: World,
) -> None:
    async with at_a_case(world) as (pilot, meeting):
        item_id = world.item(meeting, "7a").id
        wanted = RecordWanted(item_id, NoteWanted(text="three meets;\nnone since"))
        record_captured(world.store, world.seat, wanted)
        await press(pilot, "c", "up")
        assert typed(pilot) == "three meets; none since"
        is_only_text(pilot.app)
        await press(pilot, "enter")
        assert minutes(world, meeting, "7a") == ["three meets;\nnone since"]


async def test_up_takes_the_last_record_back_and_again_an_earlier_one(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c", *"first", "enter", *"second", "enter")
        await press(pilot, "up")
        assert typed(pilot) == "second"
        assert "7a edit>" in shown(pilot)
        await press(pilot, "up", "home", "!", "enter")
        assert minutes(world, meeting, "7a") == ["first", "second"]
        with world.store.read() as reader:
            assert reader.all(Line)[0].kind is LineKind.DECISION
        await press(pilot, "up", "enter")
        assert typed(pilot) == ""


async def test_an_edit_left_half_way_changes_nothing(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c", *"as it was", "enter", "up", *" not", "escape")
        assert typed(pilot) == ""
        assert minutes(world, meeting, "7a") == ["as it was"]
        await press(pilot, "c", "ctrl+z")
        assert typed(pilot) == "as it was not"


async def test_tab_goes_round_what_a_word_can_become(world: World) -> None:
    async with at_a_case(world) as (pilot, _):
        await press(pilot, "c", *"@hou", "tab")
        assert typed(pilot) == "@housing"
        assert "▸Ashcombe Council Housing   Oak Homes" in shown(pilot)
        await press(pilot, "tab")
        assert typed(pilot) == "@housing-oak"
        await press(pilot, "shift+tab")
        assert typed(pilot) == "@housing"
        await press(pilot, "tab", "tab")
        assert typed(pilot) == "@housing"
        await press(pilot, "ctrl+u", *"zzz", "tab")
        assert "nothing to complete here" in shown(pilot)
        assert line(pilot).typing


async def test_several_pasted_lines_are_several_notes_and_one_undo(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c")
        await paste(pilot, "one\r\n\n!two\n@three\n")
        assert typed(pilot) == f"one{LINE_END}!two{LINE_END}@three"
        assert "3 NOTES" in shown(pilot)
        await press(pilot, "enter")
        assert minutes(world, meeting, "7a") == ["one", "!two", "@three"]
        await press(pilot, "escape", "u")
        assert minutes(world, meeting, "7a") == []


async def test_what_is_refused_stays_with_its_words(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        with world.store.change("test", world.seat) as change:
            change.put(replace(change.get(Meeting, meeting.id), minutes_state=MinutesState.CHECKED))
            change.says("checked")
        await press(pilot, "c", *"too late", "enter")
        assert typed(pilot) == "too late"
        assert "only be corrected" in " ".join(shown(pilot).split())
        await press(pilot, "enter")
        assert typed(pilot) == "too late"
        assert line(pilot).holds_text


async def test_a_line_that_says_too_little_says_what_it_lacks(world: World) -> None:
    async with at_a_case(world) as (pilot, _):
        await press(pilot, "c", *"@police", "enter")
        assert typed(pilot) == "@police"
        assert "say what is to be done" in shown(pilot)


async def test_a_known_name_is_swapped_for_the_subject(world: World) -> None:
    with world.store.change("test", world.seat) as change:
        change.add(CasePerson(case_id=1, name="Wilf Marsh"))
        change.says("a person")
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c", *"Wilf Marsh was seen")
        assert "ctrl+r writes" in shown(pilot)
        await press(pilot, "ctrl+r", "enter")
        assert minutes(world, meeting, "7a") == ["the subject was seen"]


async def test_page_keys_walk_the_agenda_from_the_line(world: World) -> None:
    async with at_a_case(world) as (pilot, _):
        await press(pilot, "c", "pagedown", "pageup")
        place = pilot.app.screen
        assert isinstance(place, LineAlone)
        assert place.walked == ["next", "previous"]


async def test_a_draft_from_before_stands_in_the_line_of_its_item(world: World) -> None:
    async with at_a_case(world) as (pilot, meeting):
        line(pilot).load_draft(world.item(meeting, "7b").id, "for later", "t1")
        line(pilot).load_draft(world.item(meeting, "7a").id, "@police as I was say", "t2")
        await settled(pilot)
        assert typed(pilot) == "@police as I was say"
        assert line(pilot).holds_text
        await press(pilot, "c", *"ing", "enter")
        with world.store.read() as reader:
            assert [one.task for one in reader.all(Action)] == ["as I was saying"]
        await go_elsewhere(pilot, world, meeting, "7b")
        await press(pilot, "escape")
        assert typed(pilot) == "for later"


async def test_any_text_is_harmless(world: World) -> None:
    words = "\x1b[31mred\x1b[0m [bold]x[/] 🚓 שלום a\x00b"
    async with at_a_case(world) as (pilot, meeting):
        await press(pilot, "c")
        await paste(pilot, words)
        await press(pilot, "enter")
        assert minutes(world, meeting, "7a") == ["␛[31mred␛[0m [bold]x[/] 🚓 שלום a␀b"]
        await paste(pilot, "x" * 10_000)
        await press(pilot, "enter")
        assert minutes(world, meeting, "7a")[-1] == "x" * 10_000
        await paste(pilot, "y" * 30_000)
        await press(pilot, "enter")
        assert len(typed(pilot)) == 30_000
        assert len(minutes(world, meeting, "7a")) == 2
