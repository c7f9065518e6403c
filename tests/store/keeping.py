"""A file to keep things in, and ways to look at all that it holds."""

from contextlib import closing
from pathlib import Path

import pendulum

from jagtui.model.agency import Agency
from jagtui.model.seat import Seat
from jagtui.model.terms import AgencyKind, SeatRole
from jagtui.model.time import Instant
from jagtui.store.engine import connect
from jagtui.store.replay import Tables, held, replayed
from jagtui.store.schema.entity import TABLES, Keeping, keeping_of
from jagtui.store.store import Store
from jagtui.store.words import WORDINGS, differing

NOW = pendulum.datetime(2027, 1, 12, 10, 41, 3, 123456)


def frozen() -> Instant:
    return NOW


def opened(path: Path) -> Store:
    return Store.open(path, clock=frozen)


def seated(store: Store, login: str = "plane", role: SeatRole = SeatRole.MINUTE_TAKER) -> Seat:
    with store.change("seat.take", None) as change:
        seat = change.add(Seat(login=login, role=role))
        change.says(f"{login} takes a seat")
    return seat


def an_agency(store: Store, seat: Seat, handle: str = "police") -> Agency:
    with store.change("agency.add", seat) as change:
        agency = change.add(Agency(handle=handle, kind=AgencyKind.RESPONSIBLE_AUTHORITY))
        change.says(f"{handle} joins")
    return agency


def rows_of_everything(store: Store) -> Tables:
    """Every journalled row of the file, as stored."""
    with closing(connect(store.path, writable=False)) as connection:
        return held(connection)


def replay(store: Store) -> Tables:
    """What the journal alone says that the file holds."""
    with closing(connect(store.path, writable=False)) as connection:
        return replayed(connection)


def words_astray(store: Store) -> list[tuple[str, int]]:
    """The rows that are looked for by other words than theirs."""
    with closing(connect(store.path, writable=False)) as connection:
        return [(one.table, row) for one in WORDINGS for row in differing(connection, one)]


def undoable_rows(store: Store) -> Tables:
    """Every row that undo answers for: neither spoken numbers nor disclosures."""
    kept = {table.name for table in TABLES.values() if keeping_of(table) is Keeping.KEPT}
    return {name: rows for name, rows in rows_of_everything(store).items() if name not in kept}
