"""Column types: every value is stored as text or a whole number, alike on every engine.

The journal keeps values as they are stored: `stored(column, value)` gives one by itself.
"""

# ruff: noqa: ARG002, D102, FBT001  SQLAlchemy lays down these methods and their arguments

import base64
import zlib
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar

import pendulum
from sqlalchemy import Column, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from jagtui.model.line import Spans
from jagtui.model.time import Instant

E = TypeVar("E", bound=StrEnum)

Stored: TypeAlias = str | int | None
"""What a column of the file holds."""

_NONE: Any = None  # our types store alike on every engine, so they ask for no dialect
_INSTANT_LENGTH = len("2027-01-12T10:41:03.123456Z")


def instant_text(instant: datetime) -> str:
    """An instant as fixed-width UTC text, which sorts as time does."""
    if instant.tzinfo is None:
        raise ValueError(f"{instant!r} says no time zone")
    return instant.astimezone(UTC).isoformat(timespec="microseconds")[:26] + "Z"


def text_instant(text: str) -> Instant:
    """The instant that fixed-width UTC text stands for."""
    if len(text) != _INSTANT_LENGTH or not text.endswith("Z"):
        raise ValueError(f"{text!r} is not an instant")
    return pendulum.DateTime(
        int(text[0:4]),
        int(text[5:7]),
        int(text[8:10]),
        int(text[11:13]),
        int(text[14:16]),
        int(text[17:19]),
        int(text[20:26]),
        tzinfo=pendulum.UTC,
    )


class InstantText(TypeDecorator[Instant]):
    """An instant, as UTC text: 2027-01-12T10:41:03.123456Z."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Instant | None, dialect: Dialect) -> str | None:
        return None if value is None else instant_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Instant | None:
        return None if value is None else text_instant(value)


class DayText(TypeDecorator[date]):
    """A day, as ISO text: 2027-01-12."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        if isinstance(value, datetime):
            raise TypeError(f"{value!r} is an instant, not a day")
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Words(TypeDecorator[E]):
    """One of the words that code branches on."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[E]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        return None if value is None else self.words(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:
        return None if value is None else self.words(value)


class Flag(TypeDecorator[bool]):
    """Yes or no, as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class SpansText(TypeDecorator[Spans]):
    """Half-open stretches of a text, as 0-12,20-25."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Spans | None, dialect: Dialect) -> str | None:
        return None if value is None else ",".join(f"{start}-{end}" for start, end in value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Spans | None:
        if value is None:
            return None
        pairs = (span.split("-") for span in value.split(",") if span)
        return tuple((int(start), int(end)) for start, end in pairs)


class Compressed(TypeDecorator[str]):
    """A long text, packed."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return base64.b85encode(zlib.compress(value.encode())).decode("ascii")

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else zlib.decompress(base64.b85decode(value)).decode()


def stored(column: Column[Any], value: Any) -> Stored:  # noqa: ANN401  a column holds what it holds
    """A value as that column stores it."""
    kind = column.type
    if isinstance(kind, TypeDecorator):
        value = kind.process_bind_param(value, _NONE)
    return value  # type: ignore[no-any-return]
