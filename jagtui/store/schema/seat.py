"""The table of who sits at which keyboard."""

from sqlalchemy import Index
from sqlalchemy import text as sql

from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.store.schema.entity import entity, flag, key, ref, text, words

CURRENT = "current = 1"

seat = entity(
    Seat,
    "seat",
    key(),
    text("login"),
    ref("officer_id", "officer", optional=True),
    words("role", SeatRole),
    flag("current"),
    Index(
        "ux_seat_current",
        "login",
        unique=True,
        sqlite_where=sql(CURRENT),
    ),
)
