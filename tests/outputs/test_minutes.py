"""The minutes of a whole meeting, to the letter, and whatever people typed in it."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from sqlalchemy import event

from jagtui.model.agency import AgencyName, Officer
from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import LineKind, SeatRole
from jagtui.outputs.minutes import checked_minutes, restricted_minutes
from jagtui.store.change import Change
from jagtui.usecases.assign import ActionWanted, OwnerWanted, add_action
from jagtui.usecases.line import Speaker, add_line
from jagtui.usecases.minutes import CheckWanted, check_minutes
from jagtui.usecases.walk import DeferralWanted, defer_item
from tests.outputs.test_markdown import hostile, plain, tokens, typed, words
from tests.story import Playing, play
from tests.world import World

GOLDEN = Path(__file__).with_name("minutes.md")
OURS = re.compile(
    r"OFFICIAL-SENSITIVE · RESTRICTED EDITION( · (DRAFT|UNCONFIRMED))?"
    r"|(Partnership|Group|Date|Time|Place|Chair):|DECIDED|DEFERRED|ACTION"
)


def minutes(world: World, meeting: Meeting) -> str:
    with world.store.read() as reader:
        return restricted_minutes(reader, world.seat, meeting.id)


def statements(world: World, meeting: Meeting) -> int:
    """How many statements the minutes of a meeting take."""
    count = 0

    def counts(*_: object) -> None:
        nonlocal count
        count += 1

    event.listen(world.store._engine, "before_cursor_execute", counts)
    try:
        minutes(world, meeting)
    finally:
        event.remove(world.store._engine, "before_cursor_execute", counts)
    return count


def test_the_minutes_of_a_whole_meeting(world: World) -> None:
    assert minutes(world, play(world)) == GOLDEN.read_text(encoding="utf-8")


def test_the_minutes_read_back_as_what_happened(world: World) -> None:
    read = plain(minutes(world, play(world)))
    for fact in (
        "Date: Tuesday 12 January 2027",
        "Time: opened 10:00, closed 10:28",
        "Ashcombe Council Housing (Housing): Jo Marsh; deputy for A Osei",
        "information sent on 12 January 2027: Two evictions since the last meeting.",
        "2 members of the public",
        "B Shah (Police) in the chair for item 7b.",
        "DECIDED [not for publication] keep the barrier until Easter",
        "The house at [not for publication: 14 Market Square] has been sold.",
        "tidy *all* of the verge | and the path",
        "JAG/27/005, Housing, A Osei, by next meeting: visit the new owner",
    ):
        assert fact in read


def test_the_actions_stand_in_a_table(world: World) -> None:
    read = MarkdownIt("gfm-like").parse(minutes(world, play(world)))
    cells = sum(token.type == "td_open" for token in read)
    assert cells == 5 * 5


@pytest.fixture(scope="module")
def meeting_under_way(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Playing]:
    world = World.found(tmp_path_factory.mktemp("under-way") / "vale.db")
    yield Playing(world, world.open())
    world.store.close()


class TakenBack(Exception):  # noqa: N818  it is no error
    """Ends a change so that nothing of it is kept."""


@hostile
@given(typed)
def test_whatever_people_typed_is_text(meeting_under_way: Playing, text: str) -> None:
    text = text.strip() or "x"
    world, held = meeting_under_way.world, meeting_under_way.meeting
    item_id = world.item(held, "7a").id
    with suppress(TakenBack), world.store.change("test", world.seat) as change:
        _type_everywhere(change, item_id, text)
        written = restricted_minutes(change, world.seat, held.id)
        raise TakenBack
    read = plain(written)
    for fact in (
        f"Place: {text}",
        f"{text}: {text}",
        f"DECIDED {text}",
        f"“{text}” (to be confirmed), by next meeting (assumed): {text}",
        f"DEFERRED Reason: {text}",
        f"7a AV-0001 {text}",
    ):
        assert words(fact) in read
    assert not {"html_inline", "html_block", "link_open", "em_open", "s_open", "code_inline"} & {
        token.type for token in tokens(written)
    }
    assert all(OURS.fullmatch(bold) for bold in _bold(written))


def _type_everywhere(change: Change, item_id: int, text: str) -> None:
    one_line = " ".join(text.split())
    item = change.get(AgendaItem, item_id)
    change.put(replace(item, urgent_reason=text, why=text, left_without=text))
    change.put(replace(change.get(Case, item.case_id or 0), label=one_line))
    change.put(replace(change.get(Meeting, item.meeting_id), place=one_line))
    add_line(change, item_id, LineKind.NOTE, text, speaker=Speaker(name=one_line))
    add_line(change, item_id, LineKind.DECISION, text)
    add_action(change, ActionWanted(item_id, text, OwnerWanted(as_said=one_line)))
    defer_item.inside(change, DeferralWanted(item_id, text))


def _bold(written: str) -> Iterator[str]:
    inside = False
    for token in tokens(written):
        if token.type in {"strong_open", "strong_close"}:
            inside = token.type == "strong_open"
        elif inside:
            yield token.content


def test_the_number_of_statements_does_not_grow_with_the_meeting(world: World) -> None:
    held = play(world)
    before = statements(world, held)
    with world.store.change("test", world.seat) as change:
        for number in ("7a", "7b", "7c", "9"):
            for n in range(5):
                item_id = world.item(held, number).id
                add_line(change, item_id, LineKind.NOTE, f"note {n}")
                add_action(change, ActionWanted(item_id, f"task {n}", OwnerWanted(as_said="Jo")))
        change.says("More was said")
    assert statements(world, held) == before
    assert before < 60


def test_an_agency_keeps_the_name_it_had_that_day(world: World) -> None:
    held = play(world)
    before = minutes(world, held)
    housing = world.agency("housing").id
    with world.store.change("test", world.seat) as change:
        change.add(AgencyName(agency_id=housing, name="Vale Homes", since=date(2027, 1, 13)))
        change.says("Housing renamed")
    assert minutes(world, held) == before


def test_they_are_a_draft_until_the_chair_has_checked_them(world: World) -> None:
    held = play(world)
    draft = minutes(world, held)
    assert draft.splitlines()[0] == draft.splitlines()[-1]
    assert "DRAFT" in draft.splitlines()[0]
    check(world, held)
    checked = minutes(world, held)
    assert checked.splitlines()[0] == "**OFFICIAL-SENSITIVE · RESTRICTED EDITION · UNCONFIRMED**"
    assert checked.splitlines()[1:-1] == draft.splitlines()[1:-1]


def test_checked_minutes_stay_as_they_were_read(world: World) -> None:
    held = play(world)
    check(world, held)
    before = minutes(world, held)
    with world.store.change("test", world.seat) as change:
        change.put(replace(change.all(Officer)[0], name="Priya Married"))
        change.says("An officer marries")
    assert minutes(world, held) == before


def check(world: World, held: Meeting) -> None:
    with world.store.read() as reader:
        text = checked_minutes(reader, held.id)
    check_minutes(world.store, world.seat, CheckWanted(held.id, text))


def test_a_meeting_that_has_not_begun_has_none(world: World) -> None:
    with pytest.raises(RuleBroken, match="JAG-1 is planned; it has no minutes yet"):
        minutes(world, world.plan())


def test_a_meeting_in_progress_shows_what_is_there(world: World) -> None:
    playing = Playing(world, world.open())
    playing.type("1", "Everybody was welcomed.")
    read = plain(minutes(world, playing.meeting))
    assert "Time: opened 10:00, in progress" in read
    assert "Everybody was welcomed." in read
    assert "The roll was not taken, so the quorum is unknown." in read
    assert "Not reached yet." in read


def test_a_viewer_reads_no_minutes(meeting_under_way: Playing) -> None:
    world, held = meeting_under_way.world, meeting_under_way.meeting
    viewer = replace(world.seat, role=SeatRole.VIEWER)
    with world.store.read() as reader, pytest.raises(RuleBroken, match="members of its group"):
        restricted_minutes(reader, viewer, held.id)
