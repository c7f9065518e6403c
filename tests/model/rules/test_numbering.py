import pytest

from jagtui.model.rules.numbering import (
    AgendaPlace,
    NumberStyle,
    action_reference,
    agenda_numbers,
    case_reference,
    letters,
    means_number,
    meeting_reference,
    roman,
)
from jagtui.model.terms import ItemNumbering, SubNumbering

PLACES = [
    AgendaPlace(10, None),
    AgendaPlace(20, None),
    AgendaPlace(31, 20),
    AgendaPlace(32, 20),
    AgendaPlace(40, None),
]
CONTINUOUS = NumberStyle(ItemNumbering.CONTINUOUS, SubNumbering.ROMAN, year=2027, first=143)
YEARLY = NumberStyle(ItemNumbering.YEARLY, SubNumbering.DECIMAL, year=2027, first=14)


def test_items_count_up_and_cases_are_lettered_under_theirs() -> None:
    assert agenda_numbers(PLACES) == {10: "1", 20: "2", 31: "2a", 32: "2b", 40: "3"}


@pytest.mark.parametrize(
    ("style", "numbers"),
    [
        (NumberStyle(subs=SubNumbering.ROMAN), ["1", "2", "2.i", "2.ii", "3"]),
        (NumberStyle(subs=SubNumbering.DECIMAL), ["1", "2", "2.1", "2.2", "3"]),
        (CONTINUOUS, ["143", "144", "144.i", "144.ii", "145"]),
        (YEARLY, ["27/14", "27/15", "27/15.1", "27/15.2", "27/16"]),
    ],
)
def test_a_group_numbers_in_its_own_way(style: NumberStyle, numbers: list[str]) -> None:
    given = agenda_numbers(PLACES, style)
    assert [given[place.item_id] for place in PLACES] == numbers


def test_what_has_a_number_keeps_it_and_what_is_added_takes_one_that_was_never_given() -> None:
    numbered = [AgendaPlace(10, None, "1"), AgendaPlace(15, None), AgendaPlace(20, None, "2")]
    below = [AgendaPlace(21, 20, "2a"), AgendaPlace(23, 20, "2c"), AgendaPlace(24, 20)]
    given = agenda_numbers([*numbered, *below])
    assert given == {10: "1", 15: "3", 20: "2", 21: "2a", 23: "2c", 24: "2d"}


def test_letters_and_numerals_go_on_as_long_as_there_are_items() -> None:
    assert [letters(order) for order in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]
    assert [roman(order) for order in (1, 4, 9, 14, 44)] == ["i", "iv", "ix", "xiv", "xliv"]


@pytest.mark.parametrize(
    ("said", "number", "means"),
    [
        ("14b", "27/14b", True),
        ("28/14b", "27/14b", False),
        ("6II", "6.ii", True),
        ("14ii", "27/14.ii", True),
        ("72", "7.2", False),
        ("7.2", "27/7.2", True),
    ],
)
def test_a_number_may_be_said_shortly(said: str, number: str, means: bool) -> None:
    assert means_number(said, number) is means


def test_references_are_as_people_say_them() -> None:
    assert case_reference("AV", 142) == "AV-0142"
    assert action_reference("JAG", 2027, 4) == "JAG/27/004"
    assert meeting_reference("JAG", 57) == "JAG-57"
