"""A sheet that came back: read strictly but for white space, each bad line by its number."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jagtui.model.errors import Refusal
from jagtui.model.rules.sheet_reading import LABELS, read_sheet
from jagtui.model.terms import ClaimKind
from tests.rubbish.nasty import nasty

TODAY = date(2027, 1, 12)


def test_a_quoted_and_indented_reply_reads_as_written() -> None:
    read = read_sheet(
        ">  Sheet: police\n> Meeting:JAG-58\n> Action: JAG/27/001\n>  answer :  More  time\n"
        "> In words: two quotes are in\n> and a third is coming\n> Until: 29 jan\n"
        "> Anything else: Nothing.\n",
        TODAY,
    )
    [answer] = read.answers
    assert (answer.reference, answer.claim) == ("JAG/27/001", ClaimKind.MORE_TIME)
    assert answer.words == "two quotes are in\nand a third is coming"
    assert answer.until == date(2027, 1, 29)
    assert (read.agency, read.meeting, read.all_said, read.rest) == ("police", "JAG-58", True, "")
    assert not read.troubles


def test_a_day_it_was_done_on_is_one_that_has_been() -> None:
    read = read_sheet("Action: JAG/27/001\nAnswer: done\nDone on: 8 jan", TODAY)
    assert read.answers[0].done_on == date(2027, 1, 8)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Action: A\nAnswer: perhaps", 2),
        ("Action: A\nAnswer: done\nDone on: soon", 3),
        ("Action: A\nAnswer: more time\nUntil: 9999-12-31", 3),
        ("Action: A\nAnswer: done\nWords: patrolled", 3),
        ("Action: A\nAnswer: done\nAnswer: blocked", 3),
        ("\nAction: A\nIn words: we are on to it", 2),
    ],
)
def test_what_is_not_understood_is_named_by_its_line(text: str, line: int) -> None:
    assert [one.line for one in read_sheet(text, TODAY).troubles] == [line]


def test_what_is_left_empty_says_nothing() -> None:
    blank = "\n".join(f"{label}:" for label in LABELS)
    read = read_sheet(f"Action: A\n{blank}\nAnything else:", TODAY)
    assert (read.answers, read.troubles, read.all_said) == ((), (), False)


def test_another_text_is_refused() -> None:
    with pytest.raises(Refusal, match="no action sheet"):
        read_sheet("Dear all,\nsee you on Tuesday.", TODAY)


PIECES = st.sampled_from(
    ["Action:", "Answer:", "done", "Until:", "To:", "\n", ">", "```", "Anything else:", "31 feb"]
)


@given(st.lists(PIECES | nasty).map("".join))
def test_no_text_does_worse_than_be_refused(text: str) -> None:
    with suppress(Refusal):
        read_sheet(text, TODAY)
