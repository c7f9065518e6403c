from datetime import date, datetime

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, insert, select

from jagtui.model.terms import ActionState
from jagtui.model.time import LONDON
from jagtui.store.types import (
    Compressed,
    DayText,
    Flag,
    InstantText,
    SpansText,
    Words,
    instant_text,
    stored,
    text_instant,
)

THINGS = Table(
    "things",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("at", InstantText),
    Column("on", DayText),
    Column("state", Words(ActionState)),
    Column("urgent", Flag),
    Column("withheld", SpansText),
    Column("minutes", Compressed),
)

VALUES = {
    "at": pendulum.datetime(2027, 1, 12, 10, 41, 3, 123456),
    "on": date(2027, 1, 12),
    "state": ActionState.IN_ABEYANCE,
    "urgent": True,
    "withheld": ((0, 12), (20, 25)),
    "minutes": "Notes of the JAG — “as agreed”\n" * 50,
}

AS_STORED = {
    "at": "2027-01-12T10:41:03.123456Z",
    "on": "2027-01-12",
    "state": "in_abeyance",
    "urgent": 1,
    "withheld": "0-12,20-25",
}


def test_values_come_back_from_a_file_as_they_went_in() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        THINGS.create(connection)
        connection.execute(insert(THINGS), [VALUES])
        row = connection.execute(select(THINGS)).mappings().one()
        raw = connection.exec_driver_sql("SELECT * FROM things").mappings().one()
    engine.dispose()
    assert {name: row[name] for name in VALUES} == VALUES
    assert row["at"].timezone_name == "UTC"
    assert {name: raw[name] for name in AS_STORED} == AS_STORED


def test_nothing_is_stored_as_nothing() -> None:
    assert [stored(column, None) for column in THINGS.columns] == [None] * 7


def test_long_texts_are_packed_into_plain_characters() -> None:
    packed = stored(THINGS.c.minutes, VALUES["minutes"])
    assert isinstance(packed, str)
    assert packed.isascii()
    assert len(packed) < len(str(VALUES["minutes"])) / 5


def test_a_summer_instant_in_london_is_stored_in_utc() -> None:
    assert (
        instant_text(pendulum.datetime(2027, 7, 1, 10, 0, tz=LONDON))
        == "2027-07-01T09:00:00.000000Z"
    )


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        instant_text(datetime(2027, 1, 12, 10, 41))  # noqa: DTZ001  that is the point


def test_an_instant_is_no_day() -> None:
    with pytest.raises(TypeError, match="not a day"):
        stored(THINGS.c.on, VALUES["at"])


def test_a_word_that_is_not_one_of_the_words_is_refused() -> None:
    with pytest.raises(ValueError, match="forgotten"):
        stored(THINGS.c.state, "forgotten")


@given(st.integers(0, 300 * 365 * 86400), st.integers(0, 999999), st.integers(-840, 840))
def test_instants_keep_their_order_and_their_microseconds(
    seconds: int, microseconds: int, minutes_east: int
) -> None:
    instant = pendulum.datetime(1900, 1, 1).add(seconds=seconds, microseconds=microseconds)
    written = instant_text(instant)
    assert text_instant(written) == instant
    assert written < instant_text(instant.add(microseconds=1))
    elsewhere = instant.in_timezone(pendulum.FixedTimezone(minutes_east * 60))
    assert instant_text(elsewhere) == written
