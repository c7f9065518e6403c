"""Counts that are published tell nobody about one person."""

from hypothesis import given
from hypothesis import strategies as st

from jagtui.model.rules.small_numbers import LEAST, published, published_parts


def test_a_small_count_is_not_told() -> None:
    assert [published(count) for count in (0, 1, 4, 5, 31)] == [
        "fewer than 5",
        "fewer than 5",
        "fewer than 5",
        "5",
        "31",
    ]


def test_a_total_is_told_where_every_part_is() -> None:
    assert published_parts({"discussed": 9, "put off": 5}) == {
        "total": "14",
        "discussed": "9",
        "put off": "5",
    }


def test_a_total_from_which_a_small_part_could_be_taken_is_not_told() -> None:
    assert published_parts({"discussed": 12, "put off": 2}) == {
        "total": "5 or more",
        "discussed": "12",
        "put off": "fewer than 5",
    }


@given(st.lists(st.integers(0, 40), min_size=2, max_size=5))
def test_no_small_part_can_be_reckoned_from_what_is_told(counts: list[int]) -> None:
    parts = {f"part {n}": count for n, count in enumerate(counts)}
    told = published_parts(parts)
    hidden = [name for name, count in parts.items() if count < LEAST]
    assert all(told[name] == "fewer than 5" for name in hidden)
    assert not hidden or not told["total"].isdigit()
