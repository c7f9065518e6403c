"""Table of spoken numbers, which only ever grow."""

from dataclasses import dataclass

from sqlalchemy import UniqueConstraint

from jagtui.store.schema.entity import Keeping, entity, key, number, text


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """The last number given out in a scope, within a year where the scope has years."""

    id: int = 0
    scope: str
    year: int
    last: int


numbering = entity(
    Numbering,
    "numbering",
    key(),
    text("scope"),
    number("year"),
    number("last"),
    UniqueConstraint("scope", "year"),
    keeping=Keeping.KEPT,
)
