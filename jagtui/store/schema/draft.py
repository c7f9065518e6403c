"""Table of lines that are being typed."""

from dataclasses import dataclass

from sqlalchemy import UniqueConstraint

from jagtui.model.time import Instant
from jagtui.store.schema.entity import Keeping, entity, instant, key, number, text


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What stands in the line of a window and is not recorded yet."""

    id: int = 0
    window: str
    process: str
    """The machine, process and start of it whose window this is."""
    serial: int
    """Counts the savings of a window, so that an older one never comes last."""
    token: str
    """What the gesture that records the text will carry."""
    seat_id: int | None = None
    item_id: int | None = None
    text: str
    saved_at: Instant


draft = entity(
    Draft,
    "draft",
    key(),
    text("window"),
    text("process"),
    number("serial"),
    text("token"),
    # Plain numbers: a draft must not hold back the undoing of what it belongs to.
    number("seat_id", optional=True),
    number("item_id", optional=True),
    text("text"),
    instant("saved_at"),
    UniqueConstraint("token"),
    keeping=Keeping.SCRATCH,
)
