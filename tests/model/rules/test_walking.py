"""Going on, skipping, coming back."""

import pytest

from jagtui.model.rules.walking import Stop, left_over, next_stop


def walk_of(marks: str) -> list[Stop]:
    """A walk by one letter an item: done, waiting, parked, put off."""
    return [
        Stop(item_id=n, waits=mark == "w", parked=mark == "p", put_off=mark == "o")
        for n, mark in enumerate(marks)
    ]


@pytest.mark.parametrize(
    ("marks", "taken_up", "goes_to"),
    [
        ("dwww", [0], 1),
        ("dwow", [0, 1], 3),  # what was put off is not gone to
        ("ddww", [1, 0], 1),  # p and then n comes back
        ("dddw", [2, 1, 0, 1], 2),  # p p n n comes back all the way
        ("ddddw", [3, 0], 3),  # straight back to where a jump had left
        ("dwdww", [2, 1], 2),  # coming back to what was skipped, and then on from there
        ("wdww", [1], 2),  # what was skipped is not gone back to in passing
        ("pdww", [1], 2),
        ("dpdw", [2, 0], 2),  # nor what was parked
        ("dwpd", [3, 1], 2),  # until the end has been reached
        ("dddd", [3], None),
        ("wddd", [3], None),
    ],
)
def test_where_the_walk_goes_next(marks: str, taken_up: list[int], goes_to: int | None) -> None:
    assert next_stop(walk_of(marks), taken_up) == goes_to


def test_skipped_and_parked_items_are_left_over_and_what_was_put_off_is_not() -> None:
    assert left_over(walk_of("dwpo")) == (1, 2)
