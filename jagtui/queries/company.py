"""Who else has the file open, what they look at, and which window drives the meeting."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import and_, or_, select

from jagtui.model.rules.driving import AtDesk, driver_of
from jagtui.model.rules.naming import person_words
from jagtui.model.rules.roles import decides
from jagtui.model.seat import Seat
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency, officer, post
from jagtui.store.schema.meeting import agenda_item
from jagtui.store.schema.presence import Presence
from jagtui.store.schema.seat import seat as seat_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """Another window: who sits there, for whom, and at which item."""

    window: str
    who: str
    agency: str = ""
    at: str = ""
    decides: bool = False
    """Whether it shows the same meeting and may drive it."""

    @property
    def words(self) -> str:
        """As in B Shah (police), at 6b."""
        agency = f" ({self.agency})" if self.agency else ""
        return f"{self.who}{agency}{f', at {self.at}' if self.at else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The other windows, and who drives the meeting that this one shows."""

    others: tuple[Companion, ...] = ()
    driver: Companion | None = None
    """The other window that drives; None where this one does, or nobody could."""


def company(reader: Reader, here: Sequence[Presence], mine: Presence) -> Company:
    """The other windows of those that are here, as one of them sees them."""
    seats = _seats(reader, {one.seat_id for one in (*here, mine)})
    names = _names(reader, {one.officer_id for one in seats.values()})
    items = _numbers(reader, {one.item_id for one in here})
    others = {
        one.window: _companion(one, mine, seats, names, items)
        for one in here
        if one.window != mine.window
    }
    told = _with(mine, here)
    driver = driver_of(
        [
            AtDesk(window=one.window, role=seats[one.seat_id].role, claims=one.drives)
            for one in told
            if _may_drive(one, mine, seats)
        ]
    )
    return Company(others=tuple(others.values()), driver=others.get(driver or ""))


def _with(mine: Presence, here: Sequence[Presence]) -> list[Presence]:
    """All windows, this one as it is now; not written down yet, it has come last."""
    at = next((at for at, one in enumerate(here) if one.window == mine.window), None)
    if at is None:
        return [*here, mine]
    drives = here[at].drives and here[at].meeting_id == mine.meeting_id
    return [*here[:at], replace(mine, drives=drives), *here[at + 1 :]]


def _may_drive(one: Presence, mine: Presence, seats: dict[int | None, Seat]) -> bool:
    same = one.meeting_id is not None and one.meeting_id == mine.meeting_id
    return same and decides(seats.get(one.seat_id))


def _companion(
    one: Presence,
    mine: Presence,
    seats: dict[int | None, Seat],
    names: dict[int | None, tuple[str, str]],
    items: dict[int | None, str],
) -> Companion:
    seat = seats.get(one.seat_id)
    name, handle = names.get(seat.officer_id if seat else None, ("", ""))
    return Companion(
        window=one.window,
        who=person_words(name) or (seat.login if seat else "somebody"),
        agency=handle,
        at=items.get(one.item_id, ""),
        decides=_may_drive(one, mine, seats),
    )


def _seats(reader: Reader, ids: set[int | None]) -> dict[int | None, Seat]:
    return {one.id: one for one in reader.all(Seat, seat_table.c.id.in_(ids))}


def _names(reader: Reader, ids: set[int | None]) -> dict[int | None, tuple[str, str]]:
    """Each officer's name, and the handle of the agency worked for today."""
    today = reader.today
    holds = and_(
        post.c.officer_id == officer.c.id,
        post.c.since <= today,
        or_(post.c.until.is_(None), post.c.until > today),
    )
    chosen = (
        select(officer.c.id, officer.c.name, agency.c.handle)
        .select_from(officer.outerjoin(post, holds).outerjoin(agency))
        .where(officer.c.id.in_(ids))
        .order_by(post.c.id)
    )
    return {row.id: (row.name, row.handle or "") for row in reader.rows(chosen)}


def _numbers(reader: Reader, ids: set[int | None]) -> dict[int | None, str]:
    chosen = select(agenda_item.c.id, agenda_item.c.number).where(agenda_item.c.id.in_(ids))
    return {row.id: row.number or "" for row in reader.rows(chosen)}
