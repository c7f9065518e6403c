"""What the time left is enough for."""

from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.group import Group
from jagtui.model.meeting import Adjournment, ItemSpan, Meeting
from jagtui.model.rules.pace import (
    ItemPace,
    Pace,
    case_budget,
    clock_of,
    pace,
    planned_end,
    time_used,
)
from jagtui.model.terms import GroupKind, Marking, Rhythm, RiskBand
from jagtui.model.time import at_london

DAY = date(2027, 1, 12)
ENDS = at_london(DAY, "11:00")


@pytest.mark.parametrize(
    ("minutes_before", "case_minutes", "expected"),
    [
        (18, (4, 4, 4), Pace(left=18, over=0, cases_left=3, each=6)),
        (18, (10, 5, 4, 4), Pace(left=18, over=0, cases_left=4, each=4, out_of_reach=2)),
        (18, (), Pace(left=18, over=0, cases_left=0, each=0)),
        (0, (4,), Pace(left=0, over=0, cases_left=1, each=0, out_of_reach=1)),
        (-4, (4, 4), Pace(left=0, over=4, cases_left=2, each=0, out_of_reach=2)),
        (-4, (), Pace(left=0, over=4, cases_left=0, each=0)),
    ],
)
def test_the_pace(minutes_before: int, case_minutes: tuple[int, ...], expected: Pace) -> None:
    now = ENDS.subtract(minutes=minutes_before)
    assert pace(now, ENDS, case_minutes=case_minutes) == expected


def test_other_items_have_their_minutes_first() -> None:
    now = pace(ENDS.subtract(minutes=18), ENDS, case_minutes=(4, 4, 4), other_minutes=(5, 5))
    assert (now.left, now.each, now.out_of_reach) == (18, 2, 1)
    crowded = pace(ENDS.subtract(minutes=18), ENDS, case_minutes=(4,), other_minutes=(30,))
    assert (crowded.each, crowded.out_of_reach) == (0, 1)


def test_in_words() -> None:
    assert pace(ENDS.subtract(minutes=18), ENDS, case_minutes=()).words == "18 min left"
    assert pace(ENDS.add(minutes=4), ENDS, case_minutes=()).words == "4 min over"
    assert pace(ENDS, ENDS, case_minutes=()).words == "0 min left"


@pytest.mark.parametrize(
    ("used", "budget", "words", "left"),
    [
        (3, 4, "", 1),
        (4, 4, "", 0),
        (6, 4, "item 2 min over its 4", 0),
        (6, None, "", 0),
        (6, 0, "", 0),
    ],
)
def test_an_item_is_quiet_until_it_is_over(
    used: int, budget: int | None, words: str, left: int
) -> None:
    found = ItemPace(used, budget)
    assert (found.words, found.left) == (words, left)


@pytest.mark.parametrize(
    ("band", "minutes"),
    [
        (None, 3),
        (RiskBand.LOW, 3),
        (RiskBand.MEDIUM, 5),
        (RiskBand.HIGH, 8),
        (RiskBand.VERY_HIGH, 8),
    ],
)
def test_the_higher_the_risk_the_more_a_case_may_take(band: RiskBand | None, minutes: int) -> None:
    group = Group(
        name="Joint Action Group",
        short="JAG",
        kind=GroupKind.JAG,
        rhythm=Rhythm.WEEKLY,
        case_minutes_low=3,
        case_minutes_medium=5,
        case_minutes_high=8,
    )
    assert case_budget(group, band) == minutes


def span(begins: str, ends: str = "", item_id: int = 7) -> ItemSpan:
    return ItemSpan(
        meeting_id=1,
        item_id=item_id,
        from_at=at_london(DAY, begins),
        until_at=at_london(DAY, ends) if ends else None,
    )


def test_the_time_used_is_that_of_all_its_stretches() -> None:
    spans = [span("10:00", "10:04"), span("10:04", "10:20", item_id=8), span("10:30")]
    assert time_used(spans, 7, at_london(DAY, "10:33")) == 7
    assert time_used(spans, 9, at_london(DAY, "10:33")) == 0


HELD = Meeting(
    group_id=1,
    reference="JAG-1",
    held_on=DAY,
    starts="10:00",
    minutes=60,
    marking=Marking.OFFICIAL,
)


def test_the_end_moves_by_what_the_meeting_rested_and_its_clock_stands() -> None:
    over = Adjournment(
        meeting_id=1, from_at=at_london(DAY, "10:20"), until_at=at_london(DAY, "10:35")
    )
    going_on = Adjournment(meeting_id=1, from_at=at_london(DAY, "10:50"))
    now = at_london(DAY, "10:58")
    assert planned_end(HELD, [over, going_on]) == at_london(DAY, "11:15")
    assert clock_of([over], now) == now
    assert clock_of([over, going_on], now) == going_on.from_at


@pytest.mark.parametrize(
    ("opened", "ends"),
    [("10:20", "11:00"), ("10:59", "11:00"), ("11:00", "12:00"), ("15:30", "16:30")],
)
def test_only_a_meeting_that_begins_after_its_hour_is_given_a_new_one(
    opened: str, ends: str
) -> None:
    held = replace(HELD, opened_at=at_london(DAY, opened))
    assert planned_end(held, []) == at_london(DAY, ends)
