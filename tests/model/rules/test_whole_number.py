"""Numbers as people type them, and what is none."""

import pytest
from hypothesis import given

from jagtui.model.rules.whole_number import whole_number
from tests.rubbish.nasty import nasty


@pytest.mark.parametrize(
    ("typed", "number"), [("60", 60), (" 6 ", 6), ("0", 0), ("٣", 3), ("999999999", 999_999_999)]
)
def test_the_number_that_is_meant(typed: str, number: int) -> None:
    assert whole_number(typed) == number


@pytest.mark.parametrize(
    "typed", ["", "-1", "1.5", "1_000", "1e9", "²", "six", "1" * 10, "9" * 5_000]
)
def test_what_is_no_number_anybody_means(typed: str) -> None:
    assert whole_number(typed) is None


@given(nasty)
def test_nothing_typed_is_an_error(typed: str) -> None:
    number = whole_number(typed)
    assert number is None or 0 <= number < 10**9
