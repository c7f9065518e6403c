"""The table of links by which officers open their seats in a browser."""

from sqlalchemy import UniqueConstraint

from jagtui.model.web_link import WebLink
from jagtui.store.schema.entity import entity, instant, key, ref, text

web_link = entity(
    WebLink,
    "web_link",
    key(),
    ref("seat_id", "seat"),
    text("digest"),
    instant("made_at"),
    instant("expires_at"),
    instant("ended_at", optional=True),
    UniqueConstraint("digest"),
)
