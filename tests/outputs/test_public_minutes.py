"""The public edition: no case, no small number, nothing that nobody confirmed."""

import re
from dataclasses import replace

import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.minutes import MinutesVersion
from jagtui.model.seat import Seat
from jagtui.model.terms import Edition, PartInCase, SeatRole
from jagtui.outputs.editions import edition_of
from jagtui.outputs.public_minutes import EDITED, public_minutes
from jagtui.queries.publication import PublicLine, public_lines
from jagtui.usecases.case_people import PersonWanted, add_person
from jagtui.usecases.publish import (
    ConfirmationWanted,
    PublishingWanted,
    confirm_public_lines,
    issue_public,
)
from tests.outputs.situations import under_way
from tests.outputs.test_markdown import plain
from tests.story import Playing
from tests.usecases.deeds.editions import approved
from tests.world import NAMES, World

PUBLIC_WORDS = "The engagement day was well attended."


@pytest.fixture
def playing(world: World) -> Playing:
    """A meeting with something that may be published, and much that may not."""
    playing = under_way(world)
    case_id = world.item(playing.meeting, "7b").case_id
    assert case_id is not None
    add_person(world.store, world.seat, PersonWanted(case_id, "Robin Weir", PartInCase.SUBJECT))
    playing.go("6")
    playing.type("6", f"police: {PUBLIC_WORDS}")
    playing.type("6", "!publish the crime figures ~[except those of Weir Close]")
    playing.type("6", "Robin Weir asked for a new visit.")
    playing.type("6", "The barrier of AV-0001 stays.")
    playing.type("6", "~The police asked that this be kept back.")
    playing.go("7a")
    playing.type("7a", "police: the barrier works.")
    playing.type("7a", "@council by fri repaint the barrier")
    return playing


def lines_of(playing: Playing) -> tuple[PublicLine, ...]:
    with playing.world.store.read() as reader:
        return public_lines(reader, playing.world.seat, playing.meeting.id)


def edition(playing: Playing, seat: Seat | None = None) -> str:
    with playing.world.store.read() as reader:
        return public_minutes(reader, seat or playing.world.seat, playing.meeting.id)


def confirm_as_proposed(playing: Playing) -> None:
    lines = lines_of(playing)
    confirm_public_lines(
        playing.world.store,
        playing.world.seat,
        ConfirmationWanted(
            playing.meeting.id,
            tuple(one.line_id for one in lines if one.goes_out),
            tuple(one.line_id for one in lines if not one.goes_out),
        ),
    )


def published(playing: Playing) -> str:
    approved(playing.world, playing.meeting)
    confirm_as_proposed(playing)
    return edition(playing)


def test_each_line_outside_the_cases_is_shown_with_what_speaks_against_it(
    playing: Playing,
) -> None:
    assert [(one.text, one.kept_back) for one in lines_of(playing)] == [
        (PUBLIC_WORDS, ""),
        ("publish the crime figures […]", ""),
        ("Robin Weir asked for a new visit.", "names a subject"),
        ("The barrier of AV-0001 stays.", "names a case"),
    ]


def test_it_is_made_only_of_approved_minutes(playing: Playing) -> None:
    with pytest.raises(RuleBroken, match="once a later meeting has approved"):
        edition(playing)


def test_every_line_must_have_been_confirmed(playing: Playing) -> None:
    approved(playing.world, playing.meeting)
    with pytest.raises(RuleBroken, match="4 lines of JAG-1 must be confirmed"):
        edition(playing)


def test_it_says_what_was_confirmed_and_nothing_of_the_cases(playing: Playing) -> None:
    text = plain(published(playing))
    assert PUBLIC_WORDS in text
    assert "DECIDED publish the crime figures" in text
    assert "Weir" not in text
    assert "barrier" not in text
    assert not re.search(r"AV-\d|JAG/\d", text)
    assert "Mill Lane" not in text
    assert [name for name in NAMES if name in text or name.split()[-1] in text] == []


def test_it_counts_cases_and_actions_without_small_numbers(playing: Playing) -> None:
    text = plain(published(playing))
    assert "Cases on the agenda: fewer than 5." in text
    assert "Actions given: fewer than 5." in text
    assert "OFFICIAL-SENSITIVE" not in text


def test_items_of_which_nothing_is_published_are_named_in_one_sentence(playing: Playing) -> None:
    text = plain(published(playing))
    assert "Nothing further is published of items 1, 2, 3, 4, 5, 8, 9 and 10." in text
    assert "Any other business" not in text


def test_it_says_that_a_fuller_record_exists(playing: Playing) -> None:
    assert EDITED in plain(published(playing))


def test_a_line_kept_back_on_purpose_stays_out(playing: Playing) -> None:
    approved(playing.world, playing.meeting)
    ids = tuple(one.line_id for one in lines_of(playing))
    wanted = ConfirmationWanted(playing.meeting.id, kept_back=ids)
    confirm_public_lines(playing.world.store, playing.world.seat, wanted)
    assert PUBLIC_WORDS not in plain(edition(playing))


def test_agencies_are_named_and_officers_where_the_group_says_so(playing: Playing) -> None:
    world = playing.world
    assert "Represented: Ashcombe Vale Council, Ashcombe Police" in plain(published(playing))
    with world.store.change("group.names", world.seat) as change:
        group = change.get(Group, world.group.id)
        change.put(replace(group, names_officers=True))
        change.says("Officers are named in public")
    assert "P Lane (Council)" in plain(edition(playing))


def test_what_was_issued_stays_as_it_went_out(playing: Playing) -> None:
    world, meeting = playing.world, playing.meeting
    first = published(playing)
    issue_public(world.store, world.seat, PublishingWanted(meeting.id, first))
    wanted = ConfirmationWanted(
        meeting.id, kept_back=tuple(one.line_id for one in lines_of(playing))
    )
    confirm_public_lines(world.store, world.seat, wanted)
    issue_public(world.store, world.seat, PublishingWanted(meeting.id, "something else"))
    assert edition(playing) == first
    with world.store.read() as reader:
        assert [one.public for one in reader.all(MinutesVersion)] == ["", first]


def test_a_confidential_item_is_told_as_one_sentence(playing: Playing) -> None:
    world = playing.world
    with world.store.change("item.confidential", world.seat) as change:
        item = change.get(AgendaItem, world.item(playing.meeting, "6").id)
        change.put(replace(item, confidential=True))
        change.says("Item 6 is confidential")
    text = plain(published(playing))
    assert PUBLIC_WORDS not in text
    assert "Action review" not in text
    assert "Other business was taken in a confidential second part of the meeting." in text


def test_nothing_of_a_case_can_be_confirmed_for_publication(playing: Playing) -> None:
    world = playing.world
    filed = playing.type("7a", "police: it was quiet.")
    with pytest.raises(RuleBroken, match="Nothing of 7a is published"):
        confirm_public_lines(
            world.store, world.seat, ConfirmationWanted(playing.meeting.id, filed.lines)
        )


@pytest.mark.parametrize("role", [SeatRole.OFFICER, SeatRole.VIEWER])
def test_whoever_does_not_decide_publishes_nothing(playing: Playing, role: SeatRole) -> None:
    other = Seat(id=9, login="other", role=role)
    with playing.world.store.read() as reader:
        assert public_lines(reader, other, playing.meeting.id) == ()
    wanted = ConfirmationWanted(playing.meeting.id)
    with pytest.raises(RuleBroken, match="Publishing is for the meeting"):
        confirm_public_lines(playing.world.store, other, wanted)


def test_the_restricted_edition_still_says_everything(playing: Playing) -> None:
    with playing.world.store.read() as reader:
        meeting = reader.get(Meeting, playing.meeting.id)
        text = plain(edition_of(reader, playing.world.seat, meeting.id, Edition.RESTRICTED))
    assert "AV-0001 Mill Lane car park" in text
    assert "[not for publication] The police asked that this be kept back." in text
