"""Days as people name them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jagtui.model.rules.when import (
    NEXT_MEETING,
    When,
    plain_day_words,
    read_by_when,
    read_last_when,
    read_when,
    whole_when,
)
from tests.rubbish.nasty import nasty

TUESDAY = date(2027, 1, 12)
FRIDAY = date(2027, 1, 15)
SUNDAY = date(2027, 1, 17)


def spoken(text: str) -> list[str]:
    return text.split()


WORDS = st.sampled_from(
    spoken(
        "by next fri friday week month meeting eom today tomorrow 12 31 29 feb jan 2027 0000 9999 "
        "+7 +5wd 2w +9999 999w +999wd review text ٣w +٣ ,"
    )
)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def named(text: str, today: date = TUESDAY) -> When | None:
    return whole_when(spoken(text), today)


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("today", TUESDAY, TUESDAY),
        ("Tomorrow", TUESDAY, date(2027, 1, 13)),
        ("fri", TUESDAY, FRIDAY),
        ("FRIDAY", TUESDAY, FRIDAY),
        ("fri.", TUESDAY, FRIDAY),
        ("fri", FRIDAY, date(2027, 1, 22)),
        ("thurs", TUESDAY, date(2027, 1, 14)),
        ("mon", TUESDAY, date(2027, 1, 18)),
        ("next fri", TUESDAY, date(2027, 1, 22)),
        ("next Friday", FRIDAY, date(2027, 1, 22)),
        ("next fri", SUNDAY, date(2027, 1, 22)),
        ("next week", TUESDAY, date(2027, 1, 22)),
        ("next month", TUESDAY, date(2027, 2, 26)),
        ("next month", date(2027, 12, 31), date(2028, 1, 31)),
        ("+7", TUESDAY, date(2027, 1, 19)),
        ("+5wd", TUESDAY, date(2027, 1, 19)),
        ("+5wd", date(2027, 3, 25), date(2027, 4, 5)),
        ("2w", TUESDAY, date(2027, 1, 26)),
        ("4W", TUESDAY, date(2027, 2, 9)),
        ("eom", TUESDAY, date(2027, 1, 29)),
        ("eom", date(2027, 1, 29), date(2027, 1, 29)),
        ("eom", date(2027, 1, 30), date(2027, 2, 26)),
        ("12 jan", TUESDAY, TUESDAY),
        ("9 feb", TUESDAY, date(2027, 2, 9)),
        ("9 February", TUESDAY, date(2027, 2, 9)),
        ("09 sept", TUESDAY, date(2027, 9, 9)),
        ("12 jan 2028", TUESDAY, date(2028, 1, 12)),
        ("29 feb", date(2027, 6, 1), date(2028, 2, 29)),
    ],
)
def test_the_day_that_is_meant(text: str, today: date, day: date) -> None:
    when = named(text, today)
    assert when is not None
    assert when.day == day


@pytest.mark.parametrize("text", ["next", "next meeting", "Next Meeting", "next meeting."])
def test_the_next_meeting(text: str) -> None:
    assert named(text) == NEXT_MEETING


@pytest.mark.parametrize(
    "text",
    [
        "31 feb",
        "31 feb 2027",
        "29 feb 2027",
        "29 feb",
        "0 jan",
        "32 jan",
        "fry",
        "by fri",
        "jan",
        "12",
        "+",
        "w",
        "5wd",
        "next eom",
        "12 jan 0027",
        "12 jan 1899",
        "31 dec 9999",
        "+٣",
        "",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert named(text, date(2025, 3, 1)) is None


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("fri", None),
        ("16 jan", "a Saturday"),
        ("27 december", "Christmas Day (substitute day)"),
        ("11 jan", "means 11 January 2028 (next year)"),
        ("1 jan", "means 1 January 2028 (next year), New Year's Day"),
        ("11 jan 2027", "already past"),
    ],
)
def test_what_the_room_should_notice(text: str, remark: str | None) -> None:
    when = named(text)
    assert when is not None
    assert when.remark == remark


def test_a_day_is_shown_with_its_weekday_and_year() -> None:
    when = named("fri")
    assert when is not None
    assert when.words == "Fri 15 Jan 2027"


@pytest.mark.parametrize(
    ("text", "words", "taken"),
    [
        ("12 jan 2028 pilot", "Wed 12 Jan 2028", 3),
        ("12 feb 20 letters", "Fri 12 Feb 2027", 2),
        ("next week plan", "Fri 22 Jan 2027", 2),
        ("next fri plan", "Fri 22 Jan 2027", 2),
        ("next meeting room", "next meeting", 2),
        ("next steps agreed", "next meeting", 1),
        ("fri next week", "Fri 15 Jan 2027", 1),
    ],
)
def test_the_longest_beginning_is_read(text: str, words: str, taken: int) -> None:
    found = read_when(spoken(text), TUESDAY)
    assert found is not None
    assert (found[0].words, found[1]) == (words, taken)


def test_after_the_owner_only_with_by() -> None:
    found = read_by_when(spoken("by 12 feb 2027 extend hire"), TUESDAY)
    assert found is not None
    assert (found[0].day, found[1]) == (date(2027, 2, 12), 4)
    assert read_by_when(spoken("fri extend hire"), TUESDAY) is None
    assert read_by_when(spoken("by the gate"), TUESDAY) is None
    assert read_by_when([], TUESDAY) is None


def test_at_the_very_end_only_after_by() -> None:
    found = read_last_when(spoken("stand by the gate By next fri"), TUESDAY)
    assert found is not None
    assert (found[0].day, found[1]) == (date(2027, 1, 22), 3)
    assert read_last_when(spoken("patrol on fri"), TUESDAY) is None
    assert read_last_when(spoken("by fri patrol"), TUESDAY) is None
    assert read_last_when(["fri"], TUESDAY) is None


@given(st.lists(WORDS | nasty, max_size=5), DAYS)
def test_nothing_typed_is_an_error(tokens: list[str], today: date) -> None:
    for read in (read_when, read_by_when, read_last_when):
        found = read(tokens, today)
        assert found is None or 0 < found[1] <= len(tokens)


@given(st.lists(WORDS, max_size=3), DAYS)
def test_no_day_that_is_named_is_at_the_calendars_end(tokens: list[str], today: date) -> None:
    when = whole_when(tokens, today)
    assert when is None or when.day is None or 1900 <= when.day.year < 2300


@given(DAYS, DAYS)
def test_a_day_written_out_is_read_as_that_day(day: date, today: date) -> None:
    when = named(plain_day_words(day), today)
    assert when is not None
    assert when.day == day


@given(st.sampled_from(["fri", "next fri", "eom", "next month", "12 jan", "next week"]), DAYS)
def test_a_day_that_is_named_without_a_year_is_never_past(text: str, today: date) -> None:
    when = named(text, today)
    assert when is not None
    assert when.day is not None
    assert when.day >= today
