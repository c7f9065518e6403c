"""The word by which a line names an agency, and words that could not be typed there."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.capture import parse
from jagtui.model.rules.capture_again import meaning, unparse
from jagtui.model.rules.captured import ActionsWanted, Owner
from jagtui.model.rules.handle import must_be_handle
from jagtui.model.rules.room import AgencyHandle
from jagtui.model.text import clean
from tests.model.rules.rooms import ROOM
from tests.rubbish.nasty import nasty

LETTERS = st.characters(categories=["L", "N"])
TUESDAY = date(2027, 1, 12)
NEW = 99


@pytest.mark.parametrize("handle", ["police", "housing-oak", "nhs24", "gwynedd_môn"])
def test_one_word_is_a_handle(handle: str) -> None:
    must_be_handle(handle)


@pytest.mark.parametrize(
    "handle",
    [
        *("", "two words", "two\u00a0words", "two\u3000words", "all", "ALL", "-rf", "_x"),
        *("police,fire", "police+fire", "police/shah", "police:", "@police", "#4", "~x", "o'brien"),
    ],
)
def test_what_a_line_reads_otherwise_is_none(handle: str) -> None:
    with pytest.raises(RuleBroken, match="a handle is one word"):
        must_be_handle(handle)


@given(nasty | st.text(LETTERS | st.sampled_from("-_,+/:@'. "), min_size=1, max_size=12))
def test_an_agency_of_any_handle_is_named_in_a_line_and_stays_when_it_is_edited(said: str) -> None:
    handle = clean(said).lower()
    try:
        must_be_handle(handle)
    except RuleBroken:
        return
    room = replace(ROOM, agencies=(*ROOM.agencies, AgencyHandle(NEW, handle, "New")))
    wanted = parse(f"@{handle} tidy the verge", room, TUESDAY)
    assert isinstance(wanted, ActionsWanted)
    assert [one.owner for one in wanted.actions] == [Owner(NEW)]
    assert meaning(parse(unparse(wanted, room), room, TUESDAY), room) == meaning(wanted, room)
