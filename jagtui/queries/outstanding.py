"""Decisions taken without a quorum that nobody has ratified yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, Select, select

from jagtui.model.group import Group
from jagtui.model.line import Spans
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.seat import Seat
from jagtui.model.terms import ItemKind, LineKind, MeetingKind, MeetingState
from jagtui.model.time import Instant
from jagtui.queries.quorum import quorum_courses
from jagtui.queries.visible import reads_minutes, visible_cases
from jagtui.store.reader import Reader
from jagtui.store.schema.case import case_file
from jagtui.store.schema.line import line, ratification
from jagtui.store.schema.meeting import agenda_item, meeting

LAPSES_AFTER = timedelta(days=366)
"""What no meeting has ratified for so long is not asked for any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision, and at which meeting and under which item it was taken."""

    line_id: int
    meeting_id: int
    meeting: str
    """The meeting's reference."""
    item_id: int
    number: str
    case_id: int | None
    case: str
    """The case's reference."""
    said_at: Instant
    text: str
    withheld: Spans

    @property
    def where(self) -> str:
        """As in JAG-1, item 7a AV-0142."""
        return f"{self.meeting}, {self.item}"

    @property
    def item(self) -> str:
        """As in item 7a AV-0142."""
        return " ".join(filter(None, ("item", self.number, self.case)))


def decisions() -> Select[Any]:
    """Decisions as they are read into ``Decided``."""
    return (
        select(
            line.c.id.label("line_id"),
            line.c.said_at,
            line.c.text,
            line.c.withheld,
            agenda_item.c.id.label("item_id"),
            agenda_item.c.number,
            agenda_item.c.case_id,
            meeting.c.id.label("meeting_id"),
            meeting.c.reference.label("meeting"),
            case_file.c.reference.label("case"),
        )
        .join(agenda_item, agenda_item.c.id == line.c.item_id)
        .join(meeting, meeting.c.id == agenda_item.c.meeting_id)
        .outerjoin(case_file, case_file.c.id == agenda_item.c.case_id)
        .where(line.c.kind == LineKind.DECISION)
        .order_by(line.c.said_at, line.c.id)
    )


def decided(row: Row[Any]) -> Decided:
    """A decision from a row of ``decisions``."""
    return Decided(
        line_id=row.line_id,
        meeting_id=row.meeting_id,
        meeting=row.meeting,
        item_id=row.item_id,
        number=row.number or "",
        case_id=row.case_id,
        case=row.case or "",
        said_at=row.said_at,
        text=row.text,
        withheld=row.withheld,
    )


def unratified(reader: Reader, held: Meeting) -> tuple[Decided, ...]:
    """What this meeting decided without a quorum and has not ratified."""
    return _unratified(reader, held.group_id, [held])


def outstanding_decisions(reader: Reader, seat: Seat | None, held: Meeting) -> tuple[Decided, ...]:
    """What earlier meetings left to this one to ratify; an extraordinary one is left nothing."""
    if held.kind is not MeetingKind.ORDINARY:
        return ()
    before = reader.all(
        Meeting,
        meeting.c.id != held.id,
        meeting.c.held_on <= held.day,
        meeting.c.held_on > held.day - LAPSES_AFTER,
        group_id=held.group_id,
        state=MeetingState.CLOSED,
    )
    found = _unratified(reader, held.group_id, before) if before else ()
    return _visible(reader, seat, held, found)


def to_ratify(
    reader: Reader, seat: Seat | None, held: Meeting, item_id: int
) -> tuple[Decided, ...]:
    """What one key ratifies under an item: this meeting's own, where they arise earlier ones'."""
    items = reader.all(AgendaItem, meeting_id=held.id, order_by=agenda_item.c.rank)
    own = _visible(reader, seat, held, unratified(reader, held))
    if arising_item((item.id, item.kind) for item in items) not in (None, item_id):
        return own
    return (*outstanding_decisions(reader, seat, held), *own)


def arising_item(items: Iterable[tuple[int, ItemKind]]) -> int | None:
    """The item under which what earlier meetings left over comes up: matters arising if any."""
    first: dict[ItemKind, int] = {}
    for item_id, kind in items:
        first.setdefault(kind, item_id)
    return first.get(ItemKind.MATTERS_ARISING, first.get(ItemKind.MINUTES_APPROVAL))


def _unratified(reader: Reader, group_id: int, meetings: Sequence[Meeting]) -> tuple[Decided, ...]:
    """The decisions that those meetings took without a quorum; a fixed number of statements."""
    courses = quorum_courses(reader, reader.get(Group, group_id), meetings)
    lapsed = [meeting_id for meeting_id, course in courses.items() if course.lapses]
    if not lapsed:
        return ()
    rows = reader.rows(
        decisions()
        .outerjoin(ratification, ratification.c.line_id == line.c.id)
        .where(ratification.c.id.is_(None), agenda_item.c.meeting_id.in_(lapsed))
    )
    return tuple(decided(row) for row in rows if courses[row.meeting_id].lapsed(row.said_at))


def _visible(
    reader: Reader, seat: Seat | None, held: Meeting, found: Sequence[Decided]
) -> tuple[Decided, ...]:
    """Those of cases that the seat may see; all of them for whoever reads the group's minutes."""
    if not found or reads_minutes(reader, seat, held.id):
        return tuple(found)
    cases = {one.case_id for one in found if one.case_id is not None}
    chosen = select(case_file.c.id).where(case_file.c.id.in_(cases), visible_cases(seat))
    seen = {row.id for row in reader.rows(chosen)}
    return tuple(one for one in found if one.case_id in seen)
