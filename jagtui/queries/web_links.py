"""Links by which officers open their seats in a browser."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, select

from jagtui.model.rules.roles import must_decide
from jagtui.model.seat import Seat
from jagtui.model.time import Instant
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import officer
from jagtui.store.schema.seat import seat as seat_table
from jagtui.store.schema.web_link import web_link


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedLink:
    """A link: whose it is, from when until when, and whether it still opens anything."""

    id: int
    officer_id: int
    officer: str
    made_at: Instant
    expires_at: Instant
    ended_at: Instant | None
    live: bool


def live_login(reader: Reader, digest: str) -> tuple[str, Instant] | None:
    """The user name bound into the link of that digest and until when, while it is live."""
    found = reader.rows(
        select(seat_table.c.login, web_link.c.expires_at)
        .join(seat_table, seat_table.c.id == web_link.c.seat_id)
        .where(web_link.c.digest == digest, seat_table.c.current, *_live(reader))
    )
    return next(((row.login, row.expires_at) for row in found), None)


def live_link_of(reader: Reader, officer_id: int) -> int | None:
    """The link by which an officer gets in now."""
    found: int | None = reader.scalar(
        select(web_link.c.id)
        .join(seat_table, seat_table.c.id == web_link.c.seat_id)
        .where(seat_table.c.officer_id == officer_id, *_live(reader))
    )
    return found


def web_links(reader: Reader, seat: Seat) -> tuple[ListedLink, ...]:
    """Every link there was, the newest first, for those who give them out."""
    must_decide(seat, "Who has a link", instead="")
    found = reader.rows(
        select(web_link, seat_table.c.officer_id, officer.c.name)
        .join(seat_table, seat_table.c.id == web_link.c.seat_id)
        .join(officer, officer.c.id == seat_table.c.officer_id)
        .order_by(web_link.c.id.desc())
    )
    return tuple(
        ListedLink(
            id=row.id,
            officer_id=row.officer_id,
            officer=row.name,
            made_at=row.made_at,
            expires_at=row.expires_at,
            ended_at=row.ended_at,
            live=row.ended_at is None and reader.now < row.expires_at,
        )
        for row in found
    )


def _live(reader: Reader) -> tuple[ColumnElement[bool], ...]:
    return web_link.c.ended_at.is_(None), web_link.c.expires_at > reader.now
