"""Table of the windows that are open now: who sits there, and what they look at."""

from dataclasses import dataclass

from sqlalchemy import UniqueConstraint

from jagtui.model.time import Instant
from jagtui.store.schema.entity import Keeping, entity, flag, instant, key, number, text


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """A window that has the file open."""

    id: int = 0
    window: str
    process: str
    """The machine, process and start of it whose window this is."""
    seat_id: int | None = None
    meeting_id: int | None = None
    item_id: int | None = None
    """The item it shows, which in a window that wanders is not the one that is up."""
    drives: bool = False
    """Whether this window moves its meeting from item to item; one does."""
    seen_at: Instant


presence = entity(
    Presence,
    "presence",
    key(),
    text("window"),
    text("process"),
    # Plain numbers, as in a draft.
    number("seat_id", optional=True),
    number("meeting_id", optional=True),
    number("item_id", optional=True),
    flag("drives"),
    instant("seen_at"),
    UniqueConstraint("window"),
    keeping=Keeping.SCRATCH,
)
