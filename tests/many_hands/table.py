"""Who sits at the file: a meeting in progress, and a keyboard for each of eight people."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from jagtui.model.action import Action
from jagtui.model.agency import Agency, Officer
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem
from jagtui.model.rules.captured import NoteWanted
from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.store.reader import Reader
from jagtui.store.store import Store
from jagtui.usecases.assign import ActionWanted, OwnerWanted, assign_action
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.seat import SeatWanted, take_seat
from tests.whole_job.files import in_progress

T = TypeVar("T")

RUNS_IT = (
    ("chair", SeatRole.CHAIR),
    ("taker", SeatRole.MINUTE_TAKER),
    ("manager", SeatRole.MANAGER),
    ("second", SeatRole.MINUTE_TAKER),
)
OWES = (
    ("osei", "Ama Osei", "housing"),
    ("reed", "Tom Reed", "housing-oak"),
    ("frost", "Ida Frost", "fire"),
    ("shah", "Ben Shah", "police"),
)
LOGINS = tuple(login for login, *_ in RUNS_IT + OWES)
SHARED = "the line that everybody puts right"


@dataclass(frozen=True)
class Place:
    """One of the eight: their seat, and what they work on."""

    seat: Seat
    item_id: int
    shared_id: int
    """The line that all who run the meeting put right."""
    action_id: int | None
    """What an officer answers for."""


def laid(path: Path) -> None:
    """Make the file, seat everybody, and give the officers something to answer for."""
    store = Store.open(in_progress(path))
    with store.read() as reader:
        founder, item = reader.all(Seat)[0], reader.all(AgendaItem)[0]
    for login, role in RUNS_IT:
        take_seat(store, None, SeatWanted(login, role))
    for login, name, handle in OWES:
        with store.read() as reader:
            officer, agency = _one(reader, Officer, name=name), _one(reader, Agency, handle=handle)
        take_seat(store, None, SeatWanted(login, SeatRole.OFFICER, officer.id))
        owner = OwnerWanted(agency.id, officer.id)
        assign_action(store, founder, ActionWanted(item.id, "see to the lights", owner))
    record_captured(store, founder, RecordWanted(item.id, NoteWanted(text=SHARED)))
    store.close()


def place_of(reader: Reader, login: str) -> Place:
    """Where somebody sits."""
    seat = _one(reader, Seat, login=login, current=True)
    owed = reader.find(Action, officer_id=seat.officer_id) if seat.officer_id else None
    return Place(
        seat, reader.all(AgendaItem)[0].id, reader.all(Line)[0].id, owed.id if owed else None
    )


def _one(reader: Reader, of: type[T], **having: object) -> T:
    found = reader.find(of, **having)
    assert found is not None
    return found
