"""How far the minutes of earlier meetings have come, and what waits to be done with each."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.meeting import AgendaItem, ItemSpan, Meeting
from jagtui.model.minutes import APPROVED, Circulation, Correction
from jagtui.model.rules.naming import agency_words
from jagtui.model.seat import Seat
from jagtui.model.terms import ItemKind, MinutesState
from jagtui.queries.live import closed_meeting, minutes_left, proposed_correction
from jagtui.queries.visible import visible_minutes
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency
from jagtui.store.schema.attendance import attendance, attendance_agency
from jagtui.store.schema.meeting import agenda_item, meeting
from jagtui.store.schema.minutes import circulation, correction, minutes_version

AT_HAND = 8
"""So many meetings at most are looked back on."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A correction that waits for a meeting, with the item it is about."""

    correction: Correction
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesLife:
    """The minutes of one meeting: how far they are, who has them, what is proposed."""

    meeting: Meeting
    versions: int
    sent: tuple[Circulation, ...]
    proposed: tuple[Proposed, ...]

    @property
    def state(self) -> MinutesState:
        """How far they have come."""
        return self.meeting.minutes_state

    @property
    def waits_for_approval(self) -> bool:
        """Whether a later meeting can agree them, or corrections made to them since."""
        return self.state is MinutesState.CIRCULATED or bool(
            self.state in APPROVED and self.proposed
        )


def minutes_at_hand(
    reader: Reader, seat: Seat | None, running: Meeting | None
) -> tuple[MinutesLife, ...]:
    """Earlier minutes with something left to do, and the last ones anyway, the newest first.

    While a meeting runs they are those of its own group, and what it can approve comes first, the
    oldest before the others.
    """
    proposed = select(correction.c.meeting_id).where(proposed_correction())
    fits = [visible_minutes(seat)]
    if running is not None:
        fits.append(without_index(meeting.c.group_id) == running.group_id)
    newest = (meeting.c.closed_at.desc(), meeting.c.id.desc())
    unapproved = select(meeting.c.id).where(minutes_left(), *fits).order_by(*newest).limit(AT_HAND)
    found = reader.all(
        Meeting,
        closed_meeting(),
        meeting.c.id.in_(unapproved) | meeting.c.id.in_(proposed),
        *fits,
        order_by=(without_index(meeting.c.closed_at).desc(), meeting.c.id.desc()),
        limit=AT_HAND,
    )
    last = reader.all(Meeting, closed_meeting(), *fits, order_by=newest, limit=1)
    held = {one.id: one for one in (*found, *last)}
    lives = sorted(_lives(reader, held), key=lambda one: one.meeting.day, reverse=True)
    if running is None:
        return tuple(lives)
    waiting = [one for one in reversed(lives) if one.waits_for_approval]
    return (*waiting, *(one for one in lives if not one.waits_for_approval))


def _lives(reader: Reader, held: dict[int, Meeting]) -> list[MinutesLife]:
    versions: dict[int, int] = defaultdict(int)
    sent: dict[int, dict[int, Circulation]] = defaultdict(dict)
    for row in reader.rows(
        select(
            minutes_version.c.meeting_id,
            minutes_version.c.id.label("version"),
            minutes_version.c.number,
            circulation,
        )
        .outerjoin(circulation, circulation.c.version_id == minutes_version.c.id)
        .where(minutes_version.c.meeting_id.in_(held))
        .order_by(circulation.c.circulated_on, circulation.c.id)
    ):
        versions[row.meeting_id] = max(versions[row.meeting_id], row.number)
        if row.id is not None:
            sent[row.meeting_id][row.id] = Circulation(
                id=row.id,
                version_id=row.version_id,
                circulated_on=row.circulated_on,
                to_whom=row.to_whom,
                recorded_at=row.recorded_at,
            )
    waiting = reader.all(Correction, correction.c.meeting_id.in_(held), proposed_correction())
    about = {one.item_id for one in waiting}
    numbers = {
        one.id: one.number or "" for one in reader.all(AgendaItem, agenda_item.c.id.in_(about))
    }
    return [
        MinutesLife(
            meeting=one,
            versions=versions[one.id],
            sent=tuple(sent[one.id].values()),
            proposed=tuple(
                Proposed(each, numbers.get(each.item_id or 0, ""))
                for each in waiting
                if each.meeting_id == one.id
            ),
        )
        for one in held.values()
    ]


def approving_item(reader: Reader, running: Meeting) -> AgendaItem | None:
    """The item of a meeting under which it agrees earlier minutes; else the one that is up."""
    for kind in (ItemKind.MINUTES_APPROVAL, ItemKind.MATTERS_ARISING):
        found = reader.find(AgendaItem, meeting_id=running.id, kind=kind)
        if found is not None:
            return found
    span = reader.find(ItemSpan, meeting_id=running.id, until_at=None)
    return reader.get(AgendaItem, span.item_id) if span is not None else None


def on_the_roll(reader: Reader, meeting_id: int) -> tuple[str, ...]:
    """The agencies on a meeting's roll, whether they came or not: whom its minutes go to."""
    rows = reader.rows(
        select(agency.c.handle)
        .join(attendance_agency, attendance_agency.c.agency_id == agency.c.id)
        .join(attendance, attendance.c.id == attendance_agency.c.attendance_id)
        .where(attendance.c.meeting_id == meeting_id)
        .distinct()
        .order_by(agency.c.handle)
    )
    return tuple(agency_words(row.handle) for row in rows)
