"""Days, owners and what is not for publication, as documents word them."""

from datetime import date

import pytest

from jagtui.model.meeting import Meeting
from jagtui.model.rules.when import day_in_full
from jagtui.model.terms import Marking
from jagtui.outputs.words import (
    counted,
    due_words,
    listed,
    marked,
    owner_words,
    sentence,
)
from jagtui.queries.minutes_items import Due, Owner
from jagtui.queries.names import AgencyThen

HOUSING = AgencyThen(1, "housing", "Ashcombe Council Housing")


def by(*, provisional: bool) -> Meeting:
    return Meeting(
        group_id=1,
        reference="JAG-2",
        held_on=date(2027, 1, 26),
        starts="10:00",
        minutes=60,
        marking=Marking.OFFICIAL_SENSITIVE,
        provisional=provisional,
    )


def test_a_day_in_full() -> None:
    assert day_in_full(date(2027, 1, 12)) == "Tuesday 12 January 2027"


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (Due(date(2027, 1, 15), None, assumed=False), "by Fri 15 Jan 2027"),
        (Due(None, by(provisional=False), assumed=True), "by next meeting (assumed)"),
        (Due(None, None, assumed=True), "by next meeting (assumed)"),
        (Due(None, None, assumed=False), "by next meeting"),
        (Due(None, by(provisional=True), assumed=False), "by next meeting"),
        (Due(None, by(provisional=False), assumed=False), "by the meeting of Tue 26 Jan 2027"),
    ],
)
def test_when_an_action_is_due(due: Due, words: str) -> None:
    assert due_words(due) == words


@pytest.mark.parametrize(
    ("owner", "words"),
    [
        (Owner(HOUSING, "A Osei", "", ()), "Housing, A Osei"),
        (Owner(HOUSING, "", "", ("Police", "Fire")), "Housing, with Police and Fire"),
        (Owner(None, "A Osei", "", ()), "A Osei"),
        (Owner(None, "", "gardening", ()), "“gardening” (to be confirmed)"),
        (Owner(None, "", "", ()), "owner to be named"),
    ],
)
def test_who_answers_for_an_action(owner: Owner, words: str) -> None:
    assert owner_words(owner) == words


@pytest.mark.parametrize(
    ("withheld", "words"),
    [
        ((), "at 14 Mill Lane today"),
        (((0, 21),), "[not for publication] at 14 Mill Lane today"),
        (((3, 15),), "at [not for publication: 14 Mill Lane] today"),
        (
            ((0, 2), (16, 21)),
            "[not for publication: at] 14 Mill Lane [not for publication: today]",
        ),
    ],
)
def test_what_is_not_for_publication_is_marked(
    withheld: tuple[tuple[int, int], ...], words: str
) -> None:
    assert marked("at 14 Mill Lane today", withheld) == words


def test_lists_and_counts() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert counted(1, "agency", "agencies") == "1 agency"
    assert counted(2, "agency", "agencies") == "2 agencies"


def test_a_sentence_ends_once() -> None:
    ended = [sentence(words) for words in ("so", "so.", "so?", "so…")]
    assert ended == ["so.", "so.", "so?", "so…"]
