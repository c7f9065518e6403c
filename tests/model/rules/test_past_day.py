"""Days that have been, as people say them."""

from datetime import date

import pytest

from jagtui.model.rules.past_day import past_day

TUESDAY = date(2027, 1, 12)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", TUESDAY),
        ("yesterday", date(2027, 1, 11)),
        ("Fri", date(2027, 1, 8)),
        ("tue", TUESDAY),
        ("8 jan", date(2027, 1, 8)),
        ("20 dec", date(2026, 12, 20)),
        ("2 mar 2026", date(2026, 3, 2)),
    ],
)
def test_a_day_that_has_been_is_the_last_such_day(typed: str, day: date) -> None:
    assert past_day(typed, TUESDAY) == day


@pytest.mark.parametrize("typed", ["", "soon", "tomorrow", "+3", "next fri", "eom", "1 mar 2027"])
def test_a_day_to_come_is_none(typed: str) -> None:
    assert past_day(typed, TUESDAY) is None
