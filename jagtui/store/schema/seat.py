"""The table of who sits at which keyboard."""

from sqlalchemy import UniqueConstraint

from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.store.schema.entity import entity, key, ref, text, words

seat = entity(
    Seat,
    "seat",
    key(),
    text("login"),
    ref("officer_id", "officer", optional=True),
    words("role", SeatRole),
    UniqueConstraint("login"),
)
