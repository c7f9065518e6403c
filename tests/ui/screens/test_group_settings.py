"""The settings of a group, set by keys from an empty beginning on."""

from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.agency import AgencyName, Officer, SharingAgreement
from jagtui.model.group import Group, Membership, QuorumAgency
from jagtui.model.meeting import Meeting
from jagtui.model.terms import ItemNumbering, MemberRole, Rhythm, SeatRole
from jagtui.queries.names import names_on
from tests.history import TODAY, History
from tests.ui.golden import looks_as_agreed
from tests.ui.running import LARGE, SMALL, app_on, press, running
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on


def group(history: History) -> Group:
    with history.world.store.read() as reader:
        return reader.get(Group, history.world.group.id)


def down(count: int) -> list[str]:
    return ["down"] * count


def up(count: int) -> list[str]:
    """From the last row upwards."""
    return ["end", *["up"] * count]


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_it_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "2", "G", "down")
        looks_as_agreed(pilot.app, "settings")


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_who_comes_looks_as_agreed(history: History, size: tuple[int, int]) -> None:
    async with running(app_on(history.world), size) as pilot:
        await press(pilot, "2", "G", *up(10), "enter")
        looks_as_agreed(pilot.app, "settings-people")


async def test_every_row_says_what_it_does(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", *down(5))
        assert "Fewer in the room and decisions are marked inquorate" in screen_text(pilot.app)


async def test_a_word_is_picked_a_number_typed_a_yes_or_no_turned(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", "down", "enter", *"month", "enter")
        await press(pilot, *down(7), "down", "enter", *["backspace"] * 3, *"5", "enter")
        assert "5 working days before" in screen_text(pilot.app)
        await press(pilot, "up", "up", "enter")
        await press(pilot, "escape")
        assert "JAG-2  today" in screen_text(pilot.app)
    now = group(history)
    assert (now.rhythm, now.paper_days, now.quorum_counts_remote) == (Rhythm.MONTHLY, 5, False)


async def test_what_is_no_number_stays_in_the_question(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", *down(8), "enter", *"soon", "enter")
        assert "write it as a number" in screen_text(pilot.app)
    assert group(history).referral_days == 2


async def test_the_agencies_of_a_quorum_are_typed_as_they_are_said(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", *down(6), "enter", *"police and gardeners", "enter")
        assert "“gardeners” is not one agency" in screen_text(pilot.app)
        await press(pilot, *["backspace"] * 9, *"one of fire or probation", "enter")
        assert "police and one of fire or probation" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        assert [one.clause for one in reader.all(QuorumAgency)] == [1, 2, 2]


async def test_numbering_is_set_for_the_next_meeting(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", *down(21), "enter", *"cont", "enter")
        assert "continuous" in screen_text(pilot.app)
    assert group(history).item_numbering is ItemNumbering.CONTINUOUS


async def test_the_meeting_that_is_shown_is_opened_to_the_public(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", *up(1), "enter")
        assert "JAG-2 is held" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        assert reader.get(Meeting, history.second.id).in_public


async def test_an_agency_and_an_officer_are_added(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", *up(4), "enter", *"schools", "tab", *"Vale Schools", "f10")
        assert "Schools added, and joined JAG" in screen_text(pilot.app)
        await press(pilot, *up(2), "enter", *"Noor Vance", "enter")
    world = history.world
    with world.store.read() as reader:
        assert reader.find(Officer, name="Noor Vance") is not None
        assert reader.find(Membership, agency_id=world.agency("schools").id) is not None


def member(history: History, handle: str) -> Membership:
    with history.world.store.read() as reader:
        found = reader.all(Membership, agency_id=history.world.agency(handle).id, until=None)
    return found[-1]


async def test_a_member_becomes_co_chair(history: History) -> None:
    """The last member in the list is Probation; above it Police."""
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", *up(6), "enter", "enter", *["tab"] * 3, "left", "f10")
        assert "Police’s membership of JAG changed" in screen_text(pilot.app)
    assert member(history, "police").role is MemberRole.CO_CHAIR


async def test_somebody_new_comes_for_an_agency(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", *up(5), "enter", "enter", "tab", *"Noor Vance", "enter")
        assert "Noor Vance · member · core" in screen_text(pilot.app)
        await press(pilot, "u")
        assert "nobody named · member · core" in screen_text(pilot.app)


async def test_an_officer_goes_to_another_agency(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", *up(6), "enter", *"new post", "enter")
        await press(pilot, "f", "tab", *"Station manager", "enter")
        assert "A new post at Fire" in screen_text(pilot.app)
    world = history.world
    with world.store.read() as reader:
        posts = names_on(reader, TODAY).posts
    assert "Station manager" in posts.values()
    assert member(history, "police").officer_id is None


async def test_an_agency_is_renamed_and_signs_and_leaves(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", *up(5), "enter", *"called", "enter", "end")
        await press(pilot, *["backspace"] * 14, *"Vale Justice", "enter")
        assert "Probation renamed" in screen_text(pilot.app)
        await press(pilot, "enter", *"signed", "enter", *"12 jan 2027", "enter")
        assert "Probation signed the sharing agreement" in screen_text(pilot.app)
        await press(pilot, "enter", *"ends", "enter", "y")
        assert "membership of JAG ended" in screen_text(pilot.app)
    probation = history.world.agency("probation").id
    with history.world.store.read() as reader:
        assert reader.all(AgencyName, agency_id=probation)[-1].name == "Vale Justice"
        signed = reader.find(SharingAgreement, agency_id=probation)
        ended = reader.all(Membership, agency_id=probation)[-1]
    assert signed is not None
    assert signed.signed_on == date(2027, 1, 12)
    assert ended.until == TODAY


async def test_another_group_is_set_up_with_the_same_members(history: History) -> None:
    async with running(app_on(history.world)) as pilot:
        await press(pilot, "2", "G", "end", "enter", *"Responsible Authorities Group", "tab")
        await press(pilot, *"RAG", "f10")
        assert "RAG set up" in screen_text(pilot.app)
        await press(pilot, "escape", "G", *"rag", "enter")
        assert "RAG settings" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        rag = reader.find(Group, short="RAG")
        assert rag is not None
        assert len(reader.all(Membership, group_id=rag.id)) == 6


async def test_an_officer_at_the_keyboard_reads_and_sets_nothing(history: History) -> None:
    world = history.world
    with world.store.change("seat.take", world.seat) as change:
        change.put(replace(world.seat, role=SeatRole.OFFICER))
        change.says("A seat taken as officer")
    async with running(app_on(world)) as pilot:
        await press(pilot, "2", "G", "down", "enter")
        assert "A group is set up by the chair" in screen_text(pilot.app)


async def test_settings_open_while_a_meeting_runs(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "G")
        assert "JAG settings" in screen_text(pilot.app)
        await press(pilot, "escape")
        assert "COMMAND" in screen_text(pilot.app)
