"""What the app must know before it shows its first place."""

from dataclasses import dataclass

from sqlalchemy import func, select

from jagtui.model.agency import Officer
from jagtui.model.group import Group
from jagtui.model.partnership import Partnership
from jagtui.model.rules.naming import person_words
from jagtui.model.seat import Seat
from jagtui.queries.coming import in_progress
from jagtui.store.reader import Reader
from jagtui.store.schema.journal import journal_entry


@dataclass(frozen=True, slots=True)
class Opening:
    """Whose file it is, who is at the keyboard, and whether a meeting is under way."""

    partnership_name: str | None
    """None while nobody has set the partnership up."""
    group_name: str
    marking: str
    seat: Seat | None
    sitter: str
    """Who that is and as what, in few words: A Osei, officer."""
    meeting_in_progress_id: int | None
    newest_seq: int
    """The newest entry of the journal; what comes after it was done while the app was open."""


def opening(reader: Reader, login: str) -> Opening:
    """Look once at the whole file, as somebody with that login opens it."""
    partnership = reader.find(Partnership)
    meeting = in_progress(reader)
    group = reader.get(Group, meeting.group_id) if meeting else reader.find(Group)
    seat = reader.find(Seat, login=login, current=True)
    return Opening(
        partnership_name=partnership.name if partnership else None,
        group_name=group.name if group else "",
        marking=group.marking if group else "",
        seat=seat,
        sitter=_sitter(reader, seat) if seat else "",
        meeting_in_progress_id=meeting.id if meeting else None,
        newest_seq=reader.scalar(select(func.coalesce(func.max(journal_entry.c.seq), 0))),
    )


def _sitter(reader: Reader, seat: Seat) -> str:
    officer = reader.get(Officer, seat.officer_id) if seat.officer_id is not None else None
    return f"{person_words(officer.name) if officer else seat.login}, {seat.role.words}"
