"""Green on target, amber up to a month late, red over a month late."""

from datetime import date

import pytest

from jagtui.model.rules.status_colour import Colour, status_colour

TUESDAY = date(2027, 1, 12)


@pytest.mark.parametrize(
    ("due_on", "colour", "words"),
    [
        (None, Colour.GREEN, "on target"),
        (date(2027, 2, 1), Colour.GREEN, "on target"),
        (TUESDAY, Colour.GREEN, "on target"),
        (date(2027, 1, 11), Colour.AMBER, "LATE 1 d"),
        (date(2027, 1, 5), Colour.AMBER, "LATE 7 d"),
        (date(2026, 12, 12), Colour.AMBER, "LATE 31 d"),
        (date(2026, 12, 11), Colour.RED, "LATE 32 d"),
    ],
)
def test_a_colour_and_its_word(due_on: date | None, colour: Colour, words: str) -> None:
    status = status_colour(due_on, TUESDAY)
    assert (status.colour, status.words) == (colour, words)


def test_a_month_from_the_end_of_january_is_februarys_end() -> None:
    due_on = date(2027, 1, 31)
    assert status_colour(due_on, date(2027, 2, 28)).colour is Colour.AMBER
    assert status_colour(due_on, date(2027, 3, 1)).colour is Colour.RED
