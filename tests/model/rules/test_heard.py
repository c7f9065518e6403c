"""Which agencies heard an item."""

import pendulum
import pytest

from jagtui.model.meeting import ItemSpan
from jagtui.model.rules.heard import AgencyStay, Hearing, hearing
from jagtui.model.time import Instant

ITEM, OTHER = 7, 8


def at(minute: int) -> Instant:
    return pendulum.datetime(2027, 1, 12, 10, minute)


def span(start: int, end: int) -> ItemSpan:
    return ItemSpan(meeting_id=1, item_id=ITEM, from_at=at(start), until_at=at(end))


def stay(start: int, end: int | None = None, *, out_for: int | None = None) -> AgencyStay:
    return AgencyStay("Fire", at(start), None if end is None else at(end), out_for)


@pytest.mark.parametrize(
    ("stays", "heard"),
    [
        ([stay(0)], "whole"),
        ([stay(0, 20)], "whole"),
        ([stay(0, 15), stay(15)], "whole"),
        ([stay(0, 12), stay(11, 30)], "whole"),
        ([stay(15)], "part"),
        ([stay(0, 15)], "part"),
        ([stay(0, 12), stay(18)], "part"),
        ([stay(20)], "out"),
        ([stay(0, 10)], "out"),
        ([stay(0, 10, out_for=ITEM), stay(20)], "out"),
        ([stay(0, 13, out_for=ITEM), stay(20)], "out"),
        ([stay(0, 10, out_for=ITEM), stay(15)], "part"),
        ([stay(0, 5, out_for=OTHER), stay(8)], "whole"),
        ([stay(0, 10, out_for=ITEM), stay(0)], "whole"),
    ],
)
def test_an_agency_hears_what_its_people_are_there_for(stays: list[AgencyStay], heard: str) -> None:
    expected = Hearing(**{heard: ("Fire",)})
    assert hearing(ITEM, [span(10, 20)], stays) == expected


def test_an_item_that_was_come_back_to_is_heard_whole_only_both_times() -> None:
    twice = [span(10, 20), span(30, 35)]
    assert hearing(ITEM, twice, [stay(0)]).whole == ("Fire",)
    assert hearing(ITEM, twice, [stay(0, 25)]).part == ("Fire",)
    assert hearing(ITEM, twice, [stay(22, 28)]).out == ("Fire",)


def test_a_short_item_is_heard_only_by_those_who_are_there() -> None:
    short = ItemSpan(meeting_id=1, item_id=ITEM, from_at=at(10), until_at=at(10).add(seconds=40))
    assert hearing(ITEM, [short], [stay(0)]).whole == ("Fire",)
    assert hearing(ITEM, [short], [stay(0, 9)]).out == ("Fire",)
    assert hearing(ITEM, [short], [stay(0, 10, out_for=ITEM), stay(11)]).out == ("Fire",)
