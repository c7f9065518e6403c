"""A line that points back at an item of an earlier meeting."""

from datetime import date

import pytest

from jagtui.model.rules.capture import parse
from jagtui.model.rules.captured import ActionsWanted, DecisionWanted, NoteWanted
from tests.model.rules.rooms import ROOM

TODAY = date(2027, 1, 12)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("#JAG-57/6b the barrier is up", "Arising from 6b of JAG-57: the barrier is up"),
        ("#jag-57/27/14.ii closed since", "Arising from 27/14.ii of JAG-57: closed since"),
    ],
)
def test_a_note_says_what_it_arises_from(typed: str, text: str) -> None:
    captured = parse(typed, ROOM, TODAY)
    assert isinstance(captured, NoteWanted)
    assert (captured.text, captured.target, captured.flags) == (text, None, ())


def test_so_do_a_decision_and_an_action() -> None:
    decided = parse("#JAG-57/6b !keep the barrier", ROOM, TODAY)
    given = parse("#JAG-57/6b @police walk the lane", ROOM, TODAY)
    assert isinstance(decided, DecisionWanted)
    assert isinstance(given, ActionsWanted)
    assert decided.text == "Arising from 6b of JAG-57: keep the barrier"
    assert given.actions[0].text == "Arising from 6b of JAG-57: walk the lane"


def test_what_was_withheld_of_it_stays_withheld() -> None:
    captured = parse("#JAG-57/6b seen at ~[14 Elm Row] since", ROOM, TODAY)
    assert isinstance(captured, NoteWanted)
    ((start, end),) = captured.withheld
    assert captured.text[start:end] == "14 Elm Row"
    wholly = parse("~#JAG-57/6b seen again", ROOM, TODAY)
    assert isinstance(wholly, NoteWanted)
    assert wholly.withheld == ((0, len(wholly.text)),)
