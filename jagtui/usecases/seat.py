"""Sitting down at the keyboard of a file that is set up already."""

from dataclasses import dataclass, replace

from jagtui.model.agency import Officer
from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class SeatWanted:
    """Who sits down, under which user name, and as what."""

    login: str
    role: SeatRole
    officer_id: int | None = None


@gesture("seat.take", anybody=True)
def take_seat(change: Change, wanted: SeatWanted) -> int:
    """Remember who is at the keyboard from now on; a user name has one seat at a time."""
    if wanted.officer_id is not None:
        change.get(Officer, wanted.officer_id)
    login = clean(wanted.login)
    held = change.find(Seat, login=login, current=True)
    if held is not None and (held.officer_id, held.role) == (wanted.officer_id, wanted.role):
        return held.id
    if held is not None:
        change.put(replace(held, current=False))
    seat = change.add(Seat(login=login, officer_id=wanted.officer_id, role=wanted.role))
    change.says(f"A seat taken as {wanted.role.words}")
    return seat.id
